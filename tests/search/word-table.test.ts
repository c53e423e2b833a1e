import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addToHash, emptyHash, WordTable } from '../../src/search/word-table.ts';

test('words are numbered in the order in which they come, each once, however many there are', () => {
  const table = new WordTable();
  const words = Array.from({ length: 20_000 }, (_, index) => `${index % 7 === 0 ? 'é東' : 'w'}${index}`);
  expect(words.map((word) => table.numberOf(word))).toEqual(words.map((_, index) => index));
  expect(words.map((word) => table.numberOf(word))).toEqual(words.map((_, index) => index));
  expect(table.words).toEqual(words);
});

test('a word is the same by itself and within a text', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 6 })), (words) => {
      const table = new WordTable();
      const numbers = words.map((word) => table.numberOf(word));
      const text = `<${words.join('')}>`;
      let start = 1;
      for (const [index, { length }] of words.entries()) {
        let hash = emptyHash;
        for (let at = start; at < start + length; at++) hash = addToHash(hash, text.charCodeAt(at));
        expect(table.number(text, start, start + length, hash)).toBe(numbers[index]);
        start += length;
      }
      expect(table.words).toEqual([...new Set(words)]);
    }),
  );
});

test('words with the same hash have numbers of their own', () => {
  const table = new WordTable();
  expect(['ab', 'cd', 'ab', 'abc'].map((word) => table.number(word, 0, word.length, 1))).toEqual([0, 1, 0, 2]);
});
