import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { readArticleFile } from '../../../src/content/article/read-article.ts';
import { dataReader } from '../../../src/content/files/data-file.ts';
import { createArticleReader, readContent } from '../../../src/content/read-content.ts';
import type { ArticleEntry } from '../../../src/domain/edition/article.ts';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import { isPublic } from '../../../src/domain/edition/visibility.ts';
import { instantOf } from '../../../src/domain/moment.ts';
import { site } from '../../../src/newsroom/site.ts';
import type { IndexState } from '../../../src/press/search/index-state.ts';
import { makeSearchIndex, type SearchIndex } from '../../../src/press/search/search-index.ts';
import { openIndex, SearchFailed, type LoadText } from '../../../src/search/index/index-reader.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { beginSearch, searchCompanies } from '../../../src/search/search.ts';
import { pathOf, type FoundStory } from '../../../src/search/index/stories.ts';
import { at } from '../../domain/newsroom.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const content = readContent(root, site);
const reader = createArticleReader(content.mended.exchanges, site, dataReader(root));
const records = new Map(
  content.entries.map(({ file }) => [file, readArticleFile(root, file, reader).record ?? ''] as const),
);
const now = at('2026-11-23T09:00:00Z');
const nothing: IndexState = { segments: [], open: {} };
const dist = mkdtempSync(join(tmpdir(), 'search-index-'));
afterAll(() => {
  rmSync(dist, { recursive: true });
});

interface Issue {
  readonly entries?: readonly ArticleEntry[];
  /** Files that were edited, with a word that they have since. */
  readonly edited?: ReadonlyMap<string, string>;
  readonly previous?: IndexState;
}

function makeIndex({ entries = content.entries, edited = new Map(), previous = nothing }: Issue = {}): SearchIndex {
  const { edition } = createEdition({ site, newsroom: content.mended, entries }, now);
  return makeSearchIndex({
    edition,
    tokeniser: reader.tokeniser,
    contentOf: (file) => `digest of ${file} ${edited.get(file) ?? ''}`,
    recordOf: (file) => (records.get(file) ?? '') + (edited.has(file) ? `\n9 ${edited.get(file) ?? ''}` : ''),
    previous,
    dist,
  });
}

function textsOf({ files }: SearchIndex): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ path, text }) => [path, text()]));
}

function publish(index: SearchIndex): void {
  for (const [path, text] of Object.entries(textsOf(index))) {
    mkdirSync(dirname(join(dist, path)), { recursive: true });
    writeFileSync(join(dist, path), text);
  }
}

/** Loads files of an index, and of nothing else. */
function loadFrom(index: SearchIndex): LoadText {
  const texts = textsOf(index);
  return (path) => {
    const text = texts[path.slice(1)];
    return text === undefined ? Promise.reject(new SearchFailed('missing')) : Promise.resolve(text);
  };
}

async function find(index: SearchIndex, written: string): Promise<readonly FoundStory[]> {
  const load = loadFrom(index);
  const next = beginSearch(
    parseQuery(written, reader.tokeniser),
    {},
    {
      reader: await openIndex(load),
      tokeniser: reader.tokeniser,
      load,
    },
  );
  const found: FoundStory[] = [];
  for (;;) {
    const { stories, hasMore, since } = await next();
    found.push(...stories);
    if (!hasMore && since === undefined) return found;
  }
}

const published = content.entries.filter((entry) => isPublic(entry, now) && entry.status !== 'withdrawn');

let made: SearchIndex | undefined;
function whole(): SearchIndex {
  return (made ??= makeIndex());
}

describe('an index that is made from the last one', () => {
  const [first, second] = content.entries.filter(({ status }) => status === 'ready').map(({ file }) => file);
  const withStatus = (file: string | undefined, status: ArticleEntry['status']) =>
    content.entries.map((entry) => (entry.file === file ? { ...entry, status } : entry));

  const issues: readonly (readonly [string, Issue, SearchIndex['made']])[] = [
    ['nothing changed', {}, { anew: 0, revised: 0 }],
    ['a story was edited', { edited: new Map([[first ?? '', 'zebra']]) }, { anew: 0, revised: 1 }],
    [
      'two stories were edited',
      {
        edited: new Map([
          [first ?? '', 'zebra'],
          [second ?? '', 'quokka'],
        ]),
      },
      { anew: 0, revised: 1 },
    ],
    ['a story was withdrawn', { entries: withStatus(first, 'withdrawn') }, { anew: 0, revised: 1 }],
  ];
  test.each(issues)('is the one made anew, where %s', (_, issue, expected) => {
    publish(whole());
    const next = makeIndex({ ...issue, previous: whole().state });
    expect(next.made).toEqual(expected);
    expect(textsOf(next)).toEqual(textsOf(makeIndex(issue)));
    expect(next.state).toEqual(makeIndex(issue).state);
  });

  test('is the one made anew, where stories were removed, and a story became a draft', () => {
    publish(whole());
    for (const entries of [content.entries.slice(3), withStatus(second, 'draft')]) {
      const next = makeIndex({ entries, previous: whole().state });
      expect(textsOf(next)).toEqual(textsOf(makeIndex({ entries })));
    }
  });

  test('is made from all stories where a published file is not what was published', () => {
    publish(whole());
    const path = whole().files.find((file) => file.path.includes('/0/terms-'))?.path ?? '';
    writeFileSync(join(dist, path), 'damaged');
    const next = makeIndex({ edited: new Map([[first ?? '', 'zebra']]), previous: whole().state });
    expect(next.made).toEqual({ anew: 1, revised: 0 });
  });

  test('changes at most three files after an edit, and four after a story was added', () => {
    const newest = published.toSorted((left, right) => instantOf(right.published) - instantOf(left.published))[0];
    const edited = textsOf(makeIndex({ edited: new Map([[first ?? '', 'zebra']]) }));
    const without = textsOf(makeIndex({ entries: content.entries.filter((entry) => entry !== newest) }));
    const all = textsOf(whole());
    expect(Object.keys(all).filter((path) => all[path] !== edited[path]).length).toBeLessThanOrEqual(3);
    expect(Object.keys(all).filter((path) => all[path] !== without[path]).length).toBeLessThanOrEqual(4);
  });
});

describe('nothing of a story that readers may not see', () => {
  test.each(content.entries.filter((entry) => !published.includes(entry)).map((entry) => [entry.file, entry] as const))(
    'is in any file: %s',
    (_, { slug, title }) => {
      const all = Object.values(textsOf(whole())).join('\n');
      expect(all).not.toContain(slug);
      expect(all).not.toContain(title);
    },
  );

  test('is in any file after it was withdrawn: no word that it alone had', () => {
    const [story] = published;
    if (!story) throw new Error('The demo has no story.');
    const others = new Set(
      [...records]
        .filter(([file]) => file !== story.file && published.some((entry) => entry.file === file))
        .flatMap(([, record]) => record.split(/[ \n]/)),
    );
    const own = (records.get(story.file) ?? '').split(/[ \n]/).filter((term) => term.length > 5 && !others.has(term));
    expect(own.length).toBeGreaterThan(3);
    publish(whole());
    const entries = content.entries.map((entry) =>
      entry === story ? { ...entry, status: 'withdrawn' as const } : entry,
    );
    const next = Object.entries(textsOf(makeIndex({ entries, previous: whole().state })));
    const terms = next.filter(([path]) => path.includes('/terms-')).flatMap(([, text]) => text.split(/[\n\t]/));
    expect(own.filter((term) => terms.some((line) => line.slice(1) === term))).toEqual([]);
    expect(next.filter(([, text]) => text.includes(story.slug)).map(([path]) => path)).toEqual([]);
  });
});

describe('a search of the demo', () => {
  test('finds each story by the rarest word of its headline', async () => {
    const counts = new Map<string, number>();
    for (const record of records.values()) {
      for (const term of record.split(/[ \n]/)) counts.set(term, (counts.get(term) ?? 0) + 1);
    }
    const rarity = (piece: string) =>
      Math.min(...reader.tokeniser.read(piece).terms.map((term) => counts.get(term) ?? 0));
    for (const { title, slug } of published) {
      const [rarest = ''] = reader.tokeniser.split(title).toSorted((left, right) => rarity(left) - rarity(right));
      const found = await find(whole(), `${rarest} `);
      expect(
        found.map((story) => story.slug),
        `${title}: ${rarest}`,
      ).toContain(slug);
    }
  });

  test('leads to each story by its own address', async () => {
    const { edition } = createEdition({ site, newsroom: content.mended, entries: content.entries }, now);
    const found = await find(whole(), '-thisisnoword');
    expect(found.map(pathOf).sort()).toEqual(edition.articles.map(({ path }) => path).sort());
  });

  test('finds each company by each of its names and symbols', async () => {
    const { edition } = createEdition({ site, newsroom: content.mended, entries: content.entries }, now);
    const index = await openIndex(loadFrom(whole()));
    for (const { company, path, ticker } of edition.directory.entries) {
      const names = company
        ? [company.name, company.legalName, ...company.aliases, ...company.formerNames.map(({ name }) => name)]
        : [];
      const symbols = company
        ? company.listings.flatMap(({ exchange, symbol }) => [symbol, `$${symbol}`, `${exchange}:${symbol}`])
        : [ticker];
      for (const written of [...names, ...symbols]) {
        if (written === undefined) continue;
        const found = await searchCompanies(index, written);
        expect(
          found.map(({ segment }) => `/tickers/${segment}/`),
          written,
        ).toContain(path);
      }
    }
  });
});

/** What readers may type, and the story that they mean. */
const meant = {
  'apple pay': 'alibaba-apple-pay',
  'apple trillion': 'apple-one-trillion',
  'alibaba hong kong': 'alibaba-hong-kong-listing',
  'stress test banks': 'ecb-comprehensive-assessment',
  'euro-zone banks': 'ecb-comprehensive-assessment',
  'quantitative easing': 'fed-ends-asset-purchases',
  'asset purchases': 'fed-ends-asset-purchases',
  'oil ceiling': 'opec-keeps-ceiling',
  opec: 'opec-keeps-ceiling',
  'rate rise 2006': 'fed-first-rate-rise',
  'fed three-quarters': 'fed-raises-by-three-quarters',
  google: 'google-becomes-alphabet',
  alphabet: 'google-becomes-alphabet',
  'hewlett packard': 'hewlett-packard-splits',
  paypal: 'paypal-leaves-ebay',
  'ebay spin-off': 'paypal-leaves-ebay',
  'swiss franc': 'swiss-franc-floor',
  'currency floor': 'swiss-franc-floor',
  'britain leaves': 'pound-after-the-vote',
  'pound vote': 'pound-after-the-vote',
  'microsoft linkedin': 'microsoft-linkedin',
  '$26.2bn': 'microsoft-linkedin',
  'amazon groceries': 'amazon-whole-foods',
  'whole foods': 'amazon-whole-foods',
  unilever: 'kraft-heinz-unilever',
  GE: 'ge-leaves-the-dow',
  'spotify listing': 'spotify-direct-listing',
  'quarterly guidance': 'against-quarterly-guidance',
  'listed two places': 'listing-in-two-places',
  'negative oil price': 'oil-below-zero',
  coinbase: 'coinbase-direct-listing',
  Facebook: 'facebook-becomes-meta',
  'META symbol': 'meta-changes-symbol',
  twitter: 'twitter-leaves-the-exchange',
  'arm float': 'arm-returns-to-the-market',
  'silicon valley bank': 'silicon-valley-bank-closed',
  'bank fails': 'silicon-valley-bank-closed',
  'credit suisse': 'ubs-takes-over-credit-suisse',
  'nvidia intel dow': 'nvidia-joins-the-dow',
  'NYSE:SQ': 'block-becomes-xyz',
  'how to read a ticker': 'how-to-read-a-ticker',
} as const;

test.each(Object.entries(meant))('a reader who types %j finds %s among the first three', async (written, slug) => {
  const found = await find(whole(), written);
  expect(found.slice(0, 3).map((story) => story.slug)).toContain(slug);
});

describe('files of two publications', () => {
  test('are never read together: the search says that the site has changed', async () => {
    const before = loadFrom(whole());
    const entries = content.entries.slice(3);
    const after = loadFrom(makeIndex({ entries }));
    const index = await openIndex((path) => (path.endsWith('site.json') ? before(path) : after(path)));
    const next = beginSearch(
      parseQuery('bank', reader.tokeniser),
      {},
      { reader: index, tokeniser: reader.tokeniser, load: after },
    );
    await expect(next()).rejects.toMatchObject({ kind: 'changed' });
  });
});
