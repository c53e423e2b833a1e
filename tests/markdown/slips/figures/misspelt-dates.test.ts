import { describe, expect, test } from 'vitest';
import { findMisspeltDates, mayMisspellDate } from '../../../../src/markdown/slips/figures/misspelt-dates.ts';

describe('a misspelt month or weekday', () => {
  test.each([
    ['Results of Janury 5, 2024 were good.', '"Janury" is misspelt.'],
    ['On Wendesday, 5 June 2024, it fell.', '"Wendesday" is misspelt.'],
    ['On Wendesday, 5 June it fell.', '"Wendesday" is misspelt.'],
    ['In Febuary 5, 2024 it rose.', '"Febuary" is misspelt.'],
    ['On 5 Feburary 2024 it fell.', '"Feburary" is misspelt.'],
    ['On Wednesday, Septmber 5, it fell.', '"Septmber" is misspelt.'],
    ['Am 5. Otkober 2024 fiel er.', '"Otkober" is misspelt.'],
    ['Am Donerstag, 5. Juni 2024, fiel er.', '"Donerstag" is misspelt.'],
    ['Le 5 fevrer 2024, il a chuté.', '"fevrer" is misspelt.'],
    ['Le mecredi 5 juin 2024 il a chuté.', '"mecredi" is misspelt.'],
    [
      'El 5 de enero de 2024; el 5 de setiembre de 2024; el 5 de septiembrre de 2024 cayó.',
      '"septiembrre" is misspelt.',
    ],
    ['Il 5 genaio 2024 è caduto.', '"genaio" is misspelt.'],
  ])('is found in %j', (text, message) => {
    expect(mayMisspellDate(text)).toBe(true);
    expect(findMisspeltDates(text)).toMatchObject([{ message, position: expect.any(Number) }]);
  });

  test.each([
    'On 5 Agustus 2024; 5 desember 2024; 5 novembar 2024; januari 5, 2024; 5 febrero 2024; Frida, 5 June; Susan Sontag, 5 June 1966; Domino 5 June',
    '5 ianuarie 2024, 5 Ágúst 2024, 5 Juli 2024, 5 lipca 2024, 5 srpna 2024, 5 detsember 2024, 5 Setembro de 2024, 5 Juin 2024',
    'Chapter 12, 2024; Augusta 5, 2024; Section 5 June; Version 10, 2024; March 5, 2024; Sunday 5 May; Monday, May 5',
  ])('is not found in %j', (text) => {
    expect(findMisspeltDates(text)).toEqual([]);
  });
});
