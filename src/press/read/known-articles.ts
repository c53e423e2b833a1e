import { join } from 'node:path';
import { besideArticle } from '../../content/files/article-paths.ts';
import type { ReadArticle } from '../../content/article/read-article.ts';
import { digestWhole } from '../../files/digest.ts';
import type { Codes } from '../../content/read-content.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import { readCheckedJson } from '../state/checked-file.ts';
import { digestBytes } from '../../files/digest.ts';
import { readIfReadable } from '../../files/read-if-readable.ts';
import { isSameStamp, stampOf, type FileStamp } from '../../files/stamp.ts';
import type { ReadResult } from '../workers/messages.ts';

/* Remembered readings of articles, in shards by the articles' paths. */

/** A shard is 2.6 MB at 100,000 articles. */
const shardCount = 64;

export interface KnownArticle {
  readonly file: string;
  readonly stamp: FileStamp;
  /** Digest of the file's bytes. */
  readonly content: string;
  readonly entry: ArticleEntry;
  /** Stamps of the data files of its charts, in the order of the entry. */
  readonly dataStamps: readonly FileStamp[];
  /** Whether its search record was made, too. */
  readonly hasRecord: boolean;
  /** Warnings only: an article with errors is read again in each run. */
  readonly findings: readonly Finding[];
}

/**
 * @param source the bytes that were read; left out if there were none.
 * @returns what the worker that read an article answers.
 */
export function toReadResult(
  file: string,
  { entry, record, rejected, findings }: ReadArticle,
  source?: Pick<KnownArticle, 'stamp' | 'dataStamps' | 'content'>,
): ReadResult {
  if (!entry || !source) return { file, rejected, findings };
  const known: KnownArticle = { file, ...source, hasRecord: record !== undefined, entry, findings };
  return { file, known: JSON.stringify(known), record, findings: [] };
}

/**
 * Digest of everything that readings depend on, except the articles' own files.
 *
 * @param code the digest by `readingDigest`.
 */
export function digestOfReadings(code: string, codes: Codes): string {
  // Exchanges are part of the digest of the code; names come from many files.
  return `${code} ${digestWhole(JSON.stringify(codes.names))}`;
}

/** Shard of a file, determined by its path alone. */
export function shardOf(file: string): string {
  let sum = 0;
  for (let index = 0; index < file.length; index++) sum = (sum * 31 + file.charCodeAt(index)) % shardCount;
  return `${sum}.json`;
}

/** Readings in a shard's file, by article; none if it is missing, damaged, or of another `digest`. */
export function readShard(file: string, digest: string): ReadonlyMap<string, KnownArticle> {
  const written = readCheckedJson(file) as { digest: string; articles: readonly KnownArticle[] } | undefined;
  return new Map(written?.digest === digest ? written.articles.map((known) => [known.file, known]) : []);
}

/**
 * Returns the known reading of an article if its file has not changed. If only times differ, as in a folder that was
 * copied or checked out, the bytes are compared.
 */
export function findUnchanged(root: string, before: KnownArticle): KnownArticle | undefined {
  // Listed files need no normalising.
  const path = `${root}/${before.file}`;
  const stamp = stampOf(path);
  if (!stamp) return undefined;
  const data = findUnchangedData(root, before);
  if (!data) return undefined;
  if (isSameStamp(stamp, before.stamp)) return data === before.dataStamps ? before : { ...before, dataStamps: data };
  if (stamp.sizeBytes !== before.stamp.sizeBytes) return undefined;
  // An article that cannot be read is read again, which reports the reason.
  const bytes = readIfReadable(path);
  return bytes && digestBytes(bytes) === before.content ? { ...before, stamp, dataStamps: data } : undefined;
}

/** Current stamps of the article's data files if their bytes are unchanged; the same array if the stamps are too. */
function findUnchangedData(root: string, { file, entry, dataStamps }: KnownArticle): readonly FileStamp[] | undefined {
  const files = entry.body.data ?? [];
  const stamps = files.flatMap(({ src, digest }, index): readonly FileStamp[] => {
    const path = join(root, besideArticle(file, src));
    const [now, then] = [stampOf(path), dataStamps[index]];
    if (!now || !then) return [];
    if (isSameStamp(now, then)) return [then];
    if (now.sizeBytes !== then.sizeBytes) return [];
    return digestWhole(readIfReadable(path)?.toString('utf8') ?? '') === digest ? [now] : [];
  });
  if (stamps.length < files.length) return undefined;
  return stamps.every((stamp, index) => stamp === dataStamps[index]) ? dataStamps : stamps;
}
