import { expect, test } from 'vitest';
import { complaintsAbout } from '../article.ts';

test.each([
  ['2026-1-5', '2026-01-05'],
  ['2026/11/26', '2026-11-26'],
  ['2026-11-26 9:00', '2026-11-26 09:00'],
  ['2026-11-26 09.30', '2026-11-26 09:30'],
  ['26.11.2026', '2026-11-26'],
  ['5. 1. 2026', '2026-01-05'],
  ['11/26/2026', '2026-11-26'],
  ['26/11/2026 9:30', '2026-11-26 09:30'],
  ['26-11-2026', '2026-11-26'],
  ['26 November 2026', '2026-11-26'],
  ['Nov 26th, 2026, 9:30 pm', '2026-11-26 21:30'],
  ['11/26/2026 12:05 a.m.', '2026-11-26 00:05'],
  ['26. März 2026', '2026-03-26'],
  ['1er févr. 2026 9h30', '2026-02-01 09:30'],
  ['2026年11月26日', '2026-11-26'],
  ['5 de enero de 2026', '2026-01-05'],
  ['5 stycznia 2026', '2026-01-05'],
  ['Montag, 5. Januar 2026, 9:30 Uhr', '2026-01-05 09:30'],
  ['5 janvier 2026 à 9h30', '2026-01-05 09:30'],
  ['2026-01-05T09:30+0100', '2026-01-05 09:30+01:00'],
  ['Mon, 05 Jan 2026 09:30:00 GMT', '2026-01-05 09:30Z'],
  ['Jan 5, 2026 at 9:30 am', '2026-01-05 09:30'],
])('a remedy for the date %s is %s', (written, meant) => {
  expect(complaintsAbout({ published: written })).toContain(`Write ${meant}.`);
  expect(complaintsAbout({ asOf: written })).toContain(`Write ${meant.slice(0, 10)}.`);
});

test.each(['11/12/2026', '11/26/2', '5 May', '13/13/2026', '2026-13-01', '31.02.2026', '5.1.26', '2026-11-26 25:00'])(
  'a remedy is no guess at the date %s',
  (written) => {
    expect(complaintsAbout({ published: written })).toMatch(/Write it like 2026-11-23 09:00|Correct the month/);
  },
);
