import { existsSync } from 'node:fs';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { pageOf } from '../articles.ts';
import { Newsroom } from '../newsroom.ts';
import { ReadPage, type Described } from '../published/read-page.ts';
import { listFiles } from '../snapshot.ts';

const siteUrl = 'https://example.org/news/';
const key = '3f1a-0000-key';

let newsroom: Newsroom;
let files: readonly string[];

beforeAll(async () => {
  newsroom = await Newsroom.create({ articles: 'few' });
  const settings = newsroom.read('src/newsroom/site.ts');
  const announce = `announce: { hub: 'https://hub.example.net/', indexNowKey: '${key}' },`;
  newsroom.write('src/newsroom/site.ts', settings.replace('feedSize:', `${announce}\n  feedSize:`));
  const build = await newsroom.build({ env: { SITE_URL: siteUrl } });
  expect(build.exitCode, build.output).toBe(0);
  files = listFiles(newsroom.path('dist'));
});

const read = (file: string) => newsroom.read(`dist/${file}`);
const withEnding = (...endings: readonly string[]) =>
  files.filter((file) => endings.some((ending) => file.endsWith(ending)));

/** Returns true if a file exists for a path below the host's root. */
function isServed(path: string): boolean {
  const { pathname } = new URL(siteUrl);
  const file = decodeURI(path).slice(pathname.length);
  return (
    path.startsWith(pathname) && existsSync(newsroom.path(`dist/${file}${/(?:^|\/)$/.test(file) ? 'index.html' : ''}`))
  );
}

/** Paths of the addresses on the site's own host that a text names. */
function ownPaths(text: string): readonly string[] {
  return [...text.matchAll(/https:\/\/example\.org(\/[^\s"<>&#()\\?]*)/g)].map(([, path = '']) => path);
}

describe('a site below a path', () => {
  it('names nothing in feeds, sitemaps, robots.txt and the like that is not below it', () => {
    const names = withEnding('.xml', '.opml', '.json', '.txt', '.md');
    const paths = new Set(names.flatMap((file) => ownPaths(read(file))));
    expect(names.length).toBeGreaterThan(80);
    expect(paths.size).toBeGreaterThan(100);
    expect([...paths].filter((path) => !isServed(path))).toEqual([]);
    for (const file of names) expect(read(file)).not.toContain('https://example.com/');
  });

  it.each([
    ['robots.txt', 'sitemap-index.xml'],
    ['robots.txt', 'news-sitemap.xml'],
    ['rss.xml', 'rss.xml'],
    ['rss.xml', ''],
    ['markets/rss.xml', 'markets/rss.xml'],
    ['markets/rss.xml', 'markets/'],
    ['markets/feed.json', 'markets/feed.json'],
    ['feed.json', 'feed.json'],
    ['atom.xml', 'atom.xml'],
    ['feeds.opml', 'tickers/nyse-arbf/rss.xml'],
    ['sitemap-index.xml', 'sitemap-pages.xml'],
    ['sitemap-pages.xml', 'feeds/'],
    ['llms.txt', 'feeds.opml'],
    ['.well-known/security.txt', '.well-known/security.txt'],
    [`${pageOf(29).slice(1)}index.md`, pageOf(29).slice(1)],
  ])('says in %s where %j stands, in full', (file, named) => {
    expect(ownPaths(read(file))).toContain(`/news/${named}`);
  });

  it('leads from an older address to the present one, with no signal against it', () => {
    const page = new ReadPage(read('2020/01/an-older-address/index.html'));
    const goal = new URL(pageOf(6).slice(1), siteUrl);
    expect(page.metas('robots')).toEqual([]);
    expect(page.all('link').map(({ attribs }) => [attribs['rel'], attribs['href']])).toEqual([
      ['canonical', goal.href],
    ]);
    const [refresh] = page.all('meta').filter(({ attribs }) => attribs['http-equiv'] === 'refresh');
    expect(refresh?.attribs['content']).toBe(`0; url=${goal.pathname}`);
  });

  it('is described in no page by an address that is not below it', () => {
    for (const file of withEnding('.html')) {
      const page = new ReadPage(read(file));
      const alternates = page.links('alternate').map((href) => new URL(href, siteUrl).pathname);
      const said = [...page.links('canonical'), ...page.metas('og:url'), ...page.metas('og:image')];
      const described = ownPaths(JSON.stringify(page.jsonLd()));
      const paths = [...alternates, ...ownPaths(said.join(' ')), ...described];
      expect(paths.filter((path) => !isServed(path))).toEqual([]);
    }
  });

  it('calls an author who is a person one, with the address of the author’s page', () => {
    const page = new ReadPage(read(`${pageOf(25).slice(1)}index.html`));
    const authors = page.jsonLd().flatMap(({ author }) => (author ?? []) as readonly Described[]);
    expect(authors).toEqual([
      {
        '@type': 'Person',
        '@id': `${siteUrl}authors/boris-hall/#author`,
        name: 'Boris Hall',
        url: `${siteUrl}authors/boris-hall/`,
      },
      {
        '@type': 'Person',
        '@id': `${siteUrl}authors/chen-wei/#author`,
        name: 'Chen Wei',
        url: `${siteUrl}authors/chen-wei/`,
      },
    ]);
  });

  it('has a manifest that starts and stays there, with icons as large as they say', async () => {
    const { start_url, scope, icons } = JSON.parse(read('manifest.webmanifest')) as Described & {
      readonly icons: readonly { readonly src: string; readonly sizes: string }[];
    };
    expect([start_url, scope]).toEqual(['/news/', '/news/']);
    for (const { src, sizes } of icons) {
      expect(isServed(src)).toBe(true);
      const { width, height } = await sharp(newsroom.path(`dist/${src.slice('/news/'.length)}`)).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    expect(icons).toHaveLength(3);
  });

  it('is the whole reach of its headers and redirects', () => {
    const patterns = read('_headers').match(/^\/.*$/gm) ?? [];
    expect(patterns.length).toBeGreaterThan(8);
    expect(patterns.filter((pattern) => !pattern.startsWith('/news/'))).toEqual([]);
    expect(read('_redirects')).toBe(`/news/2020/01/an-older-address/ /news${pageOf(6)} 301\n`);
    expect(read('2020/01/an-older-address/index.html')).toContain(`content="0; url=/news${pageOf(6)}"`);
  });

  it('has the key of IndexNow where its notices say', () => {
    expect(read(`${key}.txt`)).toBe(key);
  });

  it('keeps the names of its stories when it moves to another path', () => {
    expect(read('rss.xml')).toContain(':story:');
    expect(read('rss.xml').match(/<guid[^>]*>[^<]*news[^<]*</g)).toBeNull();
  });
});
