import { existsSync } from 'node:fs';
import { parseOpml } from 'feedsmith';
import { DomUtils, parseDocument } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { all, readAsHtml, readXml, texts } from '../../feeds/reading/read-xml.ts';
import type { Newsroom } from '../newsroom.ts';
import { atomFaults } from '../published/rules/atom-rules.ts';
import { createBuiltDemo } from '../published/demo.ts';
import { jsonFeedFaults } from '../published/rules/json-feed-schema.ts';
import { jsonReaders, xmlReaders, type FeedReader, type ReadItem } from '../published/read-feeds.ts';
import { addressesIn, alternatesOf, ReadPage } from '../published/read-page.ts';
import { rssFaults } from '../published/rules/rss-rules.ts';
import { hasXmllint, xmllintFaults } from '../published/xmllint.ts';
import { FeedFiles, writtenIn } from '../published/feed-files.ts';

const siteUrl = 'https://example.com/';
const xmlReaderNames = ['rss-parser', 'feedparser', 'feedsmith', 'feedme'] as const;
const jsonReaderNames = ['feedsmith', 'feedme', 'feed-extractor'] as const;

let newsroom: Newsroom;
let feeds: FeedFiles;

beforeAll(async () => {
  newsroom = await createBuiltDemo();
  feeds = new FeedFiles(newsroom);
});

const read = (file: string) => feeds.read(file);
const named = (name: string) => feeds.named(name);

async function readAll(names: readonly string[], reader: FeedReader) {
  const feeds = new Map<string, readonly ReadItem[]>();
  for (const name of names) feeds.set(name, await reader(read(name)));
  return feeds;
}

describe('every feed of the demonstration', () => {
  it('is beside an index, as RSS and as JSON Feed', () => {
    expect(feeds.foldersOf('rss.xml')).toEqual(feeds.foldersOf('feed.json'));
    expect(feeds.foldersOf('rss.xml').length).toBeGreaterThan(100);
    expect(
      feeds.foldersOf('rss.xml').filter((folder) => !existsSync(newsroom.path(`dist/${folder}index.html`))),
    ).toEqual([]);
  });

  it.each(jsonReaderNames)('says in JSON to %s just what is written there', async (name) => {
    const items = [...(await readAll(named('feed.json'), jsonReaders[name])).values()];
    expect(items).toEqual(named('feed.json').map((file) => writtenIn(read(file))));
    expect(items.flat().length).toBeGreaterThan(300);
    for (const item of items.flat()) for (const value of Object.values(item)) expect(value).toBeTruthy();
  });

  it.each(xmlReaderNames)('says in RSS to %s what its JSON Feed says to its readers', async (name) => {
    const rss = await readAll(named('rss.xml'), xmlReaders[name]);
    const shown = [...rss.values()].map((items) =>
      items.map((item) => ({ ...item, summary: readAsHtml(item.summary ?? '') })),
    );
    expect(shown).toEqual(named('feed.json').map((file) => writtenIn(read(file))));
  });

  it.each(xmlReaderNames)('says in Atom to %s what its JSON Feed says to its readers', async (name) => {
    expect(await xmlReaders[name](read('atom.xml'))).toEqual(writtenIn(read('feed.json')));
  });

  it('has 20 stories at most, the newest first', () => {
    const feeds = named('feed.json').map((file) => writtenIn(read(file)));
    expect(Math.max(...feeds.map(({ length }) => length))).toBe(20);
    for (const feed of feeds) {
      const dates = feed.map(({ published }) => published);
      expect(dates).toEqual(dates.toSorted((left, right) => right - left));
    }
  });

  it('has other stories than another, each under one name everywhere', async () => {
    const titles = new Map<string, Set<string>>();
    for (const { id, title } of [...(await readAll(named('rss.xml'), xmlReaders.feedsmith)).values()].flat()) {
      titles.set(id ?? '', (titles.get(id ?? '') ?? new Set()).add(title ?? ''));
    }
    expect(titles.size).toBeGreaterThan(30);
    expect([...titles.values()].filter(({ size }) => size !== 1)).toEqual([]);
  });

  it('is in the OPML file, and the file holds no other', () => {
    const listed = (parseOpml(read('feeds.opml')).body?.outlines ?? []).flatMap(({ outlines }) => outlines ?? []);
    expect(listed.map(({ xmlUrl }) => xmlUrl?.slice(siteUrl.length)).sort()).toEqual(named('rss.xml').toSorted());
    expect(listed.filter(({ text, htmlUrl }) => !text || !htmlUrl?.startsWith(siteUrl))).toEqual([]);
  });

  it('is offered on the page of what it follows, and that page offers no feed that is not there', () => {
    for (const feed of named('rss.xml')) {
      const offered = alternatesOf(read(`${feed.slice(0, -'rss.xml'.length)}index.html`));
      expect(offered).toContain(`/${feed}`);
      expect(offered.filter((path) => !existsSync(newsroom.path(`dist${decodeURI(path)}`)))).toEqual([]);
    }
  });
});

describe('the formats', () => {
  it.skipIf(!hasXmllint)('are well-formed XML', () => {
    const paths = [...named('rss.xml'), 'atom.xml', 'feeds.opml'].map((file) => newsroom.path(`dist/${file}`));
    expect(xmllintFaults(paths)).toBe('');
  });

  it('RSS keeps to version 2.0', () => {
    for (const file of named('rss.xml')) expect(rssFaults(readXml(read(file)))).toEqual([]);
  });

  it.each([
    ['an item without a name', /<guid[^>]*>[^<]*<\/guid>/, ''],
    ['a date of another form', /<pubDate>[^<]*/, '<pubDate>2014-10-28T09:30:00-04:00'],
    ['a day of the week that is not the date’s', /<pubDate>\w{3}/, '<pubDate>Xxx'],
    ['a relative address', /<item>(.*?)<link>[^<]*/s, '<item>$1<link>/2014/10/'],
    ['an item that comes twice', /(<item>.*?<\/item>)/s, '$1$1'],
    ['no word of where the feed stands', 'rel="self"', 'rel="next"'],
    ['an element of another format', '<item>', '<entry/><item>'],
    ['a picture by another name', /<image>(.*?)<title>/s, '<image>$1<title>Not '],
  ])('the check of RSS finds %s', (_, text, replacement) => {
    expect(rssFaults(readXml(read('rss.xml').replace(text, replacement)))).not.toEqual([]);
  });

  it('Atom keeps to RFC 4287', () => {
    expect(atomFaults(readXml(read('atom.xml')))).toEqual([]);
  });

  it.each([
    ['an entry without a name', /<entry><id>[^<]*<\/id>/, '<entry>'],
    ['a date without an offset', /(<published>[^<]*)-05:00/, '$1'],
    ['no author at all', /<author>.*?<\/author>/gs, ''],
    ['an element of another format', '<subtitle>', '<pubDate/><subtitle>'],
    ['content that is not escaped', /<content type="html">/, '<content type="html"><p/>'],
  ])('the check of Atom finds %s', (_, text, replacement) => {
    expect(atomFaults(readXml(read('atom.xml').replace(text, replacement)))).not.toEqual([]);
  });

  it('JSON Feed keeps to version 1.1', () => {
    for (const file of named('feed.json')) expect(jsonFeedFaults(JSON.parse(read(file)))).toEqual([]);
  });

  it.each([
    ['a field that it does not know', { author: { name: 'Old' } }],
    ['a relative address', { home_page_url: '/' }],
    ['an item without text', { items: [{ id: 'a' }] }],
    ['a date without an offset', { items: [{ id: 'a', content_html: 'b', date_published: '2014-10-28T09:30:00' }] }],
  ])('the check of JSON Feed finds %s', (_, change) => {
    const feed = JSON.parse(read('feed.json')) as object;
    expect(jsonFeedFaults({ ...feed, ...change })).not.toEqual([]);
  });

  it('RSS has each story’s text, its own address and a name that is no address', () => {
    for (const file of named('rss.xml')) {
      const rss = readXml(read(file));
      const selves = all(rss, 'channel', 'atom:link').filter(({ attributes }) => attributes['rel'] === 'self');
      expect(selves.map(({ attributes }) => attributes['href'])).toEqual([siteUrl + file]);
      for (const { attributes } of all(rss, 'channel', 'item', 'guid')) expect(attributes['isPermaLink']).toBe('false');
    }
  });
});

describe('the archives of feeds', () => {
  it('are there where a feed names one, and every story of the site is in its feed or beyond it', () => {
    const parts = feeds.files.filter((file) => file.startsWith('feeds/rss/'));
    expect(parts.length).toBeGreaterThan(0);
    const named = new Set(
      [...feeds.foldersOf('rss.xml').map((folder) => `${folder}rss.xml`), ...parts].flatMap((file) =>
        all(readXml(read(file)), 'channel', 'atom:link')
          .filter(({ attributes }) => attributes['rel'] === 'prev-archive')
          .map(({ attributes }) => attributes['href']?.slice(siteUrl.length)),
      ),
    );
    expect([...named].sort()).toEqual(parts.toSorted());
    const ofSite = ['rss.xml', ...parts.filter((file) => /^feeds\/rss\/[^/]+$/.test(file))];
    const links = new Set(ofSite.flatMap((file) => texts(readXml(read(file)), 'channel', 'item', 'link')));
    const stories = feeds.files.filter((file) => /^\d{4}\/\d\d\/[^/]+\/index\.md$/.test(file));
    expect(links.size).toBe(stories.length);
    const inAtom = ['atom.xml', ...feeds.files.filter((file) => file.startsWith('feeds/atom/'))];
    expect(new Set(inAtom.flatMap((file) => texts(readXml(read(file)), 'entry', 'id'))).size).toBe(stories.length);
  });
});

describe('the text in feeds', () => {
  it('leads only to full addresses, those of the site being there', async () => {
    const contents = [...(await readAll(named('rss.xml'), xmlReaders.feedsmith)).values()].flat();
    const addresses = new Set(contents.flatMap(({ content = '' }) => addressesIn(content)));
    expect(addresses.size).toBeGreaterThan(100);
    for (const address of addresses) {
      expect(address).toMatch(/^(?:https?:\/\/|mailto:)/);
      if (!address.startsWith(siteUrl)) continue;
      const path = decodeURI(address.slice(siteUrl.length).split('#')[0] ?? '');
      expect(existsSync(newsroom.path(`dist/${path}${path.endsWith('/') || path === '' ? 'index.html' : ''}`))).toBe(
        true,
      );
    }
  });

  it('has every table and picture of the story’s page', () => {
    for (const { url = '', content = '' } of writtenIn(read('feed.json'))) {
      const page = read(pageOf(url));
      const [prose = ''] = /<div class="text">[\s\S]*?<div class="tail">/.exec(page) ?? [];
      const count = (html: string, element: string) => html.split(`<${element}`).length - 1;
      expect(prose).not.toBe('');
      for (const name of ['table', 'tr', 'img', 'blockquote', 'sup']) {
        expect(`${url} ${name} ${count(content, name) >= count(prose, name)}`).toBe(`${url} ${name} true`);
      }
    }
  });

  it('has every correction and disclosure of the story’s page, in the same words', () => {
    const contents = new Map(
      named('feed.json').flatMap((file) => writtenIn(read(file)).map((item) => [item.url, item])),
    );
    const notes = [...contents].flatMap(([url = '', { content = '' }]) => {
      const page = new ReadPage(read(pageOf(url)));
      const shown = page.withClass('notes').filter(({ attribs }) => attribs['class'] === 'notes');
      const lines = shown.flatMap((list) => page.all('li', list).map(wordsOf));
      const told = wordsOf(parseDocument(content));
      for (const line of lines) expect(told).toContain(line);
      return lines;
    });
    expect(contents.size).toBeGreaterThan(30);
    expect(notes.length).toBeGreaterThan(5);
  });
});

/** The file of the page at an address. */
function pageOf(url: string): string {
  return `${url.slice(siteUrl.length)}index.html`;
}

/** The letters and figures of what is shown: what one page calls `Correction.` is `Correction:` elsewhere. */
function wordsOf(node: Parameters<typeof DomUtils.textContent>[0]): string {
  return DomUtils.textContent(node)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
