import { parseExactInstant, type Instant } from '../domain/instant.ts';
import { SettingError } from '../domain/setting-error.ts';

/**
 * The one place where time comes in: `PUBLISH_NOW=2026-11-23T09:00:00Z`, or else the real clock.
 *
 * @throws SettingError if `PUBLISH_NOW` is set and is not an instant with an offset.
 */
export function readClock(): Instant {
  const written = process.env['PUBLISH_NOW'];
  if (!written) return Date.now() as Instant;
  const instant = parseExactInstant(written);
  if (instant === undefined) {
    throw new SettingError(`PUBLISH_NOW is "${written}", which is no instant. Write it as 2026-11-23T09:00:00Z.`);
  }
  return instant;
}
