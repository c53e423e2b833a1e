import { describe, expect, test } from 'vitest';
import { exchangesIn, writeCompanyLines, type CompanyKey } from '../../src/search/index/company-index.ts';
import { openIndex, SearchFailed } from '../../src/search/index/index-reader.ts';
import { companiesFile, manifestFile, storiesFile, termsFile, writeManifest } from '../../src/search/index/manifest.ts';
import { invertStories } from '../../src/search/index/segment.ts';
import { cutIntoShards, ShardCutter } from '../../src/search/index/shards.ts';
import { writeStoryFile } from '../../src/search/index/stories.ts';
import { plainLanguage } from '../../src/search/languages/plain.ts';
import { searchLanguageFor } from '../../src/search/languages/search-language.ts';
import type { Filters } from '../../src/search/match.ts';
import { parseQuery } from '../../src/search/query.ts';
import { createQuickTokeniser } from '../../src/search/quick-tokeniser.ts';
import { createRecorder } from '../../src/search/record.ts';
import { searchCompanies } from '../../src/search/companies.ts';
import { beginSearch, pageSize } from '../../src/search/search.ts';
import { createTokeniser } from '../../src/search/tokens.ts';

interface Written {
  readonly slug: string;
  /** Weights and words: `12 oil`. */
  readonly record: string;
  readonly year?: number;
}

const plain = createTokeniser(plainLanguage);
const english = createTokeniser(searchLanguageFor('en'));

/** Searches an index of segments, the oldest first. */
async function search(
  segments: readonly (readonly Written[])[],
  written: string,
  filters: Filters = {},
  tokeniser = plain,
) {
  const files = new Map<string, string>();
  const described = segments.map((stories, place) => {
    const name = String(place);
    const lines = invertStories(
      stories.map(({ record, year = 2020 }) => ({ record, extra: new Map([[`#year:${year}`, 1]]) })),
    );
    const [shard] = cutIntoShards(lines, 'stamp', Infinity);
    files.set(termsFile(name, ''), shard?.text ?? '');
    const found = stories.map(({ slug, year = 2020 }) => {
      return { day: `${year}-05-06`, slug, section: 'markets', kind: 'news', title: slug, standfirst: '' } as const;
    });
    files.set(storiesFile(name, 0), writeStoryFile(found, 'stamp'));
    const years = [...new Set(stories.map(({ year = 2020 }) => String(year)))].map((year) => [year, 0] as const);
    return { name, stamp: 'stamp', count: stories.length, perFile: stories.length, starts: [''], years };
  });
  files.set(manifestFile, writeManifest({ segments: described, companies: [], exchanges: [] }));
  const loaded: string[] = [];
  const load = (path: string) => {
    loaded.push(path);
    const text = files.get(path);
    return text === undefined ? Promise.reject(new SearchFailed('missing')) : Promise.resolve(text);
  };
  const reader = await openIndex(load);
  const results = await beginSearch(parseQuery(written, tokeniser), filters, { reader, tokeniser, load })();
  return { ...results, slugs: results.stories.map(({ slug }) => slug), loaded };
}

/** Stories with the same record: `name-0` is the oldest. */
const many = (count: number, name: string, record: string, year?: number): readonly Written[] =>
  Array.from({ length: count }, (_, number) => ({ slug: `${name}-${number}`, record, ...(year && { year }) }));

describe('results of several segments', () => {
  test('have the best first, however many of the newest have the word somewhere in their text', async () => {
    const { slugs } = await search([many(40, 'headline', '12 oil'), many(20, 'text', '1 oil')], 'oil ');
    expect(slugs).toEqual(Array.from({ length: pageSize }, (_, place) => `headline-${39 - place}`));
  });

  test('have the newest first among equals, although its segment is small', async () => {
    const old = [...many(500, 'other', '1 gas'), ...many(8, 'old', '12 oil')];
    const { slugs } = await search([old, many(2, 'new', '12 oil')], 'oil ');
    expect(slugs.slice(0, 3)).toEqual(['new-1', 'new-0', 'old-7']);
  });

  test('weigh a word by its number of stories in all of them', async () => {
    const old = [...many(600, 'gas', '1 gas'), { slug: 'rare', record: '12 oil\n1 gas' }];
    const fresh = [{ slug: 'common', record: '1 oil\n12 gas' }, ...many(3, 'none', '1 coal')];
    const { slugs } = await search([old, fresh], 'oil gas ');
    expect(slugs).toEqual(['rare', 'common']);
  });

  test('are of the newest segment alone where that has enough stories and matches', async () => {
    const { loaded, since } = await search([many(10, 'old', '12 oil'), many(1_000, 'new', '1 oil', 2024)], 'oil ');
    expect(loaded.some((path) => path.includes('/0/'))).toBe(false);
    expect(since).toBe('2024');
  });
});

const collect = createRecorder(createQuickTokeniser(searchLanguageFor('en')));
const recordOf = (body: string) => collect({ headline: '', standfirst: '', keyPoints: [], headings: [], body });

test.each([
  ['wal-mart ', ['joined', 'apart']],
  ['wal-mart', ['joined', 'apart']],
  ['wal mart ', ['joined', 'apart']],
  ['wal mart', ['joined', 'apart']],
  ['wal mart says ', ['apart']],
  ['walmart ', ['joined', 'apart']],
  ['walmart', ['joined', 'apart']],
  ['ecommerce ', ['forms']],
  ['e-commerce ', ['forms']],
  ['att ', ['forms']],
  ['at&t ', ['forms']],
  ['jj ', ['forms']],
  ['10k ', ['forms']],
  ['10-k ', ['forms']],
  ['f150 ', ['forms']],
  ['sp500 ', ['forms']],
  ['S&P500 ', ['forms']],
  ['s&p 500', ['forms']],
  ['jj500 ', []],
  ['rollsroyce ', ['forms']],
  ['us ', ['forms']],
  ['u.s. ', ['forms']],
  ['q3 ', ['code', 'words']],
  ['q3 results ', ['words']],
  ['third quarter ', ['far', 'code', 'words']],
  ['third quarters', ['far', 'code', 'words']],
  ['third-quarter ', ['far', 'code', 'words']],
  ['wal\u2011mart ', ['joined', 'apart']],
  ['quarter third ', ['far', 'words']],
  ['third ', ['far', 'words', 'ordinal']],
])('words are found however they are written: %j in %j', async (written, slugs) => {
  const stories = [
    { slug: 'ordinal', record: '1 third' },
    { slug: 'words', record: recordOf('Third-quarter results.') },
    { slug: 'code', record: recordOf('Q3') },
    { slug: 'apart', record: recordOf('Wal-Mart') },
    { slug: 'joined', record: recordOf('Walmart') },
    {
      slug: 'forms',
      record: recordOf('E-commerce, AT&T, J&J, the 10-K, the F-150 and Rolls-Royce of the U.S.; the S&P 500.'),
    },
    { slug: 'far', record: recordOf('A third of it went in the last quarter.') },
  ];
  expect((await search([stories], written, {}, english)).slugs).toEqual(slugs);
});

test('a filter by year leaves the stories of that year, with and without words', async () => {
  const segment = [...many(2, 'before', '1 oil', 2023), ...many(2, 'within', '1 oil', 2024)];
  for (const written of ['oil ', '']) {
    const { slugs } = await search([segment, many(2, 'after', '1 oil', 2025)], written, { year: '2024' });
    expect(slugs).toEqual(['within-1', 'within-0']);
  }
});

describe('companies in two files', () => {
  const keys = ['NASDAQ:AAPL', 'NASDAQ:ADBE', 'NYSE:T', 'B3:VALE3'].map((ticker): CompanyKey => {
    const name = ticker.slice(ticker.indexOf(':') + 1);
    return { key: name.toLowerCase(), name, ticker, segment: name, id: name, former: '', until: '' };
  });
  const starts = ['', 'b'];
  const files = new Map<string, string>();
  for (const [number, from] of starts.entries()) {
    const until = starts[number + 1] ?? '';
    const cutter = new ShardCutter(from, Infinity);
    const own = keys.filter(({ key }) => key >= from && (until === '' || key < until));
    for (const line of writeCompanyLines(own)) cutter.add(line);
    files.set(companiesFile(number), cutter.write('-', until)[0]?.text ?? '');
  }
  files.set(manifestFile, writeManifest({ segments: [], companies: starts, exchanges: exchangesIn(keys) }));

  test.each([
    ['NASDAQ:AAPL', ['AAPL']],
    ['NYSE:AAPL', []],
    ['XETRA:AAPL', ['AAPL']],
    ['B3:VALE3', ['VALE3']],
    ['b3: vale3', ['VALE3']],
    ['NYSE:VALE3', []],
  ])('are found by %j on the exchange that it names, if any file has that exchange: %j', async (written, names) => {
    const reader = await openIndex((path) => Promise.resolve(files.get(path) ?? ''));
    expect((await searchCompanies(reader, written)).companies.map(({ name }) => name)).toEqual(names);
  });
});
