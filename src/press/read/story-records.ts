import { join } from 'node:path';
import type { StoryRecord } from '../../search/record.ts';
import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import type { Folders } from '../state/folders.ts';

/** An article's record, and the digest of the file it was made from. */
type Kept = readonly [content: string, record: StoryRecord];

/** Most replaced records that are kept in memory; with more changes the index is made from all stories. */
const mostReplaced = 256;

/**
 * Search records of articles, stored in files separate from the other readings: a build
 * opens one only if the index needs a record that was not made in that build.
 */
export class StoryRecords {
  /** Digest by `readingDigest`. */
  readonly code: string;
  readonly #folders: Folders;
  readonly #digest: string;
  readonly #shardOf: (file: string) => string;
  readonly #contentOf: (file: string) => string | undefined;
  readonly #fresh = new Map<string, StoryRecord>();
  /** Records that this build replaced, by the digest of the article's former bytes. */
  readonly #replaced = new Map<string, StoryRecord>();
  readonly #opened = new Map<string, ReadonlyMap<string, Kept>>();

  /**
   * @param code digest by `readingDigest`.
   * @param digest of everything that readings depend on, except the article's file.
   * @param shardOf returns the shard of an article.
   * @param contentOf returns the digest of an article's current bytes.
   */
  constructor(
    folders: Folders,
    code: string,
    digest: string,
    shardOf: (file: string) => string,
    contentOf: (file: string) => string | undefined,
  ) {
    this.code = code;
    this.#folders = folders;
    this.#digest = digest;
    this.#shardOf = shardOf;
    this.#contentOf = contentOf;
  }

  add(file: string, record: StoryRecord): void {
    this.#fresh.set(file, record);
  }

  /** Digest of an article's bytes; `undefined` for one with errors. */
  contentOf(file: string): string | undefined {
    return this.#contentOf(file);
  }

  /** The record of an article; `undefined` if it is lost, or was made from other bytes. */
  of(file: string): StoryRecord | undefined {
    const fresh = this.#fresh.get(file);
    if (fresh !== undefined) return fresh;
    const shard = this.#shardOf(file);
    let kept = this.#opened.get(shard);
    if (!kept) this.#opened.set(shard, (kept = this.#open(shard)));
    const known = kept.get(file);
    return known?.[0] === this.#contentOf(file) ? known?.[1] : undefined;
  }

  /** Record of an article as it was before this build, by the digest of its bytes then; `undefined` if it is lost. */
  replaced(content: string): StoryRecord | undefined {
    return this.#replaced.get(content);
  }

  /** Writes the records made in this build of a shard's articles, together with earlier ones. */
  save(shard: string, members: readonly string[]): void {
    if (!members.some((file) => this.#fresh.has(file))) return;
    const known = this.#open(shard);
    const records = members.flatMap((file): (readonly [string, Kept])[] => {
      const [fresh, content] = [this.#fresh.get(file), this.#contentOf(file)];
      const before = known.get(file);
      if (before && before[0] !== content && this.#replaced.size < mostReplaced) this.#replaced.set(...before);
      if (fresh !== undefined && content !== undefined) return [[file, [content, fresh]]];
      return before !== undefined && before[0] === content ? [[file, before]] : [];
    });
    writeCheckedJson(this.#file(shard), { digest: this.#digest, records }, false);
  }

  /** Releases the opened shards. */
  close(): void {
    this.#opened.clear();
    this.#fresh.clear();
    this.#replaced.clear();
  }

  #open(shard: string): ReadonlyMap<string, Kept> {
    const written = readCheckedJson(this.#file(shard)) as
      | { digest: string; records: readonly (readonly [string, Kept])[] }
      | undefined;
    return new Map(written?.digest === this.#digest ? written.records : []);
  }

  #file(shard: string): string {
    return join(this.#folders.articles, shard.replace('.json', '.records.json'));
  }
}
