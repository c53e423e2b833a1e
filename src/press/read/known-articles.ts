import { join } from 'node:path';
import { besideArticle } from '../../content/files/article-paths.ts';
import type { ReadArticle } from '../../content/article/read-article.ts';
import { digestWhole } from '../../files/digest.ts';
import type { Codes } from '../../content/read-content.ts';
import type { ArticleEntry } from '../../domain/edition/article.ts';
import type { Finding } from '../../domain/finding.ts';
import { readChecked } from '../state/checked-file.ts';
import { digestBytes } from '../../files/digest.ts';
import { readIfReadable } from '../../files/read-if-readable.ts';
import { isSameStamp, stampOf, type FileStamp } from '../../files/stamp.ts';
import type { ReadResult } from '../workers/messages.ts';
import {
  briefOf,
  RememberedBody,
  RememberedDetails,
  writeDetails,
  type BriefBody,
  type WrittenArticle,
} from './remembered-body.ts';

/* Remembered readings of articles, in shards by the articles' paths. */

/** A shard is 2.6 MB at 100,000 articles. */
const shardCount = 64;

export interface KnownArticle {
  readonly stamp: FileStamp;
  /** Digest of the file's bytes. */
  readonly content: string;
  readonly entry: ArticleEntry;
  /** Stamps of the data files of its charts, in the order of the entry. */
  readonly dataStamps: readonly FileStamp[];
  /** Whether its search record was made, too. */
  readonly hasRecord: boolean;
  /** Warnings only: an article with errors is read again in each run. Hints are among the details. */
  readonly findings: readonly Finding[];
  /** The rest, with that of the entry's body. */
  readonly details: RememberedDetails;
}

type BriefArticle = Omit<KnownArticle, 'entry' | 'details'> & {
  readonly entry: Omit<ArticleEntry, 'body'> & { readonly body: BriefBody };
};

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
  const hints = findings.filter(isHint);
  const brief: BriefArticle = {
    ...source,
    hasRecord: record !== undefined,
    entry: { ...entry, body: briefOf(entry.body) },
    findings: findings.filter((finding) => !isHint(finding)),
  };
  const known = { brief: JSON.stringify(brief), details: writeDetails(entry.body, hints) };
  return { file, known, record, findings: [] };
}

/** All findings of an article, with its hints. */
export function findingsOf({ findings, details }: KnownArticle): readonly Finding[] {
  return [...findings, ...details.read().hints];
}

function isHint({ severity }: Finding): boolean {
  return severity === 'hint';
}

export function writeArticle({ entry, details, ...known }: KnownArticle): WrittenArticle {
  const brief: BriefArticle = { ...known, entry: { ...entry, body: briefOf(entry.body) } };
  return { brief: JSON.stringify(brief), details: details.write() };
}

export function parseArticle({ brief, details }: WrittenArticle): KnownArticle {
  return revive(JSON.parse(brief) as BriefArticle, () => details);
}

/** @param brief which becomes the article: copies of so many would cost half as much as reading them. */
function revive(brief: BriefArticle, written: () => string): KnownArticle {
  const details = new RememberedDetails(written);
  const entry = Object.assign(brief.entry, { body: new RememberedBody(brief.entry.body, details) });
  return Object.assign(brief, { entry, details });
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

/** The text of a shard's file: briefs in an array, then the details of each on a line of its own. */
export function writeShard(digest: string, articles: readonly WrittenArticle[]): string {
  const briefs = `{"digest":${JSON.stringify(digest)},"articles":[${articles.map(({ brief }) => brief).join()}]}`;
  return [briefs, ...articles.map(({ details }) => details)].join('\n');
}

/** Readings in a shard's file, by article; none if it is missing, damaged, or of another `digest`. */
export function readShard(file: string, digest: string): ReadonlyMap<string, KnownArticle> {
  const bytes = readChecked(file);
  if (!bytes) return new Map();
  const lines = splitLines(bytes);
  const written = JSON.parse(lines[0]?.() ?? '{}') as { digest?: string; articles: readonly BriefArticle[] };
  if (written.digest !== digest) return new Map();
  return new Map(
    written.articles.map((article, index) => [article.entry.file, revive(article, lines[index + 1] ?? (() => '{}'))]),
  );
}

/** Lines of a text, each decoded on demand. */
function splitLines(bytes: Buffer): readonly (() => string)[] {
  const lines: (() => string)[] = [];
  for (let start = 0; start <= bytes.length;) {
    const found = bytes.indexOf(10, start);
    const [from, to] = [start, found < 0 ? bytes.length : found];
    lines.push(() => bytes.toString('utf8', from, to));
    start = to + 1;
  }
  return lines;
}

/**
 * Returns the known reading of an article if its file has not changed. If only times differ, as in a folder that was
 * copied or checked out, the bytes are compared.
 */
export function findUnchanged(root: string, before: KnownArticle): KnownArticle | undefined {
  // Listed files need no normalising.
  const path = `${root}/${before.entry.file}`;
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
function findUnchangedData(root: string, { entry, dataStamps }: KnownArticle): readonly FileStamp[] | undefined {
  const files = entry.body.data ?? [];
  const stamps = files.flatMap(({ src, digest }, index): readonly FileStamp[] => {
    const path = join(root, besideArticle(entry.file, src));
    const [now, then] = [stampOf(path), dataStamps[index]];
    if (!now || !then) return [];
    if (isSameStamp(now, then)) return [then];
    if (now.sizeBytes !== then.sizeBytes) return [];
    return digestWhole(readIfReadable(path)?.toString('utf8') ?? '') === digest ? [now] : [];
  });
  if (stamps.length < files.length) return undefined;
  return stamps.every((stamp, index) => stamp === dataStamps[index]) ? dataStamps : stamps;
}
