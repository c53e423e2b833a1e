import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dayOf,
  firstOfMonth,
  parseExactInstant,
  parseInstant,
  parseIsoDay,
  readLocalTime,
  toIsoText,
} from '../../src/domain/instant.ts';

const newYork = 'America/New_York';

describe('an instant as authors write it', () => {
  test.each([
    // A day alone is its midnight in the newsroom's zone.
    ['2014-10-28', newYork, '2014-10-28T04:00:00Z'],
    ['2014-10-28', 'Asia/Tokyo', '2014-10-27T15:00:00Z'],
    ['2014-10-28', 'UTC', '2014-10-28T00:00:00Z'],
    ['2014-10-28 09:30', newYork, '2014-10-28T13:30:00Z'],
    ['2014-10-28T09:30', newYork, '2014-10-28T13:30:00Z'],
    ['2014-10-28 09:30:15', newYork, '2014-10-28T13:30:15Z'],
    ['  2014-10-28 09:30 ', newYork, '2014-10-28T13:30:00Z'],
    ['2014-01-28 09:30', newYork, '2014-01-28T14:30:00Z'],
    ['2014-10-28 09:30', 'Asia/Kolkata', '2014-10-28T04:00:00Z'],
    // An offset counts, whatever the zone.
    ['2014-10-28T09:30-04:00', 'Asia/Tokyo', '2014-10-28T13:30:00Z'],
    ['2014-10-28 09:30+05:30', newYork, '2014-10-28T04:00:00Z'],
    ['2014-10-28 09:30 +09:00', newYork, '2014-10-28T00:30:00Z'],
    ['2014-10-28T09:30:00Z', newYork, '2014-10-28T09:30:00Z'],
    ['2012-02-29', newYork, '2012-02-29T05:00:00Z'],
    ['2000-02-29', 'UTC', '2000-02-29T00:00:00Z'],
    ['1999-12-31 23:59:59', 'UTC', '1999-12-31T23:59:59Z'],
  ])('reads %j in %s as %s', (written, zone, expected) => {
    const parsed = parseInstant(written, zone);
    expect(parsed).toEqual({ ok: true, instant: Date.parse(expected) });
  });

  test.each([
    ['', 'malformed'],
    ['yesterday', 'malformed'],
    ['2014', 'malformed'],
    ['2014-10', 'malformed'],
    ['28-10-2014', 'malformed'],
    ['2014-1-2', 'malformed'],
    ['2014/10/28', 'malformed'],
    ['20141028', 'malformed'],
    ['2014-10-28 9:30', 'malformed'],
    ['2014-10-28 09.30', 'malformed'],
    ['2014-10-28 24:00', 'malformed'],
    ['2014-10-28 09:60', 'malformed'],
    ['2014-10-28 09:30 EST', 'malformed'],
    ['2014-10-28 09:30 +0900', 'malformed'],
    ['2014-10-28 09:30+24:00', 'malformed'],
    ['2014-10-28-04:00', 'malformed'],
    ['0214-10-28', 'malformed'],
    ['2026-02-30', 'no-such-date'],
    ['2026-13-45', 'no-such-date'],
    ['2026-00-10', 'no-such-date'],
    ['2026-04-31 09:00', 'no-such-date'],
    ['2026-02-30T09:00:00Z', 'no-such-date'],
    ['2100-02-29', 'no-such-date'],
    ['2025-02-29T12:00-05:00', 'no-such-date'],
    ['9999-01-01', 'out-of-range'],
    ['9999-12-31 23:59-12:00', 'out-of-range'],
    ['1000-01-01T00:00+14:00', 'out-of-range'],
  ])('refuses %j: %s', (written, kind) => {
    expect(parseInstant(written, newYork)).toEqual({ ok: false, problem: { kind } });
  });

  test.each([
    ['2026-03-08 02:30', newYork, 'skipped-by-zone', ['-05:00', '-04:00']],
    ['2026-03-08 02:00', newYork, 'skipped-by-zone', ['-05:00', '-04:00']],
    ['2026-11-01 01:30', newYork, 'repeated-by-zone', ['-04:00', '-05:00']],
    ['2026-11-01 01:00', newYork, 'repeated-by-zone', ['-04:00', '-05:00']],
    ['2026-03-29 01:15', 'Europe/London', 'skipped-by-zone', ['+00:00', '+01:00']],
    // Midnight itself can be skipped, and a whole day.
    ['2018-11-04', 'America/Sao_Paulo', 'skipped-by-zone', ['-03:00', '-02:00']],
    ['2011-12-30', 'Pacific/Apia', 'skipped-by-zone', ['-10:00', '+14:00']],
  ])('asks what is meant by %j in %s: %s', (written, zone, kind, offsets) => {
    expect(parseInstant(written, zone)).toEqual({ ok: false, problem: { kind, offsets } });
  });

  test.each([
    ['2026-03-08 01:59:59', '2026-03-08T06:59:59Z'],
    ['2026-03-08 03:00', '2026-03-08T07:00:00Z'],
    ['2026-11-01 00:59:59', '2026-11-01T04:59:59Z'],
    ['2026-11-01 02:00', '2026-11-01T07:00:00Z'],
    ['2026-11-01 01:30-04:00', '2026-11-01T05:30:00Z'],
    ['2026-11-01 01:30-05:00', '2026-11-01T06:30:00Z'],
  ])('reads %j, beside the hour that New York skips or repeats, as %s', (written, expected) => {
    expect(parseInstant(written, newYork)).toEqual({ ok: true, instant: Date.parse(expected) });
  });

  test('comes back from its own text, in any zone', () => {
    const zones = [newYork, 'Asia/Tokyo', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
    const moments = fc.date({ min: new Date('1970-01-01'), max: new Date('2090-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(moments, fc.constantFrom(...zones), (moment, zone) => {
        const instant = parseExactInstant(`${moment.toISOString().slice(0, 19)}Z`);
        expect(instant).toBeDefined();
        if (instant === undefined) return;
        expect(parseInstant(toIsoText(instant, zone), 'UTC')).toEqual({ ok: true, instant });
      }),
    );
  });
});

describe('an instant that a program wrote', () => {
  test.each([
    ['2026-11-23T09:00:00Z', Date.UTC(2026, 10, 23, 9)],
    ['2026-11-23T09:00-05:00', Date.UTC(2026, 10, 23, 14)],
    ['2026-11-23T09:00', undefined],
    ['2026-11-23', undefined],
    ['2026-02-30T09:00:00Z', undefined],
    ['now', undefined],
  ])('reads %j as %s', (written, expected) => {
    expect(parseExactInstant(written)).toBe(expected);
  });
});

describe('a day', () => {
  test.each([
    // The same moment is another day west of Greenwich than east of it.
    ['2014-10-28T02:00:00Z', newYork, '2014-10-27'],
    ['2014-10-28T02:00:00Z', 'UTC', '2014-10-28'],
    ['2014-10-28T02:00:00Z', 'Pacific/Kiritimati', '2014-10-28'],
    ['2014-10-28T23:00:00Z', 'Asia/Tokyo', '2014-10-29'],
    ['2014-12-31T23:30:00-05:00', newYork, '2014-12-31'],
    ['2015-01-01T03:00:00Z', 'America/Los_Angeles', '2014-12-31'],
  ])('is that of the zone: %s in %s falls on %s', (written, zone, expected) => {
    const instant = parseExactInstant(written);
    expect(instant !== undefined && dayOf(instant, zone)).toBe(expected);
  });

  test('that an author wrote alone is that day in its zone, west of Greenwich too', () => {
    for (const zone of ['Pacific/Honolulu', newYork, 'UTC', 'Asia/Tokyo', 'Pacific/Kiritimati']) {
      const parsed = parseInstant('2014-10-28', zone);
      expect(parsed.ok && dayOf(parsed.instant, zone)).toBe('2014-10-28');
    }
  });

  test.each([
    ['2014-10-28', '2014-10-28'],
    ['2012-02-29', '2012-02-29'],
    ['2026-02-30', undefined],
    ['2026-13-45', undefined],
    ['2014-10-28 09:30', undefined],
    ['2014-10', undefined],
    [' 2014-10-28', undefined],
  ])('is read from %j as %s', (written, expected) => {
    expect(parseIsoDay(written)).toBe(expected);
  });

  test('gives the first of its month', () => {
    const day = parseIsoDay('2014-10-28');
    expect(day && firstOfMonth(day)).toBe('2014-10-01');
  });
});

describe('a local time on a day without a change of clocks', () => {
  const zones = fc.constantFrom(
    ...['America/New_York', 'UTC', 'Europe/Dublin', 'Europe/Moscow', 'Africa/Casablanca', 'Africa/Cairo', 'Asia/Gaza'],
    ...[
      'Pacific/Apia',
      'Asia/Kathmandu',
      'Asia/Tehran',
      'Australia/Lord_Howe',
      'Antarctica/Troll',
      'America/Sao_Paulo',
    ],
  );
  const inRange = (min: number, max: number, digits = 2) =>
    fc.integer({ min, max }).map((number) => String(number).padStart(digits, '0'));
  const years = fc.oneof(inRange(2007, 2030, 4), inRange(1880, 2100, 4), inRange(1000, 9999, 4));
  const days = fc.tuple(years, inRange(0, 13), inRange(0, 32)).map((parts) => parts.join('-'));
  const times = fc.tuple(inRange(0, 23), inRange(0, 59), inRange(0, 59)).map((parts) => parts.join(':'));

  test('is the moment that it is for a calendar, and every other day is a problem of the same kind', () => {
    const property = fc.property(days, times, zones, (day, time, zone) => {
      expect(parseInstant(`${day} ${time}`, zone)).toEqual(readLocalTime(`${day}T${time}`, zone));
    });
    fc.assert(property, { numRuns: 5000 });
  });

  test.each(['2014-03-08', '2014-03-09', '2014-03-10', '2014-11-01', '2014-11-02', '2014-11-03'])(
    'is the same at each half-hour around a change of clocks: %s',
    (day) => {
      for (let half = 0; half < 48; half++) {
        const time = `${String(half >> 1).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`;
        expect(parseInstant(`${day} ${time}`, newYork)).toEqual(readLocalTime(`${day}T${time}`, newYork));
      }
    },
  );
});
