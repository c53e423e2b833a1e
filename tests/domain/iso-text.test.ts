import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { expect, it } from 'vitest';
import { dayOf, toIsoText, type Instant } from '../../src/domain/instant.ts';

it('writes an instant and its day as Temporal does, in any zone and year', () => {
  const zones = ['America/New_York', 'UTC', 'Asia/Kolkata', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Africa/Monrovia'];
  const anyYear = fc.integer({ min: Date.UTC(1, 1), max: Date.UTC(12000, 0) });
  const recent = fc.integer({ min: Date.UTC(1965, 0), max: Date.UTC(2040, 0) });
  fc.assert(
    fc.property(fc.oneof(recent, anyYear), fc.constantFrom(...zones), (milliseconds, zone) => {
      const expected = Temporal.Instant.fromEpochMilliseconds(milliseconds)
        .toZonedDateTimeISO(zone)
        .toString({ timeZoneName: 'never', smallestUnit: 'second' });
      expect(toIsoText(milliseconds as Instant, zone)).toBe(expected);
      // Years have four digits, as dates of the product do.
      if (/^[1-9]\d{3}-/.test(expected)) expect(dayOf(milliseconds as Instant, zone)).toBe(expected.slice(0, 10));
    }),
    { numRuns: 2000 },
  );
});
