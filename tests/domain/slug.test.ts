import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSlug, slugify, suggestSlug } from '../../src/domain/slug.ts';

describe('a slug', () => {
  test.each([
    ['Mobile Payments', 'mobile-payments'],
    ['AI', 'ai'],
    ['ai', 'ai'],
    ['S&P 500', 's-and-p-500'],
    ['Crédit Agricole', 'credit-agricole'],
    ['ÅÄÖ', 'aao'],
    ['Việt Nam', 'viet-nam'],
    ["McDonald's", 'mcdonalds'],
    ['McDonald’s', 'mcdonalds'],
    ['rate_cut—again', 'rate-cut-again'],
    ['  --a--  ', 'a'],
    ['C++ & C#', 'c-and-c'],
    ['ﬁnance', 'finance'],
    ['!!!', ''],
    ['', ''],
    ['💥', ''],
    ['❤️ stocks', 'stocks'],
    // Marks are part of the letter in other scripts: without its two strokes, gas is dregs.
    ['ガス', 'ガス'],
    ['हिन्दी', 'हिन्दी'],
    ['Йена', 'йена'],
    ['한국 증시', '한국-증시'],
    ['苹果', '苹果'],
  ])('of %j is %j', (words, expected) => {
    expect(slugify(words)).toBe(expected.normalize('NFC'));
  });

  test('of a slug is itself, for any words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(slugify(slugify(words))).toBe(slugify(words));
      }),
    );
  });

  test('never starts or ends with a hyphen, has two together, or holds what an address would escape in ASCII', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        expect(slugify(words)).not.toMatch(/^-|-$|--|[\s/\\?#%&"'<>:.]|[A-Z]/);
      }),
    );
  });

  test.each([
    ['alibaba-apple-pay', true],
    ['2014', true],
    ['a', true],
    ['', false],
    ['Alibaba', false],
    ['a--b', false],
    ['-a', false],
    ['a-', false],
    ['a_b', false],
    ['a.b', false],
    ['é', false],
    ['a b', false],
  ])('is %j one: %s', (text, expected) => {
    expect(isSlug(text)).toBe(expected);
  });

  test('is suggested only where it would be taken', () => {
    expect(suggestSlug('Rate_Cut')).toBe('rate-cut');
    expect(suggestSlug('苹果')).toBeUndefined();
    expect(suggestSlug('!!')).toBeUndefined();
    expect(suggestSlug('Żółw')).toBeUndefined();
  });
});
