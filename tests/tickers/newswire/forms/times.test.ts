import { expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

it.each([
  ['The share (NYSE:S) fell.', '2003-05-06', []],
  ['The share (NYSE:S) fell.', '2019-06-03', ['Sprint']],
  ['Sprint (NYSE:S) fell.', '2003-05-06', ['Sprint']],
  ['The bank (NYSE:C) fell.', '1997-05-06', []],
  ['The bank (NYSE:C) fell.', '2024-05-06', ['Citigroup']],
  ['Citigroup (NYSE:C) fell.', '1997-05-06', ['Citigroup']],
])('names the company of %j on %s only if the day or the text says so', (text, day, companies) => {
  expect(readStory(text, day).companies).toEqual(companies);
});

it('links a symbol alone, with a hint, on a day of which nothing is known', () => {
  const { linked, findings } = readStory('The bank (NYSE:C) fell.', '1997-05-06');
  expect(linked).toEqual(['NYSE:C']);
  expect(findings.map(({ severity, rule, message }) => [severity, rule, message])).toEqual([
    [
      'hint',
      'ticker-not-known-then',
      'It is not known whether NYSE:C was Citigroup on 6 May 1997 already, so the company is not named.',
    ],
  ]);
});

it('asks for the exchange of a bare cashtag without a known American holder', () => {
  const { linked, findings } = readStory('$BATS rose.', '2025-05-06');
  expect(linked).toEqual([]);
  expect(findings.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
    '$BATS means an American company by custom, and none is known that had it on 6 May 2025, so it stays plain text. ' +
      'Write LSE:BATS if you mean British American Tobacco.',
  ]);
});

it.each([
  ['Marsh McLennan (NYSE: MMC)', '2024-05-06'],
  ['Volvo Group (OTCMKTS: VLVLY)', '2024-05-06'],
  ['A fund (NYSEARCA: QZQZ)', '2024-05-06'],
  ['Grab Holdings (NASDAQ: GRAB, GRABW)', '2024-05-06'],
  ['Lennar (NYSE: LEN and LEN.B)', '2024-05-06'],
])('suggests no other company for %j', (text, day) => {
  expect(
    readStory(text, day)
      .findings.map(({ hint = '' }) => hint)
      .join(''),
  ).not.toContain('Did you mean');
});

it.each([
  ['Apple (NASDAQ: APPL)', 'Did you mean NASDAQ:AAPL, Apple?'],
  ['Brown-Forman (NYSE: BFB)', 'Did you mean NYSE:BF.B, Brown-Forman?'],
  ['Costco (NYSE: COST)', 'Did you mean NASDAQ:COST, Costco?'],
])('suggests what the name beside %j stands for: %s', (text, hint) => {
  expect(readStory(text, '2024-05-06').findings.map((finding) => finding.hint)).toContain(hint);
});
