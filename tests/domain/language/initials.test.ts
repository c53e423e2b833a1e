import { describe, expect, it } from 'vitest';
import { groupByInitial, initialsOf } from '../../../src/domain/language/initials.ts';

const named = (...names: string[]) => names.map((name) => ({ name }));
const lettersOf = (...names: string[]) =>
  groupByInitial(named(...names), 'en').map(({ letter, items }) =>
    [letter, ...items.map(({ name }) => name)].join(' '),
  );

describe('groups by first letter', () => {
  it('leave accents and case aside', () => {
    expect(lettersOf('Engie', 'Électricité de France', 'eBay')).toEqual(['E eBay Électricité de France Engie']);
  });

  it('are in the order of the alphabet, and names that start with no letter at the end', () => {
    expect(lettersOf('Zara', '3M', 'Adidas', '7-Eleven')).toEqual(['A Adidas', 'Z Zara', '# 3M 7-Eleven']);
  });

  it('have other alphabets', () => {
    expect(lettersOf('Яндекс', 'Газпром')).toEqual(['Г Газпром', 'Я Яндекс']);
  });

  it('are none where there are no names', () => {
    expect(lettersOf()).toEqual([]);
  });
});

describe('the initials of an author', () => {
  it.each([
    ['Jane Roe', 'JR'],
    ['Markets desk', 'MD'],
    ['Anna van der Berg', 'AB'],
    ['Madonna', 'M'],
    ['émile zola', 'ÉZ'],
    ['50 Cent “Curtis” Jackson', 'CJ'],
    ['نجيب محفوظ', 'ن'],
    ['村上 春樹', '村'],
    ['2', ''],
  ])('of %s are %s', (name, initials) => {
    expect(initialsOf(name, 'en')).toBe(initials);
  });
});
