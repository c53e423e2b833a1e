import { afterEach, describe, expect, test, vi } from 'vitest';
import { SettingError } from '../../src/domain/site/setting-error.ts';
import { readClock } from '../../src/content/clock.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

describe('the clock', () => {
  test('says what PUBLISH_NOW says', () => {
    vi.stubEnv('PUBLISH_NOW', '2026-11-23T09:00:00Z');
    expect(new Date(readClock()).toISOString()).toBe('2026-11-23T09:00:00.000Z');
    vi.stubEnv('PUBLISH_NOW', '2026-11-23T09:00-05:00');
    expect(new Date(readClock()).toISOString()).toBe('2026-11-23T14:00:00.000Z');
  });

  test.each(['', undefined])('is the real one without it: %j', (value) => {
    vi.useFakeTimers({ now: new Date('2030-01-01T00:00:00Z') });
    vi.stubEnv('PUBLISH_NOW', value);
    expect(new Date(readClock()).toISOString()).toBe('2030-01-01T00:00:00.000Z');
  });

  test.each(['+275760-09-13T00:00:00Z', '-000001-01-01T00:00:00Z', '0999-01-01T00:00:00Z', '9999-01-01T00:00:00Z'])(
    'is in a year that can be shown, unlike %j',
    (value) => {
      vi.stubEnv('PUBLISH_NOW', value);
      expect(() => readClock()).toThrow(SettingError);
      expect(() => readClock()).toThrow(`PUBLISH_NOW is "${value}", which is too far from today.`);
    },
  );

  test.each(['2026-11-23', '2026-11-23T09:00', 'now', '2026-02-30T09:00:00Z'])('is never guessed from %j', (value) => {
    vi.stubEnv('PUBLISH_NOW', value);
    expect(() => readClock()).toThrow(
      `PUBLISH_NOW is "${value}", which is no instant. Write it as 2026-11-23T09:00:00Z.`,
    );
  });
});
