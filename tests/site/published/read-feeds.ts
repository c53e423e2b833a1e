import { Readable } from 'node:stream';
import FeedParser from 'feedparser';
import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import RssParser from 'rss-parser';

/** What a subscriber is told of a story, whoever reads the feed and whatever its format. */
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

/** Three readers that have no code in common. */
export const xmlReaders: Readonly<Record<'rss-parser' | 'feedparser' | 'feedsmith', FeedReader>> = {
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
};

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

export function readJson(text: string): readonly ReadItem[] {
  return (parseJsonFeed(text).items ?? []).map((item) => ({
    id: item.id,
    url: item.url,
    title: item.title,
    published: Date.parse(item.date_published ?? ''),
    summary: item.summary,
    content: item.content_html,
  }));
}
