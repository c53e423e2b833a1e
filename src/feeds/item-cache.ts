import type { FeedItem } from '../domain/models/feeds/feed.ts';

/**
 * Remembers what was last made of items: a story stands in the feeds of its section, its tags, its companies and its
 * authors, and says the same in all of them. Items are told apart by all that they hold, so that one which changed is
 * made anew.
 *
 * @param mostBytes how much is kept before that which was asked for longest ago is let go.
 */
export function cacheByItem(make: (item: FeedItem) => string, mostBytes: number): (item: FeedItem) => string {
  const kept = new LruTextCache(mostBytes);
  return (item) => {
    const key = JSON.stringify(item);
    return kept.get(key) ?? kept.add(key, make(item));
  };
}

/** Like `cacheByItem`, for what takes a promise to make. */
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

/** In UTF-8: one typographer's quotation mark makes a string twice as large as its letters. */
class LruTextCache {
  readonly #texts = new Map<string, Uint8Array>();
  readonly #mostBytes: number;
  #bytes = 0;

  constructor(mostBytes: number) {
    this.#mostBytes = mostBytes;
  }

  /** What was asked for last stands at the end. */
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
