import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Newsroom } from '../newsroom.ts';
import { createBuiltDemo } from '../published/demo.ts';
import { attributesOf, ReadPage, textsOf, type Described } from '../published/read-page.ts';
import { readMarkets, schemaFormOf } from '../published/schema-form.ts';
import { listFiles } from '../snapshot.ts';

const siteUrl = 'https://example.com/';

interface Story {
  readonly file: string;
  readonly page: ReadPage;
  readonly described: Described;
}

let newsroom: Newsroom;
let pages: ReadonlyMap<string, ReadPage>;
let stories: readonly Story[];

beforeAll(async () => {
  newsroom = await createBuiltDemo();
  const files = listFiles(newsroom.path('dist')).filter((file) => file.endsWith('.html'));
  pages = new Map(files.map((file) => [file, new ReadPage(newsroom.read(`dist/${file}`))]));
  stories = [...pages].flatMap(([file, page]) => {
    const described = page.jsonLd().find(({ '@type': type }) => String(type).endsWith('Article'));
    return described ? [{ file, page, described }] : [];
  });
});

const leadsOn = (page: ReadPage) => page.all('meta').some(({ attribs }) => attribs['http-equiv'] === 'refresh');
const isFound = (page: ReadPage) => !page.metas('robots').includes('noindex') && !leadsOn(page);
const thingsIn = (value: unknown) => (value ?? []) as readonly Described[];

describe('every page of the demonstration', () => {
  it('has JSON-LD that parses, unless it is not to be found', () => {
    for (const [file, page] of pages) expect(`${file} ${page.jsonLd().length > 0}`).toBe(`${file} ${isFound(page)}`);
  });

  it('has one address: canonical, in Open Graph and in JSON-LD', () => {
    for (const [file, page] of pages) {
      if (file === '404.html' || !isFound(page)) continue;
      const address = siteUrl + encodeURI(file.replace(/index\.html$/, ''));
      expect(page.links('canonical')).toEqual([address]);
      expect(page.metas('og:url')).toEqual([address]);
      expect(page.jsonLd().map(({ url }) => url ?? address)).toContain(address);
    }
  });

  it('7: has one headline of the first level, and a title and a description of its own', () => {
    for (const [file, page] of pages) {
      if (page.all('meta').some(({ attribs }) => attribs['http-equiv'] === 'refresh')) continue;
      expect(`${file} ${page.all('h1').length}`).toBe(`${file} 1`);
      expect(textsOf(page.all('title')).join()).not.toBe('');
      expect(page.metas('description').join()).not.toBe('');
    }
    const titles = [...pages.values()].filter(isFound).flatMap((page) => textsOf(page.all('title')));
    expect(new Set(titles).size).toBe(titles.length);
  });

  it('names feeds, icons and pictures that are there', () => {
    const named = new Set([...pages.values()].flatMap((page) => linksToFiles(page)));
    expect(named.size).toBeGreaterThan(300);
    expect([...named].filter((path) => !existsSync(newsroom.path(`dist${decodeURI(path)}`)))).toEqual([]);
  });

  it('has a trail in JSON-LD that is the visible one, and this page', () => {
    for (const [file, page] of pages) {
      const trail = page.jsonLd().find(({ '@type': type }) => type === 'BreadcrumbList');
      if (!trail) continue;
      const items = thingsIn(trail['itemListElement']).map(({ item }) => new URL(String(item)).pathname);
      const crumbs = page.withClass('crumbs').flatMap((list) => attributesOf(page.all('a', list), 'href'));
      expect(items).toEqual([...crumbs, `/${encodeURI(file.replace(/index\.html$/, ''))}`]);
    }
  });
});

/** Whether a picture is one that the engine draws. */
const isDrawn = (url: string) => url.endsWith('-drawn.png');

describe('every story of the demonstration', () => {
  it('is described, unless it was withdrawn', () => {
    const articles = [...pages.keys()].filter((file) => /^\d{4}\/\d{2}\/[^/]+\/index\.html$/.test(file));
    const left = articles.filter((file) => !stories.some((story) => story.file === file));
    expect(stories.length).toBeGreaterThan(30);
    for (const file of left) expect(isFound(pages.get(file) ?? new ReadPage(''))).toBe(false);
  });

  it('has what search engines recommend for news', () => {
    for (const { described } of stories) {
      expect(described).toMatchObject({
        headline: expect.any(String),
        datePublished: expect.any(String),
        dateModified: expect.any(String),
        publisher: { '@type': 'NewsMediaOrganization', logo: { url: expect.any(String) } },
      });
      for (const author of thingsIn(described['author'])) {
        expect(author).toEqual({
          '@type': expect.stringMatching(/^(?:Person|Organization)$/),
          '@id': expect.stringMatching(/#author$/),
          name: expect.any(String),
          url: expect.stringMatching(/^https:\/\/example\.com\/authors\/[^/]+\/$/),
        });
      }
    }
  });

  it('has the headline and the times that its page shows', () => {
    for (const { page, described } of stories) {
      const headline = String(described['headline']).replace(/^Sponsored: /, '');
      expect([headline]).toEqual(textsOf(page.all('h1')));
      const [byline] = page.withClass('byline');
      if (!byline) throw new Error('There is no byline.');
      const [published, updated = published] = attributesOf(page.all('time', byline), 'datetime');
      expect([described['datePublished'], described['dateModified']]).toEqual([published, updated]);
      expect(page.metas('article:published_time')).toEqual([published]);
      expect(published).toMatch(/T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}$/);
    }
  });

  it('has the authors that its page shows: desks as organisations', () => {
    for (const { page, described } of stories) {
      const links = page.all('a').filter(({ attribs }) => attribs['rel'] === 'author');
      expect(thingsIn(described['author']).map(({ name }) => name)).toEqual(textsOf(links));
      const addresses = thingsIn(described['author']).map(({ url }) => new URL(String(url)).pathname);
      expect(addresses).toEqual(attributesOf(links, 'href'));
      const kinds = thingsIn(described['author']).map(({ '@type': type }) => type);
      expect(new Set(kinds)).toEqual(new Set(['Organization']));
    }
  });

  it('has the companies and tickers that its page shows', () => {
    const micOf = readMarkets(newsroom.read('src/newsroom/exchanges.yaml'));
    let tickers = 0;
    for (const { page, described } of stories) {
      // Media topics are no companies.
      const things = [...thingsIn(described['about']), ...thingsIn(described['mentions'])].filter(
        ({ '@type': type }) => type !== 'DefinedTerm',
      );
      const lists = page.withClass('company-list').flatMap((list) => page.all('li', list));
      const shown = lists.map((line) => ({
        url: attributesOf(page.all('a', line), 'href')[0],
        symbols: textsOf(page.all('span', line)).map((ticker) => schemaFormOf(ticker, micOf)),
      }));
      expect(things.map(({ url }) => new URL(String(url)).pathname)).toEqual(shown.map(({ url }) => url));
      for (const [index, { symbols }] of shown.entries()) {
        // An unregistered symbol is the company's name too, and is not shown twice.
        if (symbols.length === 0) continue;
        expect([things[index]?.['tickerSymbol'] ?? []].flat()).toEqual(symbols);
        tickers += symbols.length;
      }
    }
    expect(tickers).toBeGreaterThan(100);
  });

  it('has the corrections that its page shows', () => {
    const counts = stories.map(({ page, described }) => {
      const notes = page.all('section').filter(({ attribs }) => attribs['id'] === 'corrections');
      const shown = notes.flatMap((section) => textsOf(page.all('li', section)));
      const corrections = thingsIn(described['correction']);
      for (const { text } of corrections) expect(shown.join()).toContain(text);
      return corrections.length;
    });
    expect(Math.max(...counts)).toBeGreaterThan(0);
  });

  it('has its lead picture in JSON-LD and as a large card, or else a card that is drawn for it', () => {
    const counts = { lead: 0, drawn: 0 };
    for (const { page, described } of stories) {
      const [article] = page.withClass('story');
      const hasLead = page.all('header', article).some((header) => page.all('figure', header).length > 0);
      counts[hasLead ? 'lead' : 'drawn'] += 1;
      const [card = ''] = page.metas('og:image');
      expect(page.metas('twitter:card')).toEqual(['summary_large_image']);
      expect(thingsIn(described['image']).map(({ url }) => url)).toContain(card);
      expect(isDrawn(card)).toBe(!hasLead);
    }
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(0);
  });

  it('has a lead picture, if any, in three shapes that are as large as they say', async () => {
    const all = stories.flatMap(({ described }) => thingsIn(described['image']));
    const images = all.filter(({ url }) => !isDrawn(String(url)));
    expect(images.length).toBeGreaterThanOrEqual(4);
    for (const { url, width, height } of all) {
      const file = newsroom.path(`dist/${String(url).slice(siteUrl.length)}`);
      const metadata = await sharp(readFileSync(file)).metadata();
      expect([width, height]).toMatchObject([{ value: metadata.width }, { value: metadata.height }]);
    }
    const valueOf = (size: unknown) => (size as { readonly value: number }).value;
    const ratios = images.slice(0, 3).map(({ width, height }) => (valueOf(width) / valueOf(height)).toFixed(2));
    expect(ratios).toEqual(['1.78', '1.33', '1.00']);
  });
});

describe('every company’s page', () => {
  it('says which company it is about, and names the symbols that it shows at its head', () => {
    const markets = readMarkets(newsroom.read('src/newsroom/exchanges.yaml'));
    const described = [...pages].flatMap(([, page]) => {
      const entity = page.jsonLd().find(({ mainEntity }) => mainEntity !== undefined)?.['mainEntity'] as
        | Described
        | undefined;
      return entity?.['@type'] === 'Corporation' ? [{ page, entity }] : [];
    });
    expect(described.length).toBeGreaterThan(50);
    for (const { page, entity } of described) {
      expect(textsOf(page.all('h1'))).toEqual([entity['name']]);
      const symbols = [entity['tickerSymbol'] ?? []].flat();
      if (symbols.length === 0) continue;
      const [line] = page.withClass('symbols');
      const shown = line ? textsOf(page.all('span', line)) : [];
      expect(symbols).toEqual(shown.map((ticker) => schemaFormOf(ticker, markets)));
    }
  });
});

describe('every author’s page', () => {
  it('says whose it is, as the author’s kind has it', () => {
    const profiles = [...pages].filter(([file]) => /^authors\/[^/]+\/index\.html$/.test(file));
    expect(profiles.length).toBeGreaterThan(4);
    for (const [, page] of profiles) {
      expect(page.jsonLd()).toContainEqual(
        expect.objectContaining({
          '@type': 'ProfilePage',
          mainEntity: expect.objectContaining({ '@type': 'Organization', name: textsOf(page.all('h1'))[0] }),
        }),
      );
    }
  });
});

/** Paths of the files of this site that a page's head names, and those of its pictures. */
function linksToFiles(page: ReadPage): readonly string[] {
  const relations = ['alternate', 'icon', 'apple-touch-icon', 'manifest', 'stylesheet', 'preload'];
  const pictures = [...page.metas('og:image'), ...page.all('img').map(({ attribs }) => attribs['src'] ?? '')];
  return [...relations.flatMap((relation) => page.links(relation)), ...pictures].map(
    (address) => new URL(address, siteUrl).pathname,
  );
}
