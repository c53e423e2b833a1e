import { describe, expect, test } from 'vitest';
import { createEdition } from '../../../src/domain/edition/edition.ts';
import { site } from '../../../src/newsroom/site.ts';
import { openIndex } from '../../../src/search/index/index-reader.ts';
import { parseQuery } from '../../../src/search/query.ts';
import { searchCompanies } from '../../../src/search/companies.ts';
import { beginSearch } from '../../../src/search/search.ts';
import { pathOf } from '../../../src/search/index/stories.ts';
import { content, find, now, loadFrom, makeIndex, published, reader, records, whole } from './demo-index.ts';
import { meantStories } from './meant-stories.ts';

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

  test('finds each story by its tags, as it writes them and as their pages are headed', async () => {
    const { edition } = createEdition({ site, newsroom: content.mended, entries: content.entries }, now);
    const tagged = new Map<string, string[]>();
    for (const { path, entry, tags } of edition.articles) {
      for (const tag of [...entry.tags, ...tags.map(({ title }) => title)]) {
        tagged.set(tag, [...(tagged.get(tag) ?? []), path]);
      }
    }
    for (const [tag, paths] of tagged) {
      expect((await find(whole(), `${tag} `)).map(pathOf), tag).toEqual(expect.arrayContaining(paths));
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
          found.companies.map(({ segment }) => `/tickers/${segment}/`),
          written,
        ).toContain(path);
      }
    }
  });
});

test.each(Object.entries(meantStories))(
  'a reader who types %j finds %s among the first three',
  async (written, slug) => {
    const found = await find(whole(), written);
    expect(found.slice(0, 3).map((story) => story.slug)).toContain(slug);
  },
);

test('two words find what has them as one', async () => {
  const found = await find(whole(), 'JP Morgan');
  expect(new Set(found.map(({ slug }) => slug))).toEqual(
    new Set([...(await find(whole(), 'JPMorgan')), ...(await find(whole(), '"JP Morgan"'))].map(({ slug }) => slug)),
  );
  expect(found.length).toBeGreaterThan(1);
});

test.each([
  ['AAPL US Equity', 'Apple', 'AAPL'],
  ['9988.HK', 'Alibaba', '9988'],
  ['VOW3.DE', 'Volkswagen', 'VOW3'],
  ['FB US', 'Meta Platforms', 'FB'],
  ['US Steel', 'U.S. Steel', 'US Steel'],
])('a symbol as newswires write it, %j, leads to %s, and to stories with %j', async (written, name, words) => {
  const found = await searchCompanies(await openIndex(loadFrom(whole())), written);
  expect(found.companies[0]?.name).toBe(name);
  expect(found.words).toBe(words);
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
