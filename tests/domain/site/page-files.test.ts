import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { canServe, paramsOf } from '../../../src/domain/site/page-files.ts';
import { templates } from '../../../src/domain/site/templates.ts';
import { planOutputs } from '../../../src/domain/models/plan.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { bodyOf, contextOf, story } from '../newsroom.ts';

const pages = new URL('../../../src/pages/', import.meta.url);

describe('the parameters of an address', () => {
  test.each([
    ['index.astro', '/', {}],
    [
      '[year]/[month]/[slug].astro',
      '/2014/10/alibaba-apple-pay/',
      { year: '2014', month: '10', slug: 'alibaba-apple-pay' },
    ],
    ['[section]/[...page].astro', '/technology/', { section: 'technology', page: undefined }],
    ['[section]/[...page].astro', '/technology/page/7/', { section: 'technology', page: 'page/7' }],
    ['tags/[tag]/[...page].astro', '/tags/ipo/page/2/', { tag: 'ipo', page: 'page/2' }],
    ['[year]/[month]/[...page].astro', '/2014/10/', { year: '2014', month: '10', page: undefined }],
    ['tickers/[symbol].astro', '/tickers/nyse-brk.b/', { symbol: 'nyse-brk.b' }],
    ['[...alias].astro', '/2013/old/address/', { alias: '2013/old/address' }],
    ['404.astro', '/404.html', {}],
    ['_root/sitemap-[part].xml.ts', '/sitemap-2014-10.xml', { part: '2014-10' }],
    ['[...index]/rss.xml.ts', '/rss.xml', { index: undefined }],
    ['[...index]/rss.xml.ts', '/tickers/nasdaq-aapl/rss.xml', { index: 'tickers/nasdaq-aapl' }],
    ['feeds/rss/[...index]/[part].xml.ts', '/feeds/rss/7.xml', { index: undefined, part: '7' }],
    ['feeds/rss/[...index]/[part].xml.ts', '/feeds/rss/tags/ipo/7.xml', { index: 'tags/ipo', part: '7' }],
  ])('%s at %s', (pageFile, path, expected) => {
    expect(paramsOf(pageFile, path)).toEqual(expected);
  });
});

describe('whether a page file can serve an address', () => {
  test.each([
    ['[...index]/rss.xml.ts', '/technology/rss.xml', true],
    ['[...index]/rss.xml.ts', '/technology/rss.xml/', true],
    ['[...index]/rss.xml.ts', '/technology/rssxxml', false],
    ['[...index]/rss.xml.ts', '/technology/other-rss.xml', false],
    ['[...index]/feed.json.ts', '/feed.json', true],
    ['atom.xml.ts', '/markets/atom.xml', false],
    ['_root/robots.txt.ts', '/robots.txt', true],
    ['_root/robots.txt.ts', '/_root/robots.txt', false],
    ['_root/_headers.ts', '/_headers', true],
  ])('%s at %s: %s', (pageFile, path, expected) => {
    expect(canServe(pageFile, path)).toBe(expected);
  });
});

describe('every template', () => {
  test('has its file', () => {
    const files = Object.values(templates).map(({ pageFile }) => pageFile);
    expect(files.filter((file) => !existsSync(new URL(file, pages)))).toEqual([]);
  });

  test('fits the addresses that it is planned for', () => {
    const entries = Array.from({ length: 8 }, (_, index) =>
      story(`s${String(index)}`, {
        tags: ['x'],
        aliases: [`/old/${String(index)}/`],
        body: bodyOf([toTicker('NASDAQ', 'FB'), toTicker('NYSE', 'XYZ')]),
      }),
    );
    const outputs = planOutputs(contextOf(entries));
    const unfit = outputs.filter(({ template, path }) => {
      const file = templates[template].pageFile;
      const names = [...file.matchAll(/\[(?!\.\.\.)(\w+)\]/g)].map(([, name = '']) => name);
      const params = paramsOf(file, path);
      return names.some((name) => !params[name]);
    });
    expect(unfit.map(({ template, path }) => `${template} ${path}`)).toEqual([]);
    expect(outputs.length).toBeGreaterThan(60);
  });
});
