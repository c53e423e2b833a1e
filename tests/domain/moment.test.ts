import { describe, expect, it, test } from 'vitest';
import { formatsFor } from '../../src/domain/language/format.ts';
import {
  changeOf,
  dayOfMoment,
  instantOf,
  isBefore,
  lastChangeOf,
  latestMoment,
  parseMoment,
  toIsoDate,
  type Moment,
} from '../../src/domain/moment.ts';

const zone = 'America/New_York';
const format = formatsFor({ language: 'en', timeZone: zone });

function moment(written: string, timeZone = zone): Moment {
  const parsed = parseMoment(written, timeZone);
  if (!parsed.ok) throw new Error(`${written} is no date.`);
  return parsed.moment;
}

describe('a day alone', () => {
  test.each([
    ['2014-10-28', zone, '2014-10-28T04:00:00Z', '2014-10-29T04:00:00Z'],
    ['2014-10-28', 'Asia/Tokyo', '2014-10-27T15:00:00Z', '2014-10-28T15:00:00Z'],
    // The clocks are put back, or go forward over midnight.
    ['2014-11-02', zone, '2014-11-02T04:00:00Z', '2014-11-03T05:00:00Z'],
    ['2018-11-03', 'America/Sao_Paulo', '2018-11-03T03:00:00Z', '2018-11-04T03:00:00Z'],
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00Z', '2018-11-05T02:00:00Z'],
    ['2026-04-24', 'Africa/Cairo', '2026-04-23T22:00:00Z', '2026-04-24T21:00:00Z'],
    ['2026-11-01', 'America/Havana', '2026-11-01T04:00:00Z', '2026-11-02T05:00:00Z'],
    [' 2014-12-31 ', 'UTC', '2014-12-31T00:00:00Z', '2015-01-01T00:00:00Z'],
  ])('%j in %s begins at %s and ends at %s', (written, timeZone, start, end) => {
    const day = written.trim();
    expect(moment(written, timeZone)).toEqual({ day, start: Date.parse(start), end: Date.parse(end) });
  });

  it('is none that the zone left out, at the date line', () => {
    expect(parseMoment('2011-12-30', 'Pacific/Apia')).toEqual({ ok: false, problem: { kind: 'no-such-date' } });
  });

  it('is written without a time, for readers and for programs', () => {
    const day = moment('2014-10-28');
    expect(toIsoDate(day, zone)).toBe('2014-10-28');
    expect(format.machineTime(day)).toBe('2014-10-28');
    expect(format.dateTime(day)).toBe('28 October 2014');
    expect(format.timeOfMonth(day)).toBe('Tue 28');
    expect(format.when(day, moment('2014-10-28 15:00'))).toBe('28 Oct');
    expect(format.when(day, day)).toBe('28 Oct');
    expect([format.year(day), dayOfMoment(day, zone)]).toEqual(['2014', '2014-10-28']);
  });

  it('leaves a time as it is: midnight that was written is midnight', () => {
    const midnight = moment('2014-10-28 00:00');
    expect(instantOf(midnight)).toBe(instantOf(moment('2014-10-28')));
    expect(toIsoDate(midnight, zone)).toBe('2014-10-28T00:00:00-04:00');
    expect(format.dateTime(midnight)).toBe('28 October 2014 at 00:00');
    expect(format.timeOfMonth(midnight)).toBe('Tue 28, 00:00');
    expect(format.machineTime(midnight)).toBe('2014-10-28T04:00:00Z');
  });

  test.each([
    ['2014-10-28', '2014-10-28 09:30', false],
    ['2014-10-28 09:30', '2014-10-28', false],
    ['2014-10-28', '2014-10-28', false],
    ['2014-10-27', '2014-10-28', true],
    ['2014-10-28', '2014-10-29 00:00', true],
    ['2014-10-27 23:59', '2014-10-28', true],
    ['2014-10-28 09:29', '2014-10-28 09:30', true],
    ['2014-10-28 09:30', '2014-10-28 09:30', false],
  ])('%s is before %s: %j', (left, right, expected) => {
    expect(isBefore(moment(left), moment(right))).toBe(expected);
  });

  it('is sorted by its midnight', () => {
    const all = [moment('2014-10-28'), moment('2014-10-28 09:30'), moment('2014-10-27')];
    expect(latestMoment(all)).toBe(all[1]);
    expect(latestMoment([])).toBeUndefined();
  });

  it('never makes a change earlier than the story, where a time is required', () => {
    const published = moment('2014-10-28 09:30');
    expect(lastChangeOf({ published, updated: moment('2014-10-28') })).toBe(published);
    expect(lastChangeOf({ published, updated: moment('2014-10-29') })).toBe(Date.parse('2014-10-29T04:00:00Z'));
    expect(lastChangeOf({ published })).toBe(published);
  });
});

describe('the last change of a story', () => {
  const published = moment('2014-10-28 09:30');
  const correction = (written: string) => ({ date: moment(written) });

  test.each([
    ['none', {}, undefined],
    ['its update', { updated: moment('2014-10-28 10:15') }, '2014-10-28 10:15'],
    [
      'a later correction',
      { updated: moment('2014-10-28 10:15'), corrections: [correction('2014-11-02')] },
      '2014-11-02',
    ],
    [
      'the latest of its corrections',
      { corrections: [correction('2014-11-02'), correction('2014-10-30'), correction('2014-11-01')] },
      '2014-11-02',
    ],
    [
      'an update later than its corrections',
      { updated: moment('2014-12-01'), corrections: [correction('2014-11-02')] },
      '2014-12-01',
    ],
  ])('is %s', (_, changes, expected) => {
    expect(changeOf({ published, ...changes })).toEqual(expected && moment(expected));
  });

  test('is never before the story, though a correction of its day has no time', () => {
    expect(lastChangeOf({ published, corrections: [correction('2014-10-28')] })).toBe(instantOf(published));
  });
});
