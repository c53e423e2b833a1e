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
import { digestOfReadings, findUnchanged, readShard, shardOf, type KnownArticle } from './known-articles.ts';
import { listBodies, type PlacedBody } from './packed-bodies.ts';
import { StoryRecords } from './story-records.ts';

/** Files in one task. */
const filesPerTask = 64;

/** Starts workers for reading all articles, if no run has read any. */
export function prepareReading(folders: Folders, files: readonly string[], pool: Pool): void {
  if (!existsSync(folders.articles)) pool.prepare(Math.ceil(files.length / filesPerTask));
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
 * @param withRecords whether search records are needed: an article without one is read again.
 */
export async function readArticles(
  folders: Folders,
  files: readonly string[],
  settings: string,
  codes: Codes,
  pool: Pool,
  withRecords: boolean,
): Promise<ReadArticles> {
  const code = readingDigest(folders.root, settings);
  const digest = digestOfReadings(code, codes);
  const shards = Map.groupBy(files, shardOf);
  const kept = new Map<string, KnownArticle>();
  const changed: string[] = [];
  const stale = new Set<string>();
  const records = new StoryRecords(folders, code, digest, shardOf, (file) => kept.get(file)?.content);
  for (const [shard, members] of shards) {
    const known = readShard(join(folders.articles, shard), digest);
    for (const file of members) {
      const before = known.get(file);
      const isEnough = before !== undefined && (before.hasRecord || !withRecords);
      const now = isEnough ? findUnchanged(folders.root, before) : undefined;
      if (now) kept.set(file, now);
      else changed.push(file);
      if (now !== before) stale.add(shard);
    }
    if (known.size > members.length) stale.add(shard);
  }

  const findings: Finding[] = [];
  const rejected: RejectedEntry[] = [];
  const bodies = withRecords && changed.length > filesPerTask ? folders.bodies : undefined;
  const places: PlacedBody[] = [];
  const shared = { kind: 'read', settings, codes: JSON.stringify(codes), withRecords, bodies } as const;
  const tasks = chunk(changed, filesPerTask).map((batch): TaskOf<'read'> => ({ ...shared, files: batch }));
  const unread = new Map(Array.from(Map.groupBy(changed, shardOf), ([shard, { length }]) => [shard, length]));
  /** Readings of this run as JSON, until their shard is saved. */
  const texts = new Map<string, string>();
  const save = (shard: string) => {
    const members = shards.get(shard) ?? [];
    records.save(shard, members);
    const articles = members.flatMap((file) => texts.get(file) ?? textOf(kept.get(file)));
    writeChecked(join(folders.articles, shard), `{"digest":${JSON.stringify(digest)},"articles":[${articles.join()}]}`);
    for (const file of members) texts.delete(file);
    stale.delete(shard);
  };
  const take = (results: readonly ReadResult[]) => {
    for (const { file, known, record, body, rejected: rest, findings: found } of results) {
      if (known !== undefined) {
        const article = JSON.parse(known) as KnownArticle;
        kept.set(file, article);
        if (body) places.push([file, article.entry.body.digest, body]);
        texts.set(file, known);
      }
      findings.push(...found);
      if (rest) rejected.push(rest);
      if (record !== undefined) records.add(file, record);
      const shard = shardOf(file);
      const left = (unread.get(shard) ?? 0) - 1;
      unread.set(shard, left);
      // Saved as soon as it is complete, while workers read the rest.
      if (left === 0) save(shard);
    }
  };
  if (stale.size + changed.length > 0) mkdirSync(folders.articles, { recursive: true });
  if (bodies !== undefined) mkdirSync(bodies, { recursive: true });
  await pool.runAll<'read'>(tasks, take, tasks.length);
  if (bodies !== undefined) listBodies(bodies, places);
  for (const shard of stale) save(shard);
  const all = files.flatMap((file) => kept.get(file) ?? []);
  return {
    entries: all.map(({ entry }) => entry),
    rejected,
    findings: [...findings, ...all.flatMap((article) => article.findings)],
    readCount: changed.length,
    records,
    bodies,
    known: all,
  };
}

function textOf(known: KnownArticle | undefined): string | readonly [] {
  return known ? JSON.stringify(known) : [];
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
