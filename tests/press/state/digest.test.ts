import { describe, expect, test } from 'vitest';
import { createDigester } from '../../../src/press/state/digest.ts';

describe('the digest of a model', () => {
  const teaser = { path: '/2026/03/story/', title: 'A story', words: 'many '.repeat(60) };

  test('is the same for equal models, whichever objects they are made of', () => {
    const digest = createDigester();
    const copy = structuredClone({ teasers: [teaser, teaser], older: { number: 1 } });
    expect(digest({ teasers: [teaser, teaser], older: { number: 1 } })).toBe(digest(copy));
    expect(createDigester()(copy)).toBe(digest(copy));
  });

  test('takes a field that is undefined for one that is left out, on the model and inside it', () => {
    const digest = createDigester();
    expect(digest({ title: 'A', updated: undefined, list: [{ a: 1, b: undefined }] })).toBe(
      digest({ title: 'A', list: [{ a: 1 }] }),
    );
  });

  test.each<readonly [string, object, object]>([
    ['a text', { title: 'A' }, { title: 'B' }],
    ['the name of a field', { title: 'A' }, { summary: 'A' }],
    ['a number and its text', { count: 1 }, { count: '1' }],
    ['nothing and an empty text', { title: null }, { title: '' }],
    ['an empty list and none', { tags: [] }, {}],
    ['the border between two fields', { a: 'x', b: 'y' }, { a: 'x;b:y' }],
    ['the border between two items', { tags: ['a', 'b'] }, { tags: ['a,b'] }],
    ['the order of a list', { tags: ['a', 'b'] }, { tags: ['b', 'a'] }],
    ['a list and the items themselves', { tags: [['a'], 'b'] }, { tags: [['a', 'b']] }],
    ['something deep in a long object', { teasers: [teaser] }, { teasers: [{ ...teaser, path: '/2026/04/story/' }] }],
    ['something deep in a short object', { frame: { nav: [{ path: '/a/' }] } }, { frame: { nav: [{ path: '/b/' }] } }],
    ['an item of a long list', { teasers: listOf(teaser) }, { teasers: listOf({ ...teaser, title: 'B' }) }],
    ['a text in a long list', { tags: listOf('a') }, { tags: listOf('b') }],
    ['the order of a long list', { tags: listOf('a') }, { tags: listOf('a').toReversed() }],
    ['a long list and a longer one', { tags: listOf('a') }, { tags: [...listOf('a'), 'a'] }],
    [
      'the border between two items of a long list',
      { tags: [...listOf('a'), 'b,c'] },
      { tags: [...listOf('a'), 'b', 'c'] },
    ],
    ['true and false', { isUnlisted: true }, { isUnlisted: false }],
  ])('tells %s apart', (_, left, right) => {
    const digest = createDigester();
    expect(digest(left)).not.toBe(digest(right));
  });

  test('is the same for long lists of equal objects', () => {
    expect(createDigester()({ teasers: listOf(teaser) })).toBe(createDigester()({ teasers: listOf({ ...teaser }) }));
  });

  test('remembers the objects inside a model, and not the model itself', () => {
    const digest = createDigester();
    const model = { teasers: [teaser], number: 1 };
    const before = digest(model);
    model.number = 2;
    expect(digest(model)).not.toBe(before);
  });
});

/** Twelve items, the last of them the given one. */
function listOf<Item>(last: Item): readonly (Item | string)[] {
  return [...Array.from({ length: 11 }, (_, index) => `item ${index}`), last];
}
