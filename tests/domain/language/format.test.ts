import { describe, expect, it } from 'vitest';
import { formatsFor } from '../../../src/domain/language/format.ts';
import type { Instant, IsoDay } from '../../../src/domain/instant.ts';

const instant = (text: string) => Date.parse(text) as Instant;
const published = instant('2014-10-28T13:30:00Z');
const newYork = formatsFor({ language: 'en', timeZone: 'America/New_York' });
const frankfurt = formatsFor({ language: 'de', timeZone: 'Europe/Berlin' });
const dubai = formatsFor({ language: 'ar', timeZone: 'Asia/Dubai' });

describe('formats', () => {
  it('writes dates and times in English, day before month, where no country is named', () => {
    expect(newYork.fullDate(published)).toBe('Tuesday, 28 October 2014');
    expect(newYork.date(published)).toBe('28 October 2014');
    expect(newYork.dateTime(published)).toBe('28 October 2014 at 09:30');
    expect(newYork.dayOfYear(published)).toBe('28 Oct');
    expect(newYork.dayOfMonth(published)).toBe('Tue 28');
    expect(newYork.time(published)).toBe('09:30');
    expect(newYork.month('2014-10-01' as IsoDay)).toBe('October 2014');
    expect(newYork.monthName('2014-10-01' as IsoDay)).toBe('October');
  });

  it('follows the country that a language names', () => {
    const american = formatsFor({ language: 'en-US', timeZone: 'America/New_York' });
    expect(american.date(published)).toBe('October 28, 2014');
  });

  it.each([
    [frankfurt, '28. Oktober 2014', '14:30', '12.500', 'Vereinigte Staaten'],
    [dubai, '28 أكتوبر 2014', '17:30', '12,500', 'الولايات المتحدة'],
  ])('writes other languages in their own manner', (formats, date, time, number, country) => {
    expect(formats.date(published)).toBe(date);
    expect(formats.time(published)).toBe(time);
    expect(formats.number(12_500)).toBe(number);
    expect(formats.country('US')).toBe(country);
  });

  it.each([
    ['2024-03-01', 'vendredi 1er mars 2024', '1er mars 2024', '1er mars', 'ven. 1er', '1er mars 2024 à 01:05'],
    ['2024-03-11', 'lundi 11 mars 2024', '11 mars 2024', '11 mars', 'lun. 11', '11 mars 2024 à 01:05'],
    ['2021-01-21', 'jeudi 21 janvier 2021', '21 janvier 2021', '21 janv.', 'jeu. 21', '21 janvier 2021 à 01:05'],
  ])(
    'writes the first of a month as an ordinal in French: %s',
    (day, fullDate, date, dayOfYear, dayOfMonth, dateTime) => {
      const paris = formatsFor({ language: 'fr', timeZone: 'Europe/Paris' });
      const moment = instant(`${day}T00:05:00Z`);
      expect(paris.fullDate(moment)).toBe(fullDate);
      expect(paris.date(moment)).toBe(date);
      expect(paris.day(day)).toBe(date);
      expect(paris.dayOfYear(moment)).toBe(dayOfYear);
      expect(paris.dayOfMonth(moment)).toBe(dayOfMonth);
      expect(paris.dateTime(moment)).toBe(dateTime);
    },
  );

  it('keeps to the zone across midnight, and to daylight saving time', () => {
    const lateEvening = instant('2015-01-01T03:30:00Z');
    expect(newYork.date(lateEvening)).toBe('31 December 2014');
    expect(newYork.year(lateEvening)).toBe('2014');
    expect(frankfurt.year(lateEvening)).toBe('2015');
    expect(newYork.time(instant('2014-11-03T14:30:00Z'))).toBe('09:30');
    expect(newYork.time(instant('2014-10-28T04:05:00Z'))).toBe('00:05');
  });

  it('writes a time as short as its reference allows', () => {
    expect(newYork.when(published, instant('2014-10-28T20:00:00Z'))).toBe('09:30');
    expect(newYork.when(published, instant('2014-10-30T20:00:00Z'))).toBe('28 Oct');
    expect(newYork.when(published, instant('2015-10-28T13:30:00Z'))).toBe('28 Oct 2014');
    expect(newYork.when(published)).toBe('28 Oct 2014');
  });

  it('writes calendar days without shifting them into the zone', () => {
    expect(newYork.day('2014-10-28')).toBe('28 October 2014');
    expect(newYork.shortDay('2014-10-28')).toBe('28 Oct 2014');
  });

  it.each(['2014', 'October 2014', '2014-02-30', '2014-13-45', ''])('leaves %j as it is: it is no day', (text) => {
    expect(newYork.day(text)).toBe(text);
  });

  it.each(['USA', '', 'us'])('leaves %j as it is: it is no country code', (text) => {
    expect(newYork.country(text)).toBe(text);
  });

  it('writes machines their times in UTC, without milliseconds', () => {
    expect(newYork.machineTime(published)).toBe('2014-10-28T13:30:00Z');
  });

  it('gives the separators of a list, which join into the list', () => {
    expect(newYork.separators(0)).toEqual([]);
    expect(newYork.separators(1)).toEqual(['']);
    expect(newYork.separators(3)).toEqual(['', ', ', ' and ']);
    expect(frankfurt.separators(2)).toEqual(['', ' und ']);
    expect(newYork.list(['A', 'B', 'C'])).toBe('A, B and C');
  });

  it('makes its formatters once for each language and zone', () => {
    expect(formatsFor({ language: 'en', timeZone: 'America/New_York' })).toBe(newYork);
  });
});

it.each([
  ['en', 'USD', '$42.50'],
  ['en', 'HKD', 'HK$42.50'],
  ['en', 'CAD', 'CA$42.50'],
  ['en', 'CNY', 'CN¥42.50'],
  ['en', 'JPY', '¥42.50'],
  ['en-CA', 'USD', 'US$42.50'],
  ['en-CA', 'CAD', '$42.50'],
  ['de', 'USD', '42,50 $'],
  ['de', 'HKD', '42,50 HK$'],
  ['fr', 'USD', '42,50 $'],
  ['fr', 'GBP', '42,50 £'],
  ['fr', 'CAD', '42,50 $CA'],
  ['fr-CA', 'USD', '42,50 $ US'],
])('an amount in %s has a sign that only %s has: %s', (language, currency, expected) => {
  const written = formatsFor({ language, timeZone: 'UTC' }).money('42.50', currency);
  expect(written.replaceAll(/[\u00A0\u202F]/g, ' ')).toBe(expected);
});
