import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Codes } from '../../content/read-content.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { RejectedEntry } from '../../domain/edition/resolve/rejected-entry.ts';
import { writeChecked } from '../state/checked-file.ts';
import { readingDigest } from '../state/code-digest.ts';
import type { Folders } from '../state/folders.ts';
import type { ReadResult, TaskOf } from '../workers/messages.ts';
import type { Pool } from '../workers/pool.ts';
import {
  digestOfReadings,
  findingsOf,
  findUnchanged,
  parseArticle,
  readShard,
  shardOf,
  writeArticle,
  writeShard,
  type KnownArticle,
} from './known-articles.ts';
import { listBodies, type PlacedBody } from './packed-bodies.ts';
import type { WrittenArticle } from './remembered-body.ts';
import { StoryRecords } from './story-records.ts';
import { inBatches } from '../../domain/batches.ts';

/** Files in one task. */
const filesPerTask = 64;

/** Starts workers for reading all articles, if no run has read any. */
export function prepareReading(folders: Folders, files: readonly string[], pool: Pool): void {
  if (!existsSync(folders.articles)) pool.prepare(Math.ceil(files.length / filesPerTask));
}

export interface ReadChoices {
  /** Whether search records are needed, as for a build: an article without one is read again. */
  readonly withRecords: boolean;
  /** Whether hints are among the findings. */
  readonly withHints: boolean;
}

export interface ReadArticles {
  readonly entries: readonly ArticleEntry[];
  /** Articles with errors, completed so that they can be checked. */
  readonly rejected: readonly RejectedEntry[];
  readonly findings: readonly Finding[];
  /** Number of files read in this run. */
  readonly readCount: number;
  readonly records: StoryRecords;
  /** Folder with packed texts of this run, if there are any; see `packed-bodies.ts`. */
  readonly bodies: string | undefined;
  /** Reading of each entry's file, to be remembered. */
  readonly known: readonly KnownArticle[];
}

/**
 * Reads the articles that changed since the last run, and takes the rest from remembered readings. These are in shards
 * by the articles' paths: an edit rewrites one shard, and a damaged shard costs only its own articles.
 *
 * @param settings their digest.
 * @param codes exchange codes and company names by which mentions are recognised.
 */
export async function readArticles(
  folders: Folders,
  files: readonly string[],
  settings: string,
  codes: Codes,
  pool: Pool,
  { withRecords, withHints }: ReadChoices,
): Promise<ReadArticles> {
  const code = readingDigest(folders.root, settings);
  const digest = digestOfReadings(code, codes);
  const shards = Map.groupBy(files, shardOf);
  const { kept, changed, stale } = findCurrent(folders, shards, digest, withRecords);
  const records = new StoryRecords(folders, code, digest, shardOf, (file) => kept.get(file)?.content);
  const writer = new ShardWriter({ folders, digest, shards, kept, records, unread: changed });
  const findings: Finding[] = [];
  const rejected: RejectedEntry[] = [];
  const bodies = withRecords && changed.length > filesPerTask ? folders.bodies : undefined;
  const places: PlacedBody[] = [];
  const take = (results: readonly ReadResult[]) => {
    for (const { file, known, record, body, rejected: rest, findings: found } of results) {
      if (known !== undefined) {
        const article = parseArticle(known);
        kept.set(file, article);
        if (body) places.push([file, article.entry.body.digest, body]);
      }
      findings.push(...found);
      if (rest) rejected.push(rest);
      if (record !== undefined) records.add(file, record);
      writer.add(file, known);
    }
  };
  const shared = { kind: 'read', settings, codes: JSON.stringify(codes), withRecords, bodies } as const;
  const tasks = inBatches(changed, filesPerTask).map((batch): TaskOf<'read'> => ({ ...shared, files: batch }));
  if (stale.length + changed.length > 0) mkdirSync(folders.articles, { recursive: true });
  if (bodies !== undefined) mkdirSync(bodies, { recursive: true });
  await pool.runAll<'read'>(tasks, take, tasks.length);
  if (bodies !== undefined) listBodies(bodies, places);
  for (const shard of stale) writer.save(shard);
  const all = files.flatMap((file) => kept.get(file) ?? []);
  return {
    entries: all.map(({ entry }) => entry),
    rejected,
    findings: [...findings, ...all.flatMap((article) => (withHints ? findingsOf(article) : article.findings))],
    readCount: changed.length,
    records,
    bodies,
    known: all,
  };
}

/** Files by their shard. */
type Shards = ReadonlyMap<string, readonly string[]>;

interface Current {
  /** Remembered readings of files that have not changed. */
  readonly kept: Map<string, KnownArticle>;
  /** Files to read. */
  readonly changed: readonly string[];
  /** Shards without a file to read that must be written again: for new times of files, or files that are gone. */
  readonly stale: readonly string[];
}

function findCurrent(folders: Folders, shards: Shards, digest: string, withRecords: boolean): Current {
  const kept = new Map<string, KnownArticle>();
  const changed: string[] = [];
  const stale: string[] = [];
  for (const [shard, members] of shards) {
    const remembered = readShard(join(folders.articles, shard), digest);
    const changedBefore = changed.length;
    let isSame = remembered.size <= members.length;
    for (const file of members) {
      const before = remembered.get(file);
      const isEnough = before !== undefined && (before.hasRecord || !withRecords);
      const now = isEnough ? findUnchanged(folders.root, before) : undefined;
      if (now) kept.set(file, now);
      else changed.push(file);
      if (now !== before) isSame = false;
    }
    if (!isSame && changed.length === changedBefore) stale.push(shard);
  }
  return { kept, changed, stale };
}

interface ShardWriterParts {
  readonly folders: Folders;
  /** Digest of everything that readings depend on, except the articles' own files. */
  readonly digest: string;
  readonly shards: Shards;
  /** Readings by file, complete when the last file of a shard is added. */
  readonly kept: ReadonlyMap<string, KnownArticle>;
  readonly records: StoryRecords;
  /** Files that will be added. */
  readonly unread: readonly string[];
}

/** Writes each shard of readings as soon as its last file is read, while workers read the rest. */
class ShardWriter {
  readonly #parts: ShardWriterParts;
  /** Number of files to read, by shard. */
  readonly #unread: Map<string, number>;
  /** Readings of this run, until their shard is written. */
  readonly #texts = new Map<string, WrittenArticle>();

  constructor(parts: ShardWriterParts) {
    this.#parts = parts;
    this.#unread = new Map(Array.from(Map.groupBy(parts.unread, shardOf), ([shard, { length }]) => [shard, length]));
  }

  /** @param text the reading of a file; `undefined` if it has errors. */
  add(file: string, text: WrittenArticle | undefined): void {
    if (text !== undefined) this.#texts.set(file, text);
    const shard = shardOf(file);
    const left = (this.#unread.get(shard) ?? 0) - 1;
    this.#unread.set(shard, left);
    if (left === 0) this.save(shard);
  }

  save(shard: string): void {
    const { folders, digest, shards, kept, records } = this.#parts;
    const members = shards.get(shard) ?? [];
    records.save(shard, members);
    const articles = members.flatMap((file) => this.#texts.get(file) ?? written(kept.get(file)));
    writeChecked(join(folders.articles, shard), writeShard(digest, articles));
    for (const file of members) this.#texts.delete(file);
  }
}

function written(known: KnownArticle | undefined): WrittenArticle | readonly [] {
  return known ? writeArticle(known) : [];
}
