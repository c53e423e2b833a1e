import { beforeAll, describe, expect, it } from 'vitest';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { readXml, texts } from '../../feeds/reading/read-xml.ts';
import type { Newsroom } from '../newsroom.ts';
import { demoNow } from '../../demo-now.ts';
import { createBuiltDemo } from '../published/demo.ts';
import { newsSitemapFaults, sitemapFaults, sitemapIndexFaults } from '../published/rules/sitemap-rules.ts';
import { hasXmllint, xmllintFaults } from '../published/xmllint.ts';
import { listFiles } from '../snapshot.ts';

const siteUrl = 'https://example.com/';

let newsroom: Newsroom;
let files: readonly string[];

beforeAll(async () => {
  newsroom = await createBuiltDemo();
  files = listFiles(newsroom.path('dist'));
});

const read = (file: string) => newsroom.read(`dist/${file}`);
const parts = () => files.filter((file) => /^sitemap-(?!index)[^/]*\.xml$/.test(file));
const listed = () => parts().flatMap((file) => texts(readXml(read(file)), 'url', 'loc'));

describe('the sitemaps of the demonstration', () => {
  it('keep to the protocol', () => {
    expect(sitemapIndexFaults(readXml(read('sitemap-index.xml')), siteUrl)).toEqual([]);
    for (const file of parts()) expect(sitemapFaults(readXml(read(file)), siteUrl)).toEqual([]);
    expect(newsSitemapFaults(readXml(read('news-sitemap.xml')), siteUrl, Date.parse(demoNow))).toEqual([]);
  });

  it.skipIf(!hasXmllint)('are valid by their XML Schemas', () => {
    const paths = [...parts(), 'sitemap-index.xml', 'news-sitemap.xml'].map((file) => newsroom.path(`dist/${file}`));
    expect(xmllintFaults(paths, 'sitemap.xsd')).toBe('');
  });

  it('are all in the index', () => {
    const indexed = texts(readXml(read('sitemap-index.xml')), 'sitemap', 'loc').map((url) => url.slice(siteUrl.length));
    expect([...indexed].sort()).toEqual(parts());
  });

  it('list every page that may be found, once, by its canonical address, and no other', () => {
    const pages = files.filter((file) => file.endsWith('.html')).map(read);
    const { noStories } = wordsFor('en');
    const others = ['<meta name="robots" content="noindex"', '<meta http-equiv="refresh"', `>${noStories}<`];
    const wanted = pages.filter((html) => !others.some((mark) => html.includes(mark)));
    const canonical = wanted.flatMap((html) => /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1] ?? []);
    expect(listed().toSorted()).toEqual(canonical.sort());
    expect(canonical.length).toBeGreaterThan(200);
  });

  it('have news to tell: the stories of two days', () => {
    expect(texts(readXml(read('news-sitemap.xml')), 'url', 'loc').length).toBeGreaterThan(0);
  });

  it('are named in robots.txt', () => {
    expect(read('robots.txt').match(/^Sitemap: .*$/gm)).toEqual([
      `Sitemap: ${siteUrl}sitemap-index.xml`,
      `Sitemap: ${siteUrl}news-sitemap.xml`,
    ]);
  });
});

describe('the checks of sitemaps find', () => {
  const page = '<url><loc>https://example.com/a/</loc><lastmod>2014-10-28T13:30:00Z</lastmod></url>';
  const set = (items: string) => `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${items}</urlset>`;
  const newsSet = (date: string, extra = '') =>
    `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">` +
    `<url><loc>https://example.com/a/</loc><news:news><news:publication><news:name>N</news:name>` +
    `<news:language>en</news:language></news:publication><news:publication_date>${date}</news:publication_date>` +
    `<news:title>T</news:title>${extra}</news:news></url></urlset>`;

  const wrong = [
    ['an address twice', set(page + page)],
    ['an address with a space', set(page.replace('/a/', '/a b/'))],
    ['a date that is none', set(page.replace('2014-10-28', '2014-13-45'))],
    ['an element that nobody knows', set(page.replace('</url>', '<title>A</title></url>'))],
    ['no address', set('<url><lastmod>2014-10-28</lastmod></url>')],
  ] as const;

  it.each(wrong)('%s', (_, xml) => {
    expect(sitemapFaults(readXml(xml), siteUrl)).not.toEqual([]);
  });

  it.skipIf(!hasXmllint).each(wrong)('%s, by the schema too', (_, xml) => {
    newsroom.write('wrong.xml', xml);
    expect(xmllintFaults([newsroom.path('wrong.xml')], 'sitemap.xsd')).toContain('fails to validate');
  });

  const now = Date.parse('2014-10-29T00:00:00Z');

  it.each([['an address of another site', set(page.replace('example.com', 'example.net'))]])('%s', (_, xml) => {
    expect(sitemapFaults(readXml(xml), siteUrl)).not.toEqual([]);
  });

  it.each([
    ['news that is two days old', newsSet('2014-10-27T00:00:00Z')],
    ['news from the future', newsSet('2014-10-29T00:00:01Z')],
    ['a field that is retired', newsSet('2014-10-28T13:30:00Z', '<news:genres>Blog</news:genres>')],
  ])('%s', (_, xml) => {
    expect(newsSitemapFaults(readXml(newsSet('2014-10-28T13:30:00Z')), siteUrl, now)).toEqual([]);
    expect(newsSitemapFaults(readXml(xml), siteUrl, now)).not.toEqual([]);
  });
});
