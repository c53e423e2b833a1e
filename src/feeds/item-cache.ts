import type { FeedItem } from '../domain/models/feeds/feed.ts';

/**
 * Caches the texts of items, since a story has the same text in the feeds of its section, tags, companies and authors.
 * The key is the whole content of the item, so a changed item is made again.
 *
 * @param mostBytes size of the cache in bytes; beyond it, the least recently used text is dropped.
 */
export function cacheByItem(make: (item: FeedItem) => string, mostBytes: number): (item: FeedItem) => string {
  const kept = new LruTextCache(mostBytes);
  return (item) => {
    const key = JSON.stringify(item);
    return kept.get(key) ?? kept.add(key, make(item));
  };
}

/** Like `cacheByItem`, for asynchronous functions. */
export function cacheByItemAsync(
  make: (item: FeedItem) => Promise<string>,
  mostBytes: number,
): (item: FeedItem) => Promise<string> {
  const kept = new LruTextCache(mostBytes);
  return async (item) => {
    const key = JSON.stringify(item);
    return kept.get(key) ?? kept.add(key, await make(item));
  };
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Holds texts as UTF-8, since one curly quotation mark makes V8 store a string with two bytes per character. */
class LruTextCache {
  readonly #texts = new Map<string, Uint8Array>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** Moves the entry to the end of the map, where the most recently used one is. */
  get(key: string): string | undefined {
    const text = this.#texts.get(key);
    if (text === undefined) return undefined;
    this.#texts.delete(key);
    this.#texts.set(key, text);
    return decoder.decode(text);
  }

  add(key: string, text: string): string {
    this.#remove(key);
    const bytes = encoder.encode(text);
    this.#texts.set(key, bytes);
    this.#bytes += key.length + bytes.length;
    for (const oldest of this.#texts.keys()) {
      if (this.#bytes <= this.#mostBytes) break;
      this.#remove(oldest);
    }
    return text;
  }

  #remove(key: string): void {
    const text = this.#texts.get(key);
    if (text === undefined) return;
    this.#texts.delete(key);
    this.#bytes -= key.length + text.length;
  }
}
