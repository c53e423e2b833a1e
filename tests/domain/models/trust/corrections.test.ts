import { describe, expect, test } from 'vitest';
import type { Correction } from '../../../../src/domain/edition/article.ts';
import { at, editionOf, modelsOf, outputsOf, story } from '../../newsroom.ts';

const note = (date: string, text: string, kind: Correction['kind'] = 'correction') => ({ date: at(date), kind, text });
const many = story('many', {
  corrections: Array.from({ length: 85 }, (_, index) =>
    note(
      `2015-01-01T${String(Math.floor(index / 60)).padStart(2, '0')}:${String(index % 60).padStart(2, '0')}:00Z`,
      `${index}`,
    ),
  ),
});

describe('the list of corrections', () => {
  test('holds those of public stories, withdrawn ones too, and of no others', () => {
    const models = modelsOf('corrections', [
      story('old', { corrections: [note('2015-03-01T12:00:00Z', 'old')] }),
      story('gone', { status: 'withdrawn', corrections: [note('2016-03-01T12:00:00Z', 'gone', 'withdrawal')] }),
      story('draft', { status: 'draft', corrections: [note('2017-03-01T12:00:00Z', 'draft')] }),
      story('later', { published: '2027-01-01T12:00:00Z', corrections: [note('2027-01-02T12:00:00Z', 'later')] }),
    ]);
    const shown = models.get('/corrections/')?.corrections ?? [];
    expect(shown.map(({ text, path, section }) => [text, path, section?.name])).toEqual([
      ['gone', '/2014/10/gone/', undefined],
      ['old', '/2014/10/old/', 'Markets'],
    ]);
  });

  test('is there before anything was corrected', () => {
    expect(modelsOf('corrections', []).get('/corrections/')?.corrections).toEqual([]);
  });

  test('leaves its older pages as they are when a correction is added', () => {
    const [before, after] = [
      many,
      { ...many, corrections: [...many.corrections, note('2016-01-01T00:00:00Z', 'new')] },
    ].map((entry) => modelsOf('corrections', [entry]));
    expect([...(before?.keys() ?? [])]).toEqual(['/corrections/', '/corrections/page/1/']);
    expect(after?.get('/corrections/page/1/')).toEqual(before?.get('/corrections/page/1/'));
    expect(after?.get('/corrections/')?.corrections[0]?.text).toBe('new');
  });

  test('tells the corrections of one moment apart in feeds', () => {
    const entry = story('twice', {
      corrections: [note('2015-03-01T12:00:00Z', 'one'), note('2015-03-01T12:00:00Z', 'two')],
    });
    const ids = modelsOf('corrections-feed', [entry])
      .get('/corrections/rss.xml')
      ?.items.map(({ id }) => id);
    expect(ids).toEqual(['2014/twice/2015-03-01T12:00:00Z', '2014/twice/2015-03-01T12:00:00Z/2']);
  });
});

describe('a correction', () => {
  const entries = [
    story('first', { published: '2014-10-27T12:00:00Z', corrections: [note('2020-01-01T12:00:00Z', 'late')] }),
    story('second'),
  ];

  test('neither moves its story up the lists nor gives it another date', () => {
    expect(editionOf(entries).articles.map(({ entry }) => entry.slug)).toEqual(['second', 'first']);
    const items = modelsOf('feed', entries).get('/rss.xml')?.items;
    expect(items?.map(({ published }) => published)).toEqual([at('2014-10-28T13:30:00Z'), at('2014-10-27T12:00:00Z')]);
  });

  test('is its story’s last change in the sitemap and in feeds', () => {
    const sitemap = modelsOf('sitemap', entries).get('/sitemap-2014-10.xml');
    const changes = new Map(sitemap?.entries.map(({ path, lastChange }) => [path, lastChange]));
    expect(changes.get('/2014/10/first/')).toBe(at('2020-01-01T12:00:00Z'));
    expect(modelsOf('feed', entries).get('/rss.xml')?.updated).toBe(at('2020-01-01T12:00:00Z'));
  });

  test('puts the page of corrections into the sitemap', () => {
    const pages = modelsOf('sitemap', entries).get('/sitemap-pages.xml');
    expect(pages?.entries.map(({ path }) => path)).toContain('/corrections/');
    expect(outputsOf(entries).has('/corrections/atom.xml')).toBe(true);
  });
});
