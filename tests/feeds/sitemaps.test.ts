import { Readable } from 'node:stream';
import fc from 'fast-check';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import { describe, expect, it, vi } from 'vitest';
import type { ArticleEntry } from '../../src/domain/edition/article.ts';
import { planSitemaps, sitemapLimits, splitSitemap } from '../../src/domain/models/feeds/sitemap.ts';
import { renderNewsSitemap, renderSitemap, renderSitemapIndex } from '../../src/feeds/sitemaps.ts';
import { at, contextOf, entry, fullEntry, now, site } from './newsroom.ts';
import { readXml, texts } from './reading/read-xml.ts';

const september = entry({ slug: 'september', published: at('2014-09-30T12:00:00Z') });

function filesOf(entries: readonly ArticleEntry[], moment = now): Map<string, string> {
  const { index, sitemaps } = planSitemaps(contextOf(entries, {}, moment), ['/feeds/']);
  return new Map([
    [index.path, renderSitemapIndex(index.model(), site)],
    ...sitemaps.map(({ path, model }): [string, string] => [path, renderSitemap(model(), site)]),
  ]);
}

function newsOf(entries: readonly ArticleEntry[], moment = now): string {
  return renderNewsSitemap(planSitemaps(contextOf(entries, {}, moment)).news.model(), site);
}

describe('the sitemap', () => {
  it('has an index of one file for pages and one for each month', async () => {
    const files = filesOf([fullEntry, september]);
    expect([...files.keys()]).toEqual([
      '/sitemap-index.xml',
      '/sitemap-pages.xml',
      '/sitemap-2014-10.xml',
      '/sitemap-2014-09.xml',
    ]);
    const listed = await parseSitemapIndex(Readable.from([files.get('/sitemap-index.xml')]));
    expect(listed.map(({ url, lastmod }) => [url, lastmod])).toEqual([
      ['https://example.org/news/sitemap-pages.xml', '2014-10-28T14:15:00Z'],
      ['https://example.org/news/sitemap-2014-10.xml', '2014-10-28T14:15:00Z'],
      ['https://example.org/news/sitemap-2014-09.xml', '2014-09-30T12:00:00Z'],
    ]);
  });

  it('dates a story by its own update', async () => {
    const [story, ...others] = await parseSitemap(Readable.from([filesOf([fullEntry]).get('/sitemap-2014-10.xml')]));
    expect([story?.url, story?.lastmod]).toEqual([
      'https://example.org/news/2014/10/alibaba-apple-pay/',
      '2014-10-28T14:15:00Z',
    ]);
    expect(others).toEqual([]);
  });

  it('lists the stories of a month from the oldest, so that a new one is at the end', () => {
    const earlier = entry({ slug: 'earlier', published: at('2014-10-02T12:00:00Z') });
    const urls = texts(readXml(filesOf([fullEntry, earlier]).get('/sitemap-2014-10.xml') ?? ''), 'url', 'loc');
    expect(urls.map((url) => url.split('/').at(-2))).toEqual(['earlier', 'alibaba-apple-pay']);
  });

  it('lists every page that is no story, once each', () => {
    const paths = texts(readXml(filesOf([fullEntry]).get('/sitemap-pages.xml') ?? ''), 'url', 'loc');
    expect(paths.map((url) => url.slice(site.url.length - 1))).toEqual([
      '/',
      '/2014/',
      '/2014/10/',
      '/about/',
      '/archive/',
      '/authors/',
      '/authors/jane-roe/',
      '/authors/technology-desk/',
      '/feeds/',
      '/tags/',
      '/tags/ipo/',
      '/tags/mobile-payments/',
      '/technology/',
      '/tickers/',
      '/tickers/nasdaq-aapl/',
      '/tickers/nyse-baba/',
    ]);
  });

  it('leaves the file of a month that is over as it was when a story is added', () => {
    const before = filesOf([september]);
    const after = filesOf([september, fullEntry], at('2014-12-24T00:00:00Z'));
    expect(after.get('/sitemap-2014-09.xml')).toBe(before.get('/sitemap-2014-09.xml'));
  });

  it('names neither drafts, nor what is to come, nor what was withdrawn', () => {
    const text = [
      ...filesOf([
        entry({ slug: 'canary-draft', status: 'draft' }),
        entry({ slug: 'canary-scheduled', published: at('2014-11-02T00:00:00Z') }),
        entry({ slug: 'canary-withdrawn', status: 'withdrawn' }),
      ]).values(),
    ].join('');
    expect(text).not.toContain('canary');
  });

  it('encodes addresses in other scripts', () => {
    const files = filesOf([entry({ tags: ['Börse 株'] })]);
    expect(files.get('/sitemap-pages.xml')).toContain('https://example.org/news/tags/borse-%E6%A0%AA/');
  });
});

it('looks up the dates of stories once a sitemap is written, since a check needs only the paths', () => {
  const readDate = vi.fn(() => undefined);
  const story = Object.defineProperty(entry({}), 'updated', { get: readDate });
  const context = contextOf([story]);
  readDate.mockClear();
  const { sitemaps } = planSitemaps(context);
  expect(readDate).not.toHaveBeenCalled();
  for (const { model } of sitemaps) model();
  expect(readDate).toHaveBeenCalled();
});

describe('a sitemap that is too long', () => {
  const entries = Array.from({ length: 120_001 }, (_, number) => ({ path: `/2014/10/story-${number}/` }));

  it('goes on in further files', () => {
    const parts = splitSitemap('2014-10', entries, site);
    expect(parts.map(({ path, entries }) => [path, entries.length])).toEqual([
      ['/sitemap-2014-10.xml', 50_000],
      ['/sitemap-2014-10-2.xml', 50_000],
      ['/sitemap-2014-10-3.xml', 20_001],
    ]);
    expect(parts.flatMap(({ entries }) => entries)).toEqual(entries);
  });

  it('leaves full files alone when a story is added', () => {
    const [first] = splitSitemap('2014-10', entries, site);
    const [later] = splitSitemap('2014-10', [...entries, { path: '/2014/10/new/' }], site);
    expect(later).toEqual(first);
  });

  it('keeps to the limit of bytes, whatever the addresses', () => {
    const paths = fc.array(fc.string({ unit: 'grapheme', maxLength: 8 }), { minLength: 100, maxLength: 200 });
    fc.assert(
      fc.property(paths, (slugs) => {
        const entries = slugs.map((slug) => ({ path: `/${slug}/`, lastChange: now }));
        const parts = splitSitemap('pages', entries, site, { ...sitemapLimits, bytes: 8_000 });
        for (const part of parts) expect(Buffer.byteLength(renderSitemap(part, site))).toBeLessThanOrEqual(8_000);
        expect(parts.flatMap(({ entries }) => entries)).toEqual(entries);
      }),
    );
  });

  it('is empty without entries', () => {
    expect(splitSitemap('pages', [], site)).toEqual([]);
  });
});

describe('the sitemaps of 100,000 stories', () => {
  const monthCount = 120;
  const archive = Array.from({ length: 100_000 }, (_, number) => {
    const month = number % monthCount;
    const published = at(`${2004 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-15T12:00:00Z`);
    return entry({ slug: `story-${number}`, published });
  });
  const publishedLater = entry({ slug: 'new', published: at('2014-01-20T12:00:00Z') });
  const moment = at('2014-01-21T00:00:00Z');
  const before = filesOf(archive, moment);

  const changedBy = (entries: readonly ArticleEntry[]) =>
    [...filesOf(entries, moment)].flatMap(([path, text]) => (text === before.get(path) ? [] : [path]));

  it('are one file a month, one for pages and the index, with every story once', () => {
    expect(before.size).toBe(monthCount + 2);
    const stories = [...before.values()].flatMap((text) => text.match(/<loc>[^<]*\/story-\d+\/<\/loc>/g) ?? []);
    expect(stories).toHaveLength(100_000);
    expect(new Set(stories).size).toBe(100_000);
  });

  it('change in the one file of its month, that of pages and the index when a story is added', () => {
    expect(changedBy([...archive, publishedLater])).toEqual([
      '/sitemap-index.xml',
      '/sitemap-pages.xml',
      '/sitemap-2014-01.xml',
    ]);
  });

  it('change in the one file of its month, and in what dates it, when an old story is updated', () => {
    const updated = archive.with(0, { ...entry({ ...archive[0] }), updated: at('2014-01-20T00:00:00Z') });
    expect(changedBy(updated)).toEqual(['/sitemap-index.xml', '/sitemap-pages.xml', '/sitemap-2004-01.xml']);
  });

  it('change in nothing at a later build', () => {
    const later = filesOf(archive, at('2014-06-01T00:00:00Z'));
    expect([...later].filter(([path, text]) => text !== before.get(path))).toEqual([]);
  });
});

describe('the news sitemap', () => {
  const fresh = entry({ published: at('2014-10-31T15:00:00Z'), title: 'A & B <up>\0' });

  it('holds the stories of two days, with their first dates', async () => {
    const xml = newsOf([{ ...fresh, updated: at('2014-11-01T00:00:00Z') }, fullEntry]);
    const [story, ...others] = await parseSitemap(Readable.from([xml]));
    expect(others).toEqual([]);
    expect(story?.url).toBe('https://example.org/news/2014/10/alibaba-apple-pay/');
    expect(story?.news).toEqual({
      publication: { name: 'The Opening Print', language: 'en' },
      publication_date: '2014-10-31T11:00:00-04:00',
      title: 'A & B <up>',
    });
  });

  it('lets a story go after two days', () => {
    expect(newsOf([fresh], at('2014-11-02T14:59:59Z'))).toContain('<loc>');
    expect(newsOf([fresh], at('2014-11-02T15:00:00Z'))).not.toContain('<loc>');
  });

  it('is well-formed when it is empty', () => {
    expect(readXml(newsOf([])).children).toEqual([]);
  });

  it('has at most 1,000 stories, and no sponsored ones', () => {
    const many = Array.from({ length: 1_005 }, (_, number) =>
      entry({ ...fresh, slug: `story-${number}`, id: `${number}` }),
    );
    const sponsored = entry({ ...fresh, slug: 'canary', kind: 'sponsored', published: at('2014-11-01T00:00:00Z') });
    const xml = newsOf([...many, sponsored]);
    expect(xml.match(/<loc>/g)).toHaveLength(1_000);
    expect(xml).not.toContain('canary');
  });

  it.each([
    ['en-GB', 'en'],
    ['zh-TW', 'zh-tw'],
    ['pt-BR', 'pt'],
  ])('says %s as %s', (language, said) => {
    const model = planSitemaps(contextOf([fresh])).news.model();
    expect(renderNewsSitemap(model, { ...site, language })).toContain(`<news:language>${said}<`);
  });

  it('has none of the fields that are retired', () => {
    expect(newsOf([{ ...fullEntry, published: fresh.published }])).not.toMatch(/stock_tickers|genres|keywords/);
  });
});
