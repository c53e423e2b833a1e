import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/domain/nearest.ts';

describe('nearest', () => {
  it.each([
    ['j-smth', ['j-smith', 'a-jones'], 'j-smith'],
    ['tecnology', ['markets', 'technology'], 'technology'],
    ['technolgoy', ['markets', 'technology'], 'technology'],
    ['AAPL', ['GOOG', 'AAPL'], 'AAPL'],
    ['APPL', ['AAPL'], 'AAPL'],
    ['nasdaq', ['NASDAQ', 'Nasdaq'], 'Nasdaq'],
    ['NASDAK', ['Nasdaq', 'NASDAQ'], 'NASDAQ'],
    ['cat', ['bat', 'rat'], 'bat'],
    ['FB', ['GS', 'F'], undefined],
    ['T', ['A', 'F'], undefined],
    ['sports', ['markets', 'technology'], undefined],
    ['', ['a'], undefined],
    ['anything', [], undefined],
  ])('%j among %j is %j', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });
});

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['abc', '', 3],
    ['abc', 'abc', 0],
    ['abc', 'abd', 1],
    ['abc', 'ab', 1],
    ['abc', 'acb', 1],
    ['abcd', 'badc', 2],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('from %j to %j is %d', (left, right, distance) => {
    expect(editDistance(left, right)).toBe(distance);
  });

  it('is the same both ways, nought only for equals, and at most the longer length', () => {
    const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });
    fc.assert(
      fc.property(words, words, (left, right) => {
        const distance = editDistance(left, right);
        expect(editDistance(right, left)).toBe(distance);
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
        expect(distance).toBeGreaterThanOrEqual(Math.abs(left.length - right.length));
      }),
    );
  });
});
