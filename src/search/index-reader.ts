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
 * Why a search stopped: without a connection, since the host does not have a file, or where files of two publications met, so
 * that what was found so far may be wrong.
 */
export type FailureKind = 'offline' | 'missing' | 'changed';

export class SearchFailed extends Error {
  readonly kind: FailureKind;

  constructor(kind: FailureKind) {
    super(kind);
    this.kind = kind;
  }
}

/** Loads a file of the site; `isFresh` where an older copy must not do. @throws SearchFailed */
export type LoadText = (path: string, isFresh?: boolean) => Promise<string>;

/** The published index, of which only what is asked for is loaded, and once. */
export interface IndexReader {
  readonly manifest: Manifest;
  /** The lines of the file that would hold a term of a segment. */
  readonly terms: (segment: Segment, term: string) => Promise<readonly TermLine[]>;
  /** The lines of the file that would hold a company's key. */
  readonly companies: (key: string) => Promise<readonly TermLine[]>;
  /** A story by its number in a segment; `undefined` where it was withdrawn. */
  readonly story: (segment: Segment, number: number) => Promise<FoundStory | undefined>;
}

/**
 * @param isFresh after a failure of kind `changed`: files that do not fit may have been kept on the way from the host.
 * @throws SearchFailed of kind `changed` where this page is older than the index, or a file does not fit the others.
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
    terms: ({ name, stamp, starts }, term) => linesOf(starts, term, stamp, (number) => termsFile(name, number)),
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
