import { describe, expect, test } from 'vitest';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { modelsOf, resolve, story, type Changes } from '../newsroom.ts';

const original = story('original', { published: '2014-01-01T12:00:00Z' });
const arabic = inLanguage('ar', '2014/original');
const german = inLanguage('de', 'articles/2014/original.md');

describe('stories that are translations of each other', () => {
  test('all name each other, the original first, however the original was named', () => {
    const french = inLanguage('fr', '/2014/01/original/');
    const models = modelsOf('article', [french, german, arabic, original]);
    const all = [
      ['en', '/2014/01/original/'],
      ['ar', '/2014/02/ar/'],
      ['de', '/2014/02/de/'],
      ['fr', '/2014/02/fr/'],
    ];
    const told = [...models.values()].map(({ translations }) => translations?.map(({ lang, path }) => [lang, path]));
    expect(told).toHaveLength(4);
    for (const translations of told) expect(translations).toEqual(expect.arrayContaining(all));
    expect(told[0]?.[0]).toEqual(all[0]);
  });

  test.each([
    ['a draft', { status: 'draft' }],
    ['a story to come', { published: '2099-01-01T12:00:00Z' }],
    ['a withdrawn story', { status: 'withdrawn' }],
  ] as const)('do not name %s', (_, changes) => {
    const models = modelsOf('article', [original, inLanguage('ar', '2014/original', changes), german]);
    expect(models.get('/2014/01/original/')?.translations?.map(({ lang }) => lang)).toEqual(['en', 'de']);
    const alone = modelsOf('article', [original, inLanguage('ar', '2014/original', changes)]);
    expect(alone.get('/2014/01/original/')?.translations).toBeUndefined();
  });

  test.each([
    ['names no story', [original, inLanguage('ar', '2014/orignal')], 'translation-unknown', '2014/original'],
    [
      'names a translation',
      [original, german, inLanguage('ar', '2014/de')],
      'translation-of-translation',
      'articles/2014/original.md',
    ],
    [
      'names itself',
      [story('self', { translationOf: '2014/self' })],
      'translation-same-language',
      'articles/2014/self.md',
    ],
    [
      'is in the language of the original',
      [original, story('copy', { translationOf: '2014/original' })],
      'translation-same-language',
      'articles/2014/original.md',
    ],
    [
      'is in the language of another',
      [original, german, { ...german, id: 'x', slug: 'x', file: 'articles/2014/x.md' }],
      'translation-same-language',
      'articles/2014/de.md',
    ],
  ])('are told where one %s', (_, entries: readonly ArticleEntry[], rule, meant) => {
    expect(resolve(entries).problems).toMatchObject([{ rule, meant, place: { path: ['translationOf'] } }]);
  });
});

function inLanguage(lang: string, translationOf: string, changes: Changes = {}): ArticleEntry {
  return story(lang, { published: '2014-02-01T12:00:00Z', lang, translationOf, ...changes });
}
