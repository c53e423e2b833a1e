import { describe, expect, it } from 'vitest';
import type { FeedItem } from '../../src/domain/models/feeds/feed.ts';
import { renderJsonFeed, renderJsonItem } from '../../src/feeds/formats/json-feed.ts';
import { cacheByItem, cacheByItemAsync } from '../../src/feeds/item-cache.ts';
import { renderRss, renderRssItem } from '../../src/feeds/formats/rss.ts';
import { entry, feedOf, fullEntry, site } from './newsroom.ts';

/** Bytes. */
const plenty = 1_000_000;

const [item] = feedOf([fullEntry]).items;
if (!item) throw new Error('The feed is empty.');

/** The item as another page's model has it: equal, and another object. */
const copyOf = (original: FeedItem, changes: Partial<FeedItem> = {}): FeedItem => ({
  ...structuredClone(original),
  ...changes,
});

describe('what was made of an item', () => {
  it('is made once for equal items', () => {
    let made = 0;
    const keep = cacheByItem(() => `text ${++made}`, plenty);
    expect([keep(item), keep(copyOf(item))]).toEqual(['text 1', 'text 1']);
  });

  it('is made anew for an item that differs in anything', () => {
    let made = 0;
    const keep = cacheByItem(() => `text ${++made}`, plenty);
    keep(item);
    for (const changes of [{ title: 'Another' }, { updated: item.published }, { disclosures: [] }]) {
      const before = made;
      keep(copyOf(item, changes));
      expect(made).toBe(before + 1);
    }
  });

  it('is let go when there is too much, what was asked for longest ago first', () => {
    const made: string[] = [];
    const size = JSON.stringify(item).length + 'text'.length;
    const keep = cacheByItem(({ id }) => {
      made.push(id);
      return 'text';
    }, 2 * size);
    const named = (id: string) => copyOf(item, { id: id.padEnd(item.id.length, '-') });
    for (const id of ['a', 'b', 'a', 'c', 'a', 'b']) keep(named(id));
    expect(made.map((id) => id.charAt(0))).toEqual(['a', 'b', 'c', 'b']);
  });

  it('is not kept if it failed', async () => {
    let attempts = 0;
    const keep = cacheByItemAsync(
      () => (++attempts === 1 ? Promise.reject(new Error('No luck')) : Promise.resolve('text')),
      plenty,
    );
    await expect(keep(item)).rejects.toThrow('No luck');
    expect(await keep(item)).toBe('text');
  });
});

describe('a feed of kept items', () => {
  const contentOf = () => '<p>A &amp; B, for $& and $1</p>';

  it('is the same to the byte as one that is made anew', async () => {
    const rssItemOf = cacheByItemAsync((item) => renderRssItem(item, site, contentOf), plenty);
    const jsonItemOf = cacheByItem((item) => renderJsonItem(item, site, contentOf), plenty);
    const sponsored = entry({ slug: 'paid', kind: 'sponsored', sponsor: 'Acme', title: '<extra:elements/> </item>' });
    for (const model of [feedOf([fullEntry, sponsored]), feedOf([fullEntry])]) {
      const fresh = await renderRss(model, site, contentOf);
      expect(await renderRss(model, site, contentOf, rssItemOf)).toBe(fresh);
      expect(await renderRss(structuredClone(model), site, contentOf, rssItemOf)).toBe(fresh);
      expect(renderJsonFeed(model, site, contentOf, jsonItemOf)).toBe(renderJsonFeed(model, site, contentOf));
    }
  });
});
