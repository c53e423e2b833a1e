import { describe, expect, test } from 'vitest';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { at, bodyOf, editionOf, resolve, slugsOf, story } from '../newsroom.ts';

const apple = toTicker('NASDAQ', 'AAPL');

describe('tags', () => {
  test('"AI" and "ai" are one, called as in the first file', () => {
    const { tags } = editionOf([
      story('b', { tags: ['ai'], published: '2014-10-29T09:00:00Z' }),
      story('a', { tags: ['AI', 'Ai'] }),
    ]);
    expect([...tags].map(([slug, { key, articles }]) => [slug, key.title, slugsOf(articles)])).toEqual([
      ['ai', 'AI', ['b', 'a']],
    ]);
  });

  test("follow the newsroom's titles and synonyms", () => {
    const described = {
      id: 'ipo',
      title: 'Listings',
      description: 'By whatever door.',
      synonyms: ['initial-public-offerings'],
    };
    const entries = [story('a', { tags: ['Initial public offerings'] }), story('b', { tags: ['IPO'] })];
    const { tags } = editionOf(entries, { newsroom: { tags: [described] } });
    expect([...tags.values()].map(({ key, description, articles }) => [key, description, articles.length])).toEqual([
      [{ slug: 'ipo', title: 'Listings' }, 'By whatever door.', 2],
    ]);
  });

  test('come in the order of their slugs', () => {
    const { tags } = editionOf([story('a', { tags: ['b', 'c', 'a1', 'A'] })]);
    expect([...tags.keys()]).toEqual(['a', 'a1', 'b', 'c']);
  });
});

describe('references', () => {
  const rulesOf = (changes: Parameters<typeof story>[1]) => {
    const { problems } = resolve([story('a', changes)]);
    return problems.map((problem) => [problem.rule, 'path' in problem.place ? problem.place.path : problem.place.line]);
  };

  test.each([
    ['an unknown section', { section: 'marktes' }, ['unknown-section', ['section']]],
    ['an unknown author', { authors: ['markets-desk', 'j-roe'] }, ['unknown-author', ['authors', 1]]],
    [
      'an unknown author of a disclosure',
      { disclosures: [{ author: 'j-roe', company: 'apple', position: 'long' }] },
      ['unknown-author', ['disclosures', 0, 'author']],
    ],
    [
      'an unknown company of a disclosure',
      { disclosures: [{ author: 'jane-roe', company: 'appel', position: 'long' }] },
      ['unknown-company', ['disclosures', 0, 'company']],
    ],
    ['a symbol before its time', { tickers: [toTicker('NASDAQ', 'META')] }, ['ticker-not-listed', ['tickers', 0]]],
    ['a symbol nobody holds', { tickers: [apple, toTicker('NYSE', 'XYZ')] }, ['ticker-unregistered', ['tickers', 1]]],
    ['a cashtag nobody holds', { body: bodyOf([], ['XYZ']) }, ['cashtag-unknown', 0]],
    ['a cashtag of a company that is not American', { body: bodyOf([], ['AMZN', 'VOLV.B']) }, ['cashtag-unknown', 1]],
    [
      'a correction from the future',
      { corrections: [{ date: at('2026-11-23T12:00:01Z'), kind: 'update', text: 'Later.' }] },
      ['correction-in-future', ['corrections', 0, 'date']],
    ],
    [
      'a rating from the future',
      { ratings: [{ house: 'Acme', company: 'apple', direction: 'buy', date: at('2026-11-24T12:00:00Z') }] },
      ['rating-in-future', ['ratings', 0, 'date']],
    ],
    [
      'a source of a day to come',
      { sources: [{ title: 'Filing', date: '2026-11-24' }] },
      ['source-in-future', ['sources', 0, 'date']],
    ],
    [
      'a source of a year to come',
      { sources: [{ title: 'Filing', date: '2027' }] },
      ['source-in-future', ['sources', 0, 'date']],
    ],
  ] as const)('to %s are a problem, with their place', (_, changes, expected) => {
    expect(rulesOf(changes as Parameters<typeof story>[1])).toEqual([expected]);
  });

  test.each(['2026', '2026-11', '2026-11-23', 'third quarter of 2014', '28 October 2014', undefined])(
    'to a source of %s are right',
    (date) => {
      expect(rulesOf({ sources: [{ title: 'Filing', date }] })).toEqual([]);
    },
  );

  test('of a scheduled article may be corrected when it appears', () => {
    const published = '2027-01-01T09:00:00Z';
    expect(rulesOf({ published, corrections: [{ date: at(published), kind: 'update', text: 'More.' }] })).toEqual([]);
  });

  test('are read at the day of the story, or at the day that it asks for', () => {
    const facebook = toTicker('NASDAQ', 'FB');
    const later = { published: '2023-01-05T15:00:00Z', tickers: [facebook] };
    expect(rulesOf({ tickers: [facebook] })).toEqual([]);
    expect(rulesOf(later)).toEqual([['ticker-not-listed', ['tickers', 0]]]);
    const [asOf] = editionOf([story('x')]).articles.map(({ day }) => day);
    expect(rulesOf({ ...later, asOf })).toEqual([]);
  });

  test('may be made stricter: a symbol without a holder stops the press', () => {
    const entries = [story('a', { tickers: [toTicker('NYSE', 'XYZ')] })];
    const severities = (['warn', 'error'] as const).map((unregisteredTickers) =>
      resolve(entries, { site: { unregisteredTickers } }).problems.map((problem) =>
        problem.rule === 'ticker-unregistered' ? problem.severity : problem.rule,
      ),
    );
    expect(severities).toEqual([['warning'], ['error']]);
  });

  test('put subjects first, then mentions in their order, each company once with all its symbols', () => {
    const baba = toTicker('NYSE', 'BABA');
    const [article] = editionOf([
      story('a', {
        published: '2020-01-15T15:00:00Z',
        tickers: [baba],
        body: bodyOf([apple, toTicker('HKEX', '9988'), apple], ['AMZN', 'AAPL']),
      }),
    ]).articles;
    expect(article?.companies.map(({ company, tickers, isSubject }) => [company?.id, tickers, isSubject])).toEqual([
      ['alibaba', [baba, 'HKEX:9988'], true],
      ['apple', [apple], false],
      ['amazon', ['NASDAQ:AMZN'], false],
    ]);
    expect([...(article?.readings ?? [])]).toEqual([
      ['$AMZN', 'NASDAQ:AMZN'],
      ['$AAPL', apple],
    ]);
  });
});
