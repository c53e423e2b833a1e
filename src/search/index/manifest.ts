import type { SymbolEndings } from './company-index.ts';
import { indexVersion } from './shards.ts';

/** Stories that are numbered, inverted and published together. */
export interface Segment {
  /** Folder below `search/index/`. */
  readonly name: string;
  /** Stamp that changes with the numbering of its stories; it is in every file of the segment. */
  readonly stamp: string;
  /** Number of places, including those of withdrawn stories. */
  readonly count: number;
  /** Stories per file. */
  readonly perFile: number;
  /** Lower bound of the terms of each file. */
  readonly starts: readonly string[];
  /** Years with the number of their first story in this segment, the oldest first. */
  readonly years: readonly (readonly [year: string, first: number])[];
}

/** Table of contents of the index. */
export interface Manifest {
  readonly version: number;
  /** Segments, the oldest first; the last may be small and changes with every story. */
  readonly segments: readonly Segment[];
  /** Lower bounds of the files of names and symbols, like `starts` of a segment. */
  readonly companies: readonly string[];
  /** Codes of the exchanges of companies: see `exchangesIn`. */
  readonly exchanges: readonly string[];
  /** Left out by older versions of the press. */
  readonly endings?: SymbolEndings | undefined;
}

/** Folder of the index, below the site's root. */
export const indexFolder = '/search/index/';
export const manifestFile = `${indexFolder}site.json`;

/** @param from lower bound of its terms, by which it is named, so that another file before it does not rename it. */
export function termsFile(segment: string, from: string): string {
  const name = from.replace(/[^a-z\d]/g, (sign) => `-${sign.charCodeAt(0).toString(16)}-`);
  return `${indexFolder}${segment}/terms-${name}.txt`;
}

export function storiesFile(segment: string, number: number): string {
  return `${indexFolder}${segment}/stories-${number}.txt`;
}

export function companiesFile(number: number): string {
  return `${indexFolder}companies-${number}.txt`;
}

export function writeManifest({ segments, companies, exchanges, endings }: Omit<Manifest, 'version'>): string {
  return `${JSON.stringify({ version: indexVersion, segments, companies, exchanges, endings } satisfies Manifest)}\n`;
}

/**
 * Reads a manifest; `undefined` if it has another version.
 *
 * @throws SyntaxError if it is not a manifest.
 */
export function readManifest(text: string): Manifest | undefined {
  const manifest = JSON.parse(text) as Manifest;
  return manifest.version === indexVersion ? manifest : undefined;
}

/** Number of the file that has a term, if any file has it. */
export function fileOf(starts: readonly string[], term: string): number {
  return Math.max(
    0,
    starts.findLastIndex((start) => start <= term),
  );
}
