import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Instant } from '../../../src/domain/instant.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { modelsOf, outputsOf, story } from '../newsroom.ts';

describe('a list of stories', () => {
  test('leads from page to page and back: the index to the newest closed page, page 1 to nothing older', () => {
    const pagers = [...modelsOf('section', stories(11))].flatMap(([path, { pager }]) =>
      path.startsWith('/markets/') ? [[path, pager]] : [],
    );
    expect(pagers).toEqual([
      ['/markets/', { older: '/markets/page/2/' }],
      ['/markets/page/1/', { number: 1, newer: '/markets/page/2/' }],
      ['/markets/page/2/', { number: 2, newer: '/markets/', older: '/markets/page/1/' }],
    ]);
  });

  test('has no pager while it fits on one page', () => {
    expect(modelsOf('section', stories(5)).get('/markets/')?.pager).toEqual({});
  });

  test('names its pages, and leads up to the index', () => {
    const page = modelsOf('section', stories(8)).get('/markets/page/1/');
    expect(page?.frame).toMatchObject({
      path: '/markets/page/1/',
      title: 'Markets, page 1',
      crumbs: [{ path: '/' }, { name: 'Markets', path: '/markets/' }],
      feed: { path: '/markets/rss.xml' },
    });
  });

  test('exists for a section without stories, and for no tag, author or month without any', () => {
    const paths = [...outputsOf([]).keys()];
    expect(paths).toEqual(expect.arrayContaining(['/markets/', '/technology/']));
    expect(paths.filter((path) => /^\/(?:tags|authors|tickers|\d{4})\/./.test(path))).toEqual([]);
  });

  test('of a month has no feed, and calls its day the first', () => {
    const month = modelsOf('month', stories(1)).get('/2014/01/');
    expect(month).toMatchObject({ subject: { kind: 'month', label: 'January 2014', day: '2014-01-01' } });
    expect(month?.frame.feed).toBeUndefined();
  });

  test('shows all stories whatever their number, each on one page of its section', () => {
    fc.assert(
      fc.property(fc.nat({ max: 30 }), (count) => {
        const shown = [...modelsOf('section', stories(count)).values()].flatMap(({ teasers }) => teasers);
        expect(shown.map(({ title }) => title).sort()).toEqual(
          stories(count)
            .map(({ title }) => title)
            .sort(),
        );
      }),
      { numRuns: 20 },
    );
  });
});

describe('one more story', () => {
  const before = outputsOf(stories(40));
  const after = outputsOf(stories(41));
  const changed = [...after].filter(([path, model]) => JSON.stringify(before.get(path)) !== JSON.stringify(model));

  test('changes a fixed number of pages, however large the archive', () => {
    const paths = changed.map(([path]) => path).sort();
    const large = outputsOf(stories(100));
    const larger = [...outputsOf(stories(101))].filter(
      ([path, model]) => JSON.stringify(large.get(path)) !== JSON.stringify(model),
    );
    expect(larger.length).toBe(paths.length);
  });

  test('takes no page away', () => {
    expect([...before.keys()].filter((path) => !after.has(path))).toEqual([]);
  });

  test('leaves all closed pages as they were, but the newest, which learns of its successor', () => {
    const closed = changed.map(([path]) => path).filter((path) => path.includes('/page/') && before.has(path));
    expect(closed.length).toBeLessThanOrEqual(2);
  });

  test('changes no page of an older story, but of the one before it', () => {
    const older = changed.map(([path]) => path).filter((path) => /^\/2014\/\d\d\/s\d+\/$/.test(path));
    expect(older).toEqual(['/2014/02/s41/', '/2014/02/s40/'].filter((path) => after.has(path)));
  });
});

describe('the index of years', () => {
  const entries = ['2012-05-01', '2014-01-01', '2014-03-31', '2015-12-31'].map((day, index) =>
    story(`s${String(index)}`, { published: `${day}T12:00:00Z` }),
  );

  test('leads to the years beside it that have stories, and lists its months newest first', () => {
    const years = modelsOf('year', entries);
    expect([...years.keys()]).toEqual(['/2015/', '/2014/', '/2012/']);
    expect(years.get('/2014/')).toMatchObject({
      year: 2014,
      newer: { name: '2015', path: '/2015/' },
      older: { name: '2012', path: '/2012/' },
      months: [
        { day: '2014-03-01', path: '/2014/03/', stories: 1 },
        { day: '2014-01-01', path: '/2014/01/', stories: 1 },
      ],
    });
    expect(years.get('/2015/')?.newer).toBeUndefined();
    expect(years.get('/2012/')?.older).toBeUndefined();
  });

  test('lists the stories of a year that has up to fifty, and counts those of a year that has more', () => {
    const listed = (count: number) =>
      modelsOf('year', stories(count))
        .get('/2014/')
        ?.months.map(({ stories: number, teasers }) => [number, teasers?.length]);
    expect(listed(50)).toEqual([
      [19, 19],
      [31, 31],
    ]);
    expect(listed(51)).toEqual([
      [20, undefined],
      [31, undefined],
    ]);
  });
});

describe('months', () => {
  const withdrawn = { date: Date.UTC(2017, 6, 14) as Instant, kind: 'withdrawal', text: 'It was wrong.' } as const;
  const entries = [
    story('first', { published: '2012-05-01T12:00:00Z' }),
    story('second', { published: '2014-01-01T12:00:00Z' }),
    story('gone', { published: '2014-02-01T12:00:00Z', status: 'withdrawn', corrections: [withdrawn] }),
    story('third', { published: '2014-03-31T12:00:00Z' }),
  ];

  test('lead to the nearest months with stories, across years, and up to the archive', () => {
    const months = modelsOf('month', entries);
    expect(months.get('/2014/01/')?.introduction).toEqual({
      newer: { name: 'March 2014', path: '/2014/03/' },
      older: { name: 'May 2012', path: '/2012/05/' },
    });
    expect(months.get('/2014/02/')?.introduction).toEqual({
      newer: { name: 'March 2014', path: '/2014/03/' },
      older: { name: 'January 2014', path: '/2014/01/' },
    });
    expect(months.get('/2012/05/')?.introduction?.older).toBeUndefined();
    expect(months.get('/2014/03/')?.frame.crumbs.map(({ path }) => path)).toEqual(['/', '/archive/', '/2014/']);
  });

  test('have their neighbours on the first page alone', () => {
    const months = modelsOf('month', [...stories(31), story('later', { published: '2014-02-03T12:00:00Z' })]);
    expect(months.get('/2014/01/')?.introduction?.newer?.path).toBe('/2014/02/');
    expect(months.get('/2014/01/page/1/')?.introduction).toBeUndefined();
  });

  test('are counted in the archive, the newest year first and each from January on, without those that have none', () => {
    expect(modelsOf('archive', entries).get('/archive/')).toMatchObject({
      stories: 3,
      years: [
        {
          year: '2014',
          path: '/2014/',
          stories: 2,
          months: [
            { day: '2014-01-01', path: '/2014/01/', stories: 1 },
            { day: '2014-03-01', path: '/2014/03/', stories: 1 },
          ],
        },
        { year: '2012', stories: 1, months: [{ path: '/2012/05/', stories: 1 }] },
      ],
    });
  });

  test('leave the archive as it is when a headline changes', () => {
    const renamed = entries.map((entry) => ({ ...entry, title: `${entry.title} again` }));
    expect(modelsOf('archive', renamed)).toEqual(modelsOf('archive', entries));
  });
});

/** One a day from 1 January 2014, all in one section. */
function stories(count: number): readonly ArticleEntry[] {
  return Array.from({ length: count }, (_, index) => {
    const published = new Date(Date.UTC(2014, 0, index + 1, 17)).toISOString();
    return story(`s${String(index + 1)}`, { published });
  });
}
