import { existsSync } from 'node:fs';
import { parseOpml } from 'feedsmith';
import { Parser } from 'htmlparser2';
import { beforeAll, describe, expect, it } from 'vitest';
import { all, readXml } from '../feeds/read-xml.ts';
import type { Newsroom } from './newsroom.ts';
import { atomFaults } from './published/atom-rules.ts';
import { copyDemo, demoNow } from './published/demo.ts';
import { jsonFeedFaults } from './published/json-feed-schema.ts';
import { readJson, xmlReaders, type FeedReader, type ReadItem } from './published/read-feeds.ts';
import { hasXmllint, xmllintFaults } from './published/xmllint.ts';
import { listFiles } from './snapshot.ts';

const siteUrl = 'https://example.com/';
const readerNames = ['rss-parser', 'feedparser', 'feedsmith'] as const;

let newsroom: Newsroom;
let files: readonly string[];

beforeAll(async () => {
  newsroom = await copyDemo();
  const build = await newsroom.build({ now: demoNow });
  expect(build.exitCode, build.output).toBe(0);
  files = listFiles(newsroom.path('dist'));
});

const read = (file: string) => newsroom.read(`dist/${file}`);
/** The folders that hold a file of this name, each with a slash behind it; the site's own is empty. */
const foldersOf = (name: string) =>
  files
    .filter((file) => file === name || file.endsWith(`/${name}`))
    .map((file) => file.slice(0, -name.length))
    .sort();
const named = (name: string) => foldersOf(name).map((folder) => folder + name);

async function readAll(names: readonly string[], reader: FeedReader) {
  const feeds = new Map<string, readonly ReadItem[]>();
  for (const name of names) feeds.set(name, await reader(read(name)));
  return feeds;
}

describe('every feed of the demonstration', () => {
  it('stands beside an index, as RSS and as JSON Feed', () => {
    expect(foldersOf('rss.xml')).toEqual(foldersOf('feed.json'));
    expect(foldersOf('rss.xml').length).toBeGreaterThan(100);
    expect(foldersOf('rss.xml').filter((folder) => !existsSync(newsroom.path(`dist/${folder}index.html`)))).toEqual([]);
  });

  it.each(readerNames)('says to %s what its JSON Feed says to its readers', async (name) => {
    const json = await readAll(named('feed.json'), readJson);
    const rss = await readAll(named('rss.xml'), xmlReaders[name]);
    expect([...rss.values()]).toEqual([...json.values()]);
    const items = [...rss.values()].flat();
    expect(items.length).toBeGreaterThan(300);
    for (const item of items) for (const value of Object.values(item)) expect(value).toBeTruthy();
  });

  it.each(readerNames)('says the same to %s in Atom and in RSS', async (name) => {
    expect(await xmlReaders[name](read('atom.xml'))).toEqual(await xmlReaders[name](read('rss.xml')));
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
    expect(listed.map(({ xmlUrl }) => xmlUrl?.slice(siteUrl.length)).sort()).toEqual(named('rss.xml').sort());
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
      expect(all(rss, 'channel', 'atom:link').map(({ attributes }) => attributes['href'])).toEqual([siteUrl + file]);
      for (const { attributes } of all(rss, 'channel', 'item', 'guid')) expect(attributes['isPermaLink']).toBe('false');
    }
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
    for (const { url = '', content = '' } of readJson(read('feed.json'))) {
      const page = read(`${url.slice(siteUrl.length)}index.html`);
      const [prose = ''] = /<div class="prose">[\s\S]*?<div class="tail">/.exec(page) ?? [];
      const count = (html: string, element: string) => html.split(`<${element}`).length - 1;
      expect(prose).not.toBe('');
      for (const name of ['table', 'tr', 'img', 'blockquote', 'sup']) {
        expect(`${url} ${name} ${count(content, name) >= count(prose, name)}`).toBe(`${url} ${name} true`);
      }
    }
  });
});

describe('a typo that is put right', () => {
  it('changes no story’s name, place or date in any feed', async () => {
    const outline = async (reader: FeedReader, name: string) =>
      [...(await readAll(named(name), reader)).entries()].map(([file, items]) => [
        file,
        items.map(({ id, published }) => [id, published]),
      ]);
    const before = [await outline(xmlReaders.feedsmith, 'rss.xml'), await outline(readJson, 'feed.json')];
    const file = 'articles/2014/alibaba-apple-pay.md';
    const corrected = newsroom
      .read(file)
      .replace('title: Alibaba opens', 'title: Alibaba Group opens')
      .replace('updated: 2014-10-28 10:15', 'updated: 2026-11-13 06:00')
      .replace('has found an admirer', 'has found a great admirer');
    newsroom.write(file, corrected);
    const build = await newsroom.build({ now: demoNow });
    expect(build.exitCode, build.output).toBe(0);
    expect(build.report.files.changed).toContain('technology/rss.xml');
    expect(read('tickers/nyse-baba/rss.xml')).toContain('Alibaba Group opens the door');
    expect([await outline(xmlReaders.feedsmith, 'rss.xml'), await outline(readJson, 'feed.json')]).toEqual(before);
  });
});

/** `href` of every feed that a page offers. */
function alternatesOf(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(name, { rel, type = '', href }) {
      if (name === 'link' && rel === 'alternate' && /rss|atom|feed/.test(type) && href) found.push(href);
    },
  });
  parser.end(html);
  return found;
}

function addressesIn(html: string): readonly string[] {
  const found: string[] = [];
  const parser = new Parser({
    onopentag(_name, { href, src }) {
      for (const address of [href, src]) if (address !== undefined) found.push(address);
    },
  });
  parser.end(html);
  return found;
}
