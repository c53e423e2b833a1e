import {
  companiesFile,
  fileOf,
  manifestFile,
  readManifest,
  storiesFile,
  termsFile,
  type Manifest,
  type Segment,
} from './manifest.ts';
import { readShard, type TermLine } from './shards.ts';
import { readStoryFile, type FoundStory } from './stories.ts';

/**
 * Reason of a failed search: `offline`, no connection; `missing`, a file does not exist; `changed`, files of two
 * publications were mixed, so earlier results may be wrong.
 */
export type FailureKind = 'offline' | 'missing' | 'changed';

export class SearchFailed extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind) {
    super(kind);
    this.kind = kind;
  }
}

/**
 * Loads a file of the site; `isFresh` bypasses caches.
 *
 * @throws SearchFailed
 */
export type LoadText = (path: string, isFresh?: boolean) => Promise<string>;

/** The published index. Files are loaded on demand, and only once. */
export interface IndexReader {
  readonly manifest: Manifest;
  /** Lines of the file that has a term of a segment, if any file has it. */
  readonly terms: (segment: Segment, term: string) => Promise<readonly TermLine[]>;
  /** Lines of the file that has a company's key, if any file has it. */
  readonly companies: (key: string) => Promise<readonly TermLine[]>;
  /** Story by its number in a segment; `undefined` if it was withdrawn. */
  readonly story: (segment: Segment, number: number) => Promise<FoundStory | undefined>;
}

/**
 * @param isFresh bypasses caches, after a failure of kind `changed` that a cache may have caused.
 * @throws SearchFailed of kind `changed` if this page is older than the index, or if a file does not match the others.
 */
export async function openIndex(load: LoadText, isFresh = false): Promise<IndexReader> {
  const texts = new Map<string, Promise<string>>();
  const textOf = (path: string) => {
    let text = texts.get(path);
    if (!text) texts.set(path, (text = load(path, isFresh)));
    return text;
  };
  const linesOf = async (
    starts: readonly string[],
    term: string,
    stamp: string,
    nameOf: (number: number) => string,
  ) => {
    const shard = readShard(await textOf(nameOf(fileOf(starts, term))));
    const isInside = shard && shard.from <= term && (!shard.until || term < shard.until);
    return fitting(isInside && shard.stamp === stamp ? shard.lines : undefined);
  };
  const manifest = fitting(readManifest(await load(manifestFile, isFresh)));
  return {
    manifest,
    terms: ({ name, stamp, starts }, term) =>
      linesOf(starts, term, stamp, (number) => termsFile(name, starts[number] ?? '')),
    companies: async (key) =>
      manifest.companies.length > 0 ? linesOf(manifest.companies, key, '-', companiesFile) : [],
    async story({ name, stamp, perFile }, number) {
      const text = await textOf(storiesFile(name, Math.floor(number / perFile)));
      return fitting(readStoryFile(text, stamp))[number % perFile];
    },
  };
}

function fitting<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new SearchFailed('changed');
  return part;
}
