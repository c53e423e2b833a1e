import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { extractFromJson } from '@extractus/feed-extractor';
import FeedMe from 'feedme';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/** What a subscriber sees of a story, in any reader and any format. */
export interface ReadItem {
  readonly id: string | undefined;
  readonly url: string | undefined;
  readonly title: string | undefined;
  /** Milliseconds. */
  readonly published: number;
  readonly summary: string | undefined;
  readonly content: string | undefined;
}

export type FeedReader = (text: string) => Promise<readonly ReadItem[]> | readonly ReadItem[];

/** Readers of RSS and Atom, each by another author. */
export const xmlReaders: Readonly<Record<'rss-parser' | 'feedparser' | 'feedsmith' | 'feedme', FeedReader>> = {
  async 'rss-parser'(xml) {
    const parser = new RssParser<object, { id?: string; summary?: string; 'content:encoded'?: string }>();
    const { items } = await parser.parseString(xml);
    return items.map((item) => ({
      id: item.guid ?? item.id,
      url: item.link,
      title: item.title,
      published: Date.parse(item.isoDate ?? ''),
      summary: item.summary ?? item.content,
      content: item['content:encoded'] ?? item.content,
    }));
  },
  async feedparser(xml) {
    const items: ReadItem[] = [];
    const parser = Readable.from([xml]).pipe(new FeedParser({ addmeta: false }));
    for await (const item of parser as AsyncIterable<FeedParser.Item>) {
      const { guid, link, title, pubdate, summary, description } = item;
      items.push({ id: guid, url: link, title, published: pubdate.getTime(), summary, content: description });
    }
    return items;
  },
  feedsmith(xml) {
    return xml.includes('<rss ') ? readRss(xml) : readAtom(xml);
  },
  async feedme(xml) {
    const items = await readStream(xml);
    return items.map((item) => ({
      id: textOf(item['guid'] ?? item['id']),
      url: textOf(item['link']),
      title: textOf(item['title']),
      published: Date.parse(textOf(item['pubdate'] ?? item['published']) ?? ''),
      summary: textOf(item['description'] ?? item['summary']),
      content: textOf(item['content:encoded'] ?? item['content']),
    }));
  },
};

/** Readers of JSON Feed, each by another author. */
export const jsonReaders: Readonly<Record<'feedsmith' | 'feedme' | 'feed-extractor', FeedReader>> = {
  feedsmith: readJson,
  async feedme(text) {
    const items = await readStream(text);
    return items.map((item) => ({
      id: textOf(item['id']),
      url: textOf(item['url']),
      title: textOf(item['title']),
      published: Date.parse(textOf(item['date_published']) ?? ''),
      summary: textOf(item['summary']),
      content: textOf(item['content_html']),
    }));
  },
  /** Its own `description` is shortened: what it makes of the story itself is what it hands on. */
  'feed-extractor'(text) {
    const { entries = [] } = extractFromJson(text, {
      getExtraEntryFields: (entry) => ({ summary: entry['summary'], content: entry['content_html'] }),
    });
    return entries.map(({ id, link, title, published = '', summary, content }) => ({
      id,
      url: link,
      title,
      published: Date.parse(published),
      summary: textOf(summary),
      content: textOf(content),
    }));
  },
};

/** With `feedme`, which parses JSON and XML as they stream in. */
async function readStream(text: string): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const parser = new FeedMe(true);
  parser.end(text);
  await finished(parser);
  return parser.done()?.items ?? [];
}

/** An element with attributes has its text, or its address, among them. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  if ('text' in value) return textOf(value.text);
  return 'href' in value ? textOf(value.href) : undefined;
}

function readRss(xml: string): readonly ReadItem[] {
  return (parseRssFeed(xml).items ?? []).map((item) => ({
    id: item.guid?.value,
    url: item.link,
    title: item.title,
    published: Date.parse(item.pubDate ?? ''),
    summary: item.description,
    content: item.content?.encoded,
  }));
}

function readAtom(xml: string): readonly ReadItem[] {
  return (parseAtomFeed(xml).entries ?? []).map((entry) => ({
    id: entry.id,
    url: entry.links?.find(({ rel }) => rel === 'alternate')?.href,
    title: entry.title?.value,
    published: Date.parse(entry.published ?? ''),
    summary: entry.summary?.value,
    content: entry.content?.value,
  }));
}

function readJson(text: string): readonly ReadItem[] {
  return (parseJsonFeed(text).items ?? []).map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    published: Date.parse(item.date_published ?? ''),
    summary: item.summary,
    content: item.content_html,
  }));
}
