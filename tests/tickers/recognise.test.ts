import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/tickers/recognise.ts';
import { countWork } from './count-work.ts';
import { vocabulary } from './newsroom.ts';
import { spell } from './spell.ts';

/** Texts that are dense with what mentions are made of, mixed with anything at all. */
const fragments = [
  ...['NYSE', 'NASDAQ', 'TSX', 'TSE', 'HKEX', 'NYSE American', 'STO', 'nyse', 'XNYSE'],
  ...['A', 'AAPL', 'BRK.B', 'BRK-B', '700', '7203', 'VOLV-B', 'It', 'which fell', '24'],
  ...[
    ':',
    ': ',
    '$',
    '(',
    ')',
    ', ',
    '; ',
    ' ',
    '/',
    '.',
    '-',
    ' and ',
    '’s',
    '@',
    '#',
    '%',
    '\n',
    ':(',
    '🚀',
    '\u200F',
  ],
];
const texts = fc.oneof(
  fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

describe('recognise', () => {
  it('never throws, and finds spans of the text, in order and without overlaps', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let floor = 0;
        for (const { start, end, text: linked } of recognise(text, vocabulary)) {
          expect(start).toBeGreaterThanOrEqual(floor);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(linked).toBe(text.slice(start, end));
          floor = end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds the same, whatever prose goes before or after in a sentence of its own', () => {
    const prose = fc.string({ unit: 'grapheme' }).map((text) => text.replaceAll(/[:$()]/g, ''));
    fc.assert(
      fc.property(texts, prose, prose, (text, before, after) => {
        // Ends like a sentence, so that neither side can become a part of a word, a list or a smiley.
        const [left, right] = [`${before}!\n\n\n\n`, ` `.repeat(4) + after];
        const alone = recognise(`\n\n\n\n${text}${' '.repeat(4)}`, vocabulary);
        const among = recognise(left + text + right, vocabulary);
        expect(among.map(({ start }) => start - left.length)).toEqual(alone.map(({ start }) => start - 4));
        expect(among.map(spell)).toEqual(alone.map(spell));
      }),
      { numRuns: 1000 },
    );
  });

  it('finds nothing in text without colons, dollars and brackets', () => {
    const quiet = texts.map((text) => text.replaceAll(/[:$()]/g, ' '));
    fc.assert(
      fc.property(quiet, (text) => {
        expect(recognise(text, vocabulary)).toEqual([]);
      }),
    );
  });

  it('finds every ticker that is printed plainly', () => {
    const symbols = fc.stringMatching(/^[A-Z]{1,5}(\.[A-Z])?$/);
    fc.assert(
      fc.property(symbols, symbols, (first, second) => {
        const text = `It (NYSE: ${first}, ${second}) or NYSE:${first}, and $${second}.`;
        expect(recognise(text, vocabulary).map(spell)).toEqual([
          `NYSE:${first} ← NYSE: ${first}`,
          `NYSE:${second} ← ${second}`,
          `NYSE:${first}`,
          `$${second}`,
        ]);
      }),
    );
  });
});

describe('the work of recognise', () => {
  it('ends, for the longest of lists', () => {
    expect(recognise(`(NYSE: A${', A'.repeat(300_000)})`, vocabulary)).toHaveLength(300_001);
  });

  const repeat = (part: string) => (length: number) => part.repeat(Math.ceil(length / part.length));
  const lead = (head: string, part: string) => (length: number) => head + repeat(part)(length);
  it.each([
    ['dollars', repeat('$')],
    ['colons', repeat(':')],
    ['brackets', repeat('(')],
    ['all three', repeat('(:$)')],
    ['cashtags', repeat('$A/')],
    ['dollars and letters', repeat('$AAPL')],
    ['letters that end a code', repeat('E:')],
    ['codes', repeat('NYSE:')],
    ['codes in brackets', repeat('(NYSE: ')],
    ['codes in a group', lead('(', 'NYSE/')],
    ['codes in a sentence', lead('(', 'NYSE and ')],
    ['groups with a colon', repeat(`(${'NYSE/'.repeat(30)}NYSE: A `)],
    ['a list', lead('(NYSE: A', ', A')],
    ['a list of what could be codes', lead('(NYSE: A', ',NYSE')],
    ['a list of groups', lead('(NYSE: A', `,${'TSX/'.repeat(12)}TSX`)],
    ['lists that break off', repeat('(NYSE: A, A, A, A, a')],
    ['lists of mentions', repeat('(NYSE: A, ')],
    ['mentions after an open bracket', lead('(', 'NYSE: A, x ')],
    ['ambiguous lists', repeat('(TSE: 7203, ')],
    ['price moves', repeat('(NYSE: A up 3% ')],
    ['one long symbol', lead('NYSE:', 'A')],
    ['one symbol of many parts', lead('NYSE:', 'A.')],
    ['spaces', lead('(NYSE:', ' ')],
    ['spaces in a list', lead('(NYSE: A,', ' ')],
  ])('grows with the length of the text alone: %s', (_, write) => {
    const work = (length: number) => countWork(() => recognise(write(length), vocabulary));
    const [small, large] = [work(4_000), work(16_000)];
    expect(large / small).toBeLessThan(4.2);
    expect(large / 16_000).toBeLessThan(100);
  });
});
