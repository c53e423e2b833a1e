import { describe, expect, test } from 'vitest';
import {
  dateInMonth,
  monthNamed,
  monthStarting,
  weekdayNamed,
} from '../../../../src/domain/language/dates/calendar-names.ts';

describe('names of the calendar', () => {
  test.each([
    ['May', 5],
    ['märz', 3],
    ['juin', 6],
    ['نوفمبر', 11],
    ['listopada', 11],
    ['listopad', 11],
    ['set', undefined],
    ['Monday', undefined],
  ])('%s is month %s', (word, month) => {
    expect(monthNamed(word)).toBe(month);
  });

  test.each([
    ['Nov.', 11],
    ['Sept', 9],
    ['Ma', undefined],
    ['xyz', undefined],
  ])('%s begins the name of month %s', (word, month) => {
    expect(monthStarting(word)).toBe(month);
  });

  test.each([
    ['Sunday', 0],
    ['samstag', 6],
    ['lundi', 1],
    ['segunda-feira', 1],
    ['الاثنين', 1],
    ['May', undefined],
  ])('%s is weekday %s', (word, weekday) => {
    expect(weekdayNamed(word)).toBe(weekday);
  });

  test('a month has its days alone', () => {
    expect(dateInMonth(2024, 2, 29)?.toISOString()).toBe('2024-02-29T00:00:00.000Z');
    expect(dateInMonth(2026, 2, 29)).toBeUndefined();
    expect(dateInMonth(2026, 6, 31)).toBeUndefined();
    expect(dateInMonth(2026, 6, 0)).toBeUndefined();
  });
});
