import { describe, expect, test } from 'vitest';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import { site } from '../../../src/newsroom/site.ts';
import { openIndex } from '../../../src/search/index/index-reader.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { beginSearch, searchCompanies } from '../../../src/search/search.ts';
import { pathOf } from '../../../src/search/index/stories.ts';
import { content, find, now, loadFrom, makeIndex, published, reader, records, whole } from './demo-index.ts';

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
