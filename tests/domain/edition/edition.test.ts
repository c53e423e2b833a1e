import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { at, bodyOf, editionOf, newsroom, outputsOf, resolve, slugsOf, story } from '../newsroom.ts';

const apple = toTicker('NASDAQ', 'AAPL');
const canary = { title: 'CANARY', summary: 'A canary that must not be heard anywhere before it is let out.' };

describe('an edition', () => {
  test('sorts by publication, newest first; the slug breaks ties, whatever the order of the files', () => {
    const entries = [
      story('b', { published: '2014-10-28T09:00:00Z' }),
      story('d', { published: '2014-10-28T09:00:00Z', file: 'articles/a.md' }),
      story('a', { published: '2014-10-27T09:00:00Z' }),
      story('c', { published: '2014-10-28T09:00:00Z', file: 'articles/z.md' }),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: 4 }), (shuffled) => {
        expect(slugsOf(editionOf(shuffled).articles)).toEqual(['b', 'c', 'd', 'a']);
      }),
    );
  });

  test('depends on what was written, not on the order in which it was read', () => {
    const entries = [
      story('a', { tags: ['AI'], body: bodyOf([apple]) }),
      story('b', { tags: ['ai'], published: '2014-10-29T09:00:00Z' }),
      story('c', { tags: ['Ai'], section: 'technology', authors: ['jane-roe', 'markets-desk'] }),
    ];
    const expected = outputsOf(entries);
    expect(outputsOf(entries.toReversed())).toEqual(expected);
  });

  test('is never re-sorted by an update', () => {
    const entries = [
      story('old', { published: '2014-10-27T09:00:00Z', updated: '2014-11-05T09:00:00Z' }),
      story('new', { published: '2014-10-28T09:00:00Z' }),
    ];
    expect(slugsOf(editionOf(entries).articles)).toEqual(['new', 'old']);
  });

  test("files a story under the newsroom's day, not under that of Greenwich", () => {
    const edition = editionOf([story('late', { published: '2014-11-01T02:00:00Z' })]);
    expect(edition.articles[0]).toMatchObject({ path: '/2014/10/late/', day: '2014-10-31' });
    expect([...edition.months.keys()]).toEqual(['/2014/10/']);
  });

  test('lists months and years newest first, each with its stories newest first', () => {
    const entries = ['2014-10-01', '2015-01-09', '2014-10-30', '2013-12-31'].map((day, index) =>
      story(`s${String(index)}`, { published: `${day}T15:00:00Z` }),
    );
    const { months, years } = editionOf(entries);
    expect([...months].map(([path, { articles }]) => [path, slugsOf(articles)])).toEqual([
      ['/2015/01/', ['s1']],
      ['/2014/10/', ['s2', 's0']],
      ['/2013/12/', ['s3']],
    ]);
    expect([...years.keys()]).toEqual(['/2015/', '/2014/', '/2013/']);
  });

  test('keeps sections in the order of the newsroom, those without stories too', () => {
    const { sections } = editionOf([story('a', { section: 'technology' })]);
    expect(sections.map(({ key, articles }) => [key.id, articles.length])).toEqual([
      ['markets', 0],
      ['technology', 1],
    ]);
  });
});

describe('a story that is not public yet', () => {
  const secret = {
    ...canary,
    section: 'technology',
    authors: ['jane-roe'],
    tags: ['canary tag'],
    tickers: [toTicker('HKEX', '0700')],
    body: bodyOf([toTicker('NYSE', 'BABA')], ['AMZN']),
    aliases: ['/canary/'],
    keyPoints: ['CANARY one', 'CANARY two'],
    dateline: 'CANARY',
    sources: [{ title: 'CANARY' }],
  };
  const visible = story('seen', { published: '2014-10-28T09:00:00Z' });

  test.each([
    ['a draft', { status: 'draft', published: '2013-05-05T09:00:00Z' }],
    ['a scheduled article', { published: '2026-11-23T12:00:01Z' }],
    ['a scheduled withdrawal', { status: 'withdrawn', published: '2027-05-05T09:00:00Z' }],
  ] as const)('changes not a byte of any page: %s', (_, changes) => {
    const hidden = story('canary', { ...secret, ...changes });
    expect(outputsOf([visible, hidden])).toEqual(outputsOf([visible]));
  });

  test('has no page of its tag, company, author or month', () => {
    const hidden = story('canary', { ...secret, status: 'draft', published: '2013-05-05T09:00:00Z' });
    const paths = [...outputsOf([visible, hidden]).keys()].join('\n');
    expect(paths).not.toMatch(/canary|jane-roe|0700|baba|amzn|2013/i);
    expect(paths).toContain('/2014/10/seen/');
  });

  test('does not even decide how a tag is spelt', () => {
    const hidden = story('a-draft', { status: 'draft', tags: ['CANARY Tag'], file: 'articles/0.md' });
    const { tags } = editionOf([hidden, story('b', { tags: ['canary tag'] })]);
    expect(tags.get('canary-tag')?.key.title).toBe('canary tag');
  });

  test('appears when its time has come', () => {
    const scheduled = story('canary', { ...secret, published: '2026-11-24T09:00:00Z' });
    const paths = [...outputsOf([visible, scheduled], { now: at('2026-11-24T09:00:00Z') }).keys()];
    expect(paths).toEqual(
      expect.arrayContaining([
        '/2026/11/canary/',
        '/2026/11/',
        '/2026/',
        '/tags/canary-tag/',
        '/authors/jane-roe/',
        '/tickers/hkex-0700/',
        '/tickers/nyse-baba/',
        '/tickers/nasdaq-amzn/',
        '/canary/',
      ]),
    );
  });

  test('is checked all the same, so that it can appear without trouble', () => {
    const { problems } = resolve([story('a', { status: 'draft', section: 'marktes', authors: ['nobody'] })]);
    expect(problems.map(({ rule }) => rule)).toEqual(['unknown-section', 'unknown-author']);
  });
});

describe('a withdrawn article', () => {
  const withdrawn = story('gone', {
    status: 'withdrawn',
    authors: ['jane-roe'],
    tags: ['only here'],
    body: bodyOf([apple]),
    published: '2013-05-05T09:00:00Z',
  });

  test('keeps its page, and is in no list, feed or sitemap', () => {
    const outputs = outputsOf([withdrawn, story('here')]);
    const others = [...outputs].filter(([path]) => path !== '/2013/05/gone/');
    expect(outputs.has('/2013/05/gone/')).toBe(true);
    expect(JSON.stringify(others)).not.toContain('/2013/05/gone/');
  });

  test('leads to nothing that does not exist, alone in its month, with its author and its tag', () => {
    const outputs = outputsOf([withdrawn]);
    expect(outputs.get('/2013/05/gone/')).toMatchObject({
      authors: [{ path: '/authors/jane-roe/' }],
      month: '/2013/05/',
      tags: [],
      companies: [],
    });
    expect([...outputs.keys()]).toEqual(expect.arrayContaining(['/authors/jane-roe/', '/2013/05/', '/2013/']));
    expect(outputs.get('/authors/jane-roe/')).toMatchObject({ teasers: [] });
    expect(outputs.get('/2013/')).toMatchObject({ months: [] });
  });
});

test('the newsroom of these tests is sound', () => {
  expect(resolve([story('a', { tags: ['x'] })]).problems).toEqual([]);
  expect(newsroom.companies.length).toBeGreaterThan(10);
});
