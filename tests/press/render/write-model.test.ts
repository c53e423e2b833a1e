import { describe, expect, test } from 'vitest';
import { createModelWriter } from '../../../src/press/render/write-model.ts';

describe('the text of a model', () => {
  const teaser = { path: '/2026/03/story/', title: 'A story', words: 'many '.repeat(60) };

  test('is the same for equal models, whichever objects they are made of', () => {
    const write = createModelWriter();
    const copy = structuredClone({ teasers: [teaser, teaser], older: { number: 1 } });
    expect(write({ teasers: [teaser, teaser], older: { number: 1 } })).toBe(write(copy));
    expect(createModelWriter()(copy)).toBe(write(copy));
  });

  test('takes a field that is undefined for one that is left out, on the model and inside it', () => {
    const write = createModelWriter();
    expect(write({ title: 'A', updated: undefined, list: [{ a: 1, b: undefined }] })).toBe(
      write({ title: 'A', list: [{ a: 1 }] }),
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
    const write = createModelWriter();
    expect(write(left)).not.toBe(write(right));
  });

  test.each<readonly [string, object]>([
    ['short', { title: 'A “story”', updated: undefined, list: [{ a: 1, b: undefined }], frame: { nav: [teaser] } }],
    ['long', { 'a "name"': 1, teasers: listOf(teaser), tags: [...listOf('a'), null, undefined, 4.5, true] }],
    ['empty', { title: undefined }],
  ])('is its JSON, with %s lists', (_, model) => {
    const write = createModelWriter();
    expect(write(model)).toBe(JSON.stringify(model));
    expect(write(model)).toBe(JSON.stringify(model));
  });

  test('is the same for long lists of equal objects', () => {
    expect(createModelWriter()({ teasers: listOf(teaser) })).toBe(
      createModelWriter()({ teasers: listOf({ ...teaser }) }),
    );
  });

  test('remembers the objects inside a model, and not the model itself', () => {
    const write = createModelWriter();
    const model = { teasers: [teaser], number: 1 };
    const before = write(model);
    model.number = 2;
    expect(write(model)).not.toBe(before);
  });
});

/** Twelve items, the last of them the given one. */
function listOf<Item>(last: Item): readonly (Item | string)[] {
  return [...Array.from({ length: 11 }, (_, index) => `item ${index}`), last];
}
