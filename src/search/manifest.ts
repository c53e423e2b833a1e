import { indexVersion } from './shards.ts';

/** Stories that are numbered, inverted and published together. */
export interface Segment {
  /** Folder below `search/index/`. */
  readonly name: string;
  /** Changes with the numbering of its stories; every file of the segment has it. */
  readonly stamp: string;
  /** Places, also those that have no story any more. */
  readonly count: number;
  /** Stories in one file. */
  readonly perFile: number;
  /** What the terms of each file begin with or come after. */
  readonly starts: readonly string[];
  /** Year, and the number of its first story here, the oldest first. */
  readonly years: readonly (readonly [year: string, first: number])[];
}

/** Where everything of the index is. */
export interface Manifest {
  readonly version: number;
  /** Oldest first; the last may be small, and changes with every story. */
  readonly segments: readonly Segment[];
  /** As a segment's `starts`, for the files of names and symbols. */
  readonly companies: readonly string[];
}

/** Paths below the site's root. */
export const indexFolder = '/search/index/';
export const manifestFile = `${indexFolder}site.json`;

export function termsFile(segment: string, number: number): string {
  return `${indexFolder}${segment}/terms-${number}.txt`;
}

export function storiesFile(segment: string, number: number): string {
  return `${indexFolder}${segment}/stories-${number}.txt`;
}

export function companiesFile(number: number): string {
  return `${indexFolder}companies-${number}.txt`;
}

export function writeManifest(segments: readonly Segment[], companies: readonly string[]): string {
  return `${JSON.stringify({ version: indexVersion, segments, companies } satisfies Manifest)}\n`;
}

/**
 * Reads a manifest; `undefined` if it is one of another version.
 *
 * @throws SyntaxError if it is none.
 */
export function readManifest(text: string): Manifest | undefined {
  const manifest = JSON.parse(text) as Manifest;
  return manifest.version === indexVersion ? manifest : undefined;
}

/** The number of the file that would hold a term. */
export function fileOf(starts: readonly string[], term: string): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= term),
  );
}
