import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../src/editorial/prose/long-passages.ts';
import { english } from '../../../src/editorial/words/en.ts';
import { proseWordsFor } from '../../../src/editorial/words/words-for.ts';
import { findingsOf, wordsFound } from './examine.ts';

describe('a long passage', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'markets').join(' ');

  test('is a sentence of more than 50 words', () => {
    expect(wordsFound('long-sentence', {}, `It fell. The ${words(49)}. It rose.\n`)).toEqual([]);
    expect(wordsFound('long-sentence', {}, `It fell. The ${words(50)}. It rose.\n`)).toEqual([
      'The markets markets markets …',
    ]);
  });

  test('is a paragraph of more than 180 words', () => {
    const sentences = (count: number) => `${'It is one of ten words in a short sentence. '.repeat(count)}\n`;
    expect(findingsOf('long-paragraph', {}, sentences(18))).toEqual([]);
    expect(findingsOf('long-paragraph', {}, sentences(19))).toHaveLength(1);
  });

  test('is not ended by the full stop of an abbreviation', () => {
    const sentences = (text: string) =>
      sentencesIn(text, english.abbreviations).map(({ start, end }) => text.slice(start, end));
    expect(
      sentences('Apple Inc. Said so. The U.S. Treasury of J. P. Morgan paid 3.5 times No. 5. “It fell.” She left?'),
    ).toEqual([
      'Apple Inc. Said so.',
      'The U.S. Treasury of J. P. Morgan paid 3.5 times No. 5.',
      '“It fell.”',
      'She left?',
    ]);
    const long = `Apple Inc. ${words(25)}, and Dr. Roe of the U.S. Treasury ${words(25)}.`;
    expect(findingsOf('long-sentence', {}, `${long}\n`)).toHaveLength(1);
  });
});

test.each([
  ['es', 'El Sr. García de EE. UU. pagó. Vendió el núm. 5 de S.A. Pérez.', 2],
  ['it', 'Il dott. Rossi di Enel S.p.A. Energia ha pagato. Ha venduto il n. 5.', 2],
])('in %s, a sentence is not ended by an abbreviation: %s', (language, text, count) => {
  expect(sentencesIn(text, proseWordsFor(language)?.abbreviations ?? new Set())).toHaveLength(count);
});
