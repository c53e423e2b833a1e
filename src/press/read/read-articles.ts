import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { besideArticle } from '../../content/article/summarise-body.ts';
import { digestText } from '../../content/files/front-matter.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import type { RejectedEntry } from '../../domain/edition/rejected-entry.ts';
import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import { readingDigest } from '../state/code-digest.ts';
import { digestBytes } from '../state/digest.ts';
import type { Folders } from '../state/folders.ts';
import { isSameStamp, stampOf } from './file-stamp.ts';
import type { Codes, FileStamp, ReadResult, TaskOf } from '../workers/messages.ts';
import type { Pool } from '../workers/pool.ts';
import { StoryRecords } from './story-records.ts';

/** Files in one task. */
const filesPerTask = 64;

/** At 100,000 articles a shard has 2.6 MB. */
const shardCount = 64;

export interface ReadArticles {
  readonly entries: readonly ArticleEntry[];
  /** Articles with errors, as far as they can be checked. */
  readonly rejected: readonly RejectedEntry[];
  readonly findings: readonly Finding[];
  /** How many files were read anew. */
  readonly readCount: number;
  readonly records: StoryRecords;
}

interface Known {
  readonly file: string;
  readonly stamp: FileStamp;
  /** Digest of the file's bytes. */
  readonly content: string;
  readonly entry: ArticleEntry;
  /** Of the data files of its charts, in their order in the entry. */
  readonly dataStamps: readonly FileStamp[];
  /** Warnings: an article with errors is read again until it has none. */
  readonly findings: readonly Finding[];
}

/**
 * Reads the articles that changed since the last run, and remembers the rest. What is remembered lies in shards, by
 * the articles' paths: an edit rewrites one of them, and a damaged one costs no more than its own articles.
 *
 * @param settings their digest.
 * @param codes what tickers and names in articles are read by.
 */
export async function readArticles(
  folders: Folders,
  files: readonly string[],
  settings: string,
  codes: Codes,
  pool: Pool,
): Promise<ReadArticles> {
  // Exchanges are part of the digest of the code; names come from many files.
  const digest = `${readingDigest(folders.root, settings)} ${digestText(JSON.stringify(codes.names))}`;
  const shards = Map.groupBy(files, shardOf);
  const kept = new Map<string, Known>();
  const changed: string[] = [];
  const stale = new Set<string>();
  const records = new StoryRecords(folders, digest, shardOf, (file) => kept.get(file)?.content);
  for (const [shard, members] of shards) {
    const known = readShard(join(folders.articles, shard), digest);
    for (const file of members) {
      const before = known.get(file);
      const now = before && findUnchanged(folders.root, before);
      if (now) kept.set(file, now);
      else changed.push(file);
      if (now !== before) stale.add(shard);
    }
    if (known.size > members.length) stale.add(shard);
  }

  const findings: Finding[] = [];
  const rejected: RejectedEntry[] = [];
  const shared = { kind: 'read', settings, codes: JSON.stringify(codes) } as const;
  const tasks = chunk(changed, filesPerTask).map((batch): TaskOf<'read'> => ({ ...shared, files: batch }));
  const take = (results: readonly ReadResult[]) => {
    for (const { file, stamp, dataStamps, content, entry, record, rejected: rest, findings: found } of results) {
      stale.add(shardOf(file));
      if (entry && content !== undefined) kept.set(file, { file, stamp, content, entry, dataStamps, findings: found });
      else findings.push(...found);
      if (rest) rejected.push(rest);
      if (record !== undefined) records.add(file, record);
    }
  };
  await pool.runAll<'read'>(tasks, take, tasks.length);
  if (stale.size > 0) mkdirSync(folders.articles, { recursive: true });
  for (const shard of stale) {
    const articles = (shards.get(shard) ?? []).flatMap((file) => kept.get(file) ?? []);
    writeCheckedJson(join(folders.articles, shard), { digest, articles }, false);
  }
  records.save((shard) => shards.get(shard) ?? []);
  const all = files.flatMap((file) => kept.get(file) ?? []);
  return {
    entries: all.map(({ entry }) => entry),
    rejected,
    findings: [...findings, ...all.flatMap((article) => article.findings)],
    readCount: changed.length,
    records,
  };
}

/** A file's shard, by its path alone. */
function shardOf(file: string): string {
  let sum = 0;
  for (let index = 0; index < file.length; index++) sum = (sum * 31 + file.charCodeAt(index)) % shardCount;
  return `${sum}.json`;
}

function readShard(file: string, digest: string): ReadonlyMap<string, Known> {
  const written = readCheckedJson(file) as { digest: string; articles: readonly Known[] } | undefined;
  return new Map(written?.digest === digest ? written.articles.map((known) => [known.file, known]) : []);
}

/**
 * The known reading of an article if its file has not changed. If only times differ, as in a folder that was copied or checked
 * out, the bytes decide.
 */
function findUnchanged(root: string, before: Known): Known | undefined {
  const path = join(root, before.file);
  const stamp = stampOf(path);
  if (!stamp) return undefined;
  const data = findUnchangedData(root, before);
  if (!data) return undefined;
  if (isSameStamp(stamp, before.stamp)) return data === before.dataStamps ? before : { ...before, dataStamps: data };
  if (stamp.sizeBytes !== before.stamp.sizeBytes) return undefined;
  const isSame = digestBytes(readFileSync(path)) === before.content;
  return isSame ? { ...before, stamp, dataStamps: data } : undefined;
}

/** The present stamps of the article's data files, if none of them has changed; the same array if no stamp has. */
function findUnchangedData(root: string, { file, entry, dataStamps }: Known): readonly FileStamp[] | undefined {
  const files = entry.body.data ?? [];
  const stamps = files.flatMap(({ src, digest }, index): readonly FileStamp[] => {
    const path = join(root, besideArticle(file, src));
    const [now, then] = [stampOf(path), dataStamps[index]];
    if (!now || !then) return [];
    if (isSameStamp(now, then)) return [then];
    if (now.sizeBytes !== then.sizeBytes) return [];
    return digestText(readFileSync(path, 'utf8')) === digest ? [now] : [];
  });
  if (stamps.length < files.length) return undefined;
  return stamps.every((stamp, index) => stamp === dataStamps[index]) ? dataStamps : stamps;
}

function chunk<T>(items: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
