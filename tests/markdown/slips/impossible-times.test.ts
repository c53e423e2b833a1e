import { describe, expect, test } from 'vitest';
import { findImpossibleTimes, mayNameTime } from '../../../src/markdown/slips/impossible-times.ts';

describe('a time that no clock shows', () => {
  test.each([
    ['The bell rings at 9:75 in New York.', '"9:75" is no time: an hour has sixty minutes.'],
    ['It opens at 2:75 p.m. there.', '"2:75 p.m." is no time: an hour has sixty minutes.'],
    ['Beginn ist 9.75 Uhr.', '"9.75 Uhr" is no time: an hour has sixty minutes.'],
    ['Beginn ist um 9:75.', '"9:75" is no time: an hour has sixty minutes.'],
    ['It opens at 13:30 p.m. there.', '"13:30 p.m." counts the hours by both clocks.'],
    ['It opens at 14.30pm.', '"14.30pm" counts the hours by both clocks.'],
    ['À 13h75, la banque a dit.', '"13h75" is no time: an hour has sixty minutes.'],
    ['Um 25:30 Uhr endet es.', '"25:30 Uhr" is no time: a day has 24 hours.'],
  ])('is found in %j', (text, message) => {
    expect(mayNameTime(text)).toBe(true);
    expect(findImpossibleTimes(text)).toMatchObject([{ message, position: expect.any(Number) }]);
  });

  test.each([
    'It opens at 9:30 a.m., 12:30 p.m., 13:30, 00:30 and 24:00 Uhr, and closes at 16.00.',
    'Shares were split at 1:80; odds of 9:75; at 9:75 odds; a ratio of 10:90; won in 9:75.3; at 9:75:10.',
    'The odds were good at 7:60; à 13h30 et 9 h 45; 48h72 et 5 h.',
    'It rose 13.30 per million, 14.75 pmol; matthew 13:75 and at John 9:75:2.',
  ])('is not found in %j', (text) => {
    expect(findImpossibleTimes(text)).toEqual([]);
  });
});
