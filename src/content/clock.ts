import { parseWithOffset, type Instant } from '../domain/instant.ts';
import { SettingError } from '../domain/site/setting-error.ts';

/**
 * Reads the time of the build: `PUBLISH_NOW=2026-11-23T09:00:00Z`, or else the system clock. Nothing else reads the
 * clock.
 *
 * @throws SettingError if `PUBLISH_NOW` is set to anything but an instant with an offset, in a year that can be shown.
 */
export function readClock(): Instant {
  const written = process.env['PUBLISH_NOW'];
  if (!written) return Date.now() as Instant;
  const parsed = parseWithOffset(written);
  if (parsed.ok) return parsed.instant;
  const what = parsed.problem.kind === 'out-of-range' ? 'is too far from today' : 'is no instant';
  throw new SettingError(`PUBLISH_NOW is "${written}", which ${what}. Write it as 2026-11-23T09:00:00Z.`);
}
