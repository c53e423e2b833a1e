import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Edition } from '../../domain/edition/edition.ts';
import { dayOf } from '../../domain/instant.ts';
import { divideStories, type Division } from '../../search/index/divide.ts';
import { writeCompanyLines } from '../../search/index/company-index.ts';
import { companiesFile, manifestFile, storiesFile, termsFile, writeManifest } from '../../search/index/manifest.ts';
import type { StoryRecord } from '../../search/record.ts';
import { invertStories, reviseLines, type IndexedStory } from '../../search/index/segment.ts';
import { cutIntoShards, readShard, type TermLine } from '../../search/index/shards.ts';
import { writeStoryFile } from '../../search/index/stories.ts';
import type { Tokeniser } from '../../search/tokens.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { digestBytes } from '../../files/digest.ts';
import type { IndexState, SegmentState } from './index-state.ts';
import { listCompanyKeys } from './company-keys.ts';
import { extraTermsOf, foundStoryOf, listSlots, type StorySlot } from './story-slots.ts';

/** A file of the index. */
export interface IndexFile {
  /** Path in `dist`. */
  readonly path: string;
  readonly digest: string;
  readonly text: () => string;
}

export interface IndexSources {
  readonly edition: Edition;
  readonly tokeniser: Tokeniser;
  /** Digest of an article's bytes. */
  readonly contentOf: (file: string) => string | undefined;
  readonly recordOf: (file: string) => StoryRecord;
  /** The last published index; without segments if it is unknown. */
  readonly previous: IndexState;
  /** Folder that it was published in. */
  readonly dist: string;
}

export interface SearchIndex {
  readonly files: readonly IndexFile[];
  readonly state: IndexState;
  /** Numbers of segments made from all their stories, and of those revised from published ones. */
  readonly made: { readonly anew: number; readonly revised: number };
}

/** Limit of changed stories for revising a segment; with more, it is made from all its stories. */
const mostRevised = 64;

/**
 * Makes the search index of an edition. Segments with unchanged stories are kept, and those with a few changes are
 * revised from their published files; the result is the same as if all were made from the stories.
 */
export function makeSearchIndex(sources: IndexSources): SearchIndex {
  const { edition, tokeniser, contentOf, previous, dist } = sources;
  const slots = listSlots(edition, contentOf, tokeniser);
  const known = new Map(previous.segments.map((segment) => [segment.name, segment]));
  const recordOf = (file: string): StoryRecord => {
    const [content, record] = previous.open[file] ?? [];
    return record !== undefined && content === contentOf(file) ? record : sources.recordOf(file);
  };
  const toIndexed: ToIndexed = (slot) =>
    slot.article && { record: recordOf(slot.article.entry.file), extra: extraTermsOf(slot, tokeniser) };
  const made = { anew: 0, revised: 0 };
  const divisions = divideStories(slots.length);
  const parts = divisions.map((division): MadeSegment => {
    const own = slots.slice(division.from, division.until);
    const before = known.get(division.name);
    if (before && isSame(before, own))
      return keepSegment(before, () => makeSegment(division, own, invertStories(eachIndexed(own, toIndexed))));
    const lines = before && reviseSegment(before, own, dist, toIndexed);
    made[lines ? 'revised' : 'anew']++;
    return makeSegment(division, own, lines ?? invertStories(eachIndexed(own, toIndexed)), before);
  });
  const open = divisions.filter(({ isOpen }) => isOpen).flatMap(({ from }) => slots.slice(from));
  const kept = open.flatMap(({ article }) => {
    const file = article?.entry.file;
    return file === undefined ? [] : [[file, [contentOf(file) ?? '', recordOf(file)]] as const];
  });
  const segments = parts.map(({ segment }) => segment);
  return {
    files: [...parts.flatMap(({ files }) => files), ...otherFiles(edition, segments)],
    state: { segments, open: Object.fromEntries(kept) },
    made,
  };
}

interface MadeSegment {
  readonly segment: SegmentState;
  readonly files: readonly IndexFile[];
}

/** @param remake makes the segment again if one of its files is missing from `dist`. */
function keepSegment(segment: SegmentState, remake: () => MadeSegment): MadeSegment {
  let remade: ReadonlyMap<string, IndexFile> | undefined;
  const textOf = (path: string) => {
    remade ??= new Map(remake().files.map((file) => [file.path, file]));
    return remade.get(path)?.text() ?? '';
  };
  return { segment, files: segment.files.map(([path, digest]) => ({ path, digest, text: () => textOf(path) })) };
}

/** @param before the published segment, whose files of unchanged stories are kept. */
function makeSegment(
  { name, isOpen, perFile }: Division,
  slots: readonly StorySlot[],
  lines: readonly TermLine[],
  before?: SegmentState,
): MadeSegment {
  const stamp = digestBytes(slots.map(({ article }) => article?.path ?? '').join(' ')).slice(0, stampLength);
  const shards = cutIntoShards(lines, stamp, isOpen ? Infinity : undefined);
  const published = new Map(before?.stamp === stamp ? before.files : []);
  const describeStories = (number: number): IndexFile => {
    const from = number * perFile;
    const own = slots.slice(from, from + perFile);
    const path = outputFile(storiesFile(name, number));
    const digest = published.get(path);
    const isKept = digest !== undefined && own.every(({ key }, index) => key === before?.keys[from + index]);
    const write = () => writeStoryFile(own.map(foundStoryOf), stamp);
    return isKept ? { path, digest, text: write } : describeFile(path, write());
  };
  const files = [
    ...shards.map(({ text }, number) => describeFile(outputFile(termsFile(name, number)), text)),
    ...Array.from({ length: Math.ceil(slots.length / perFile) }, (_, number) => describeStories(number)),
  ];
  const yearAt = (number: number) => slots[number]?.day.slice(0, 4) ?? '';
  const years = slots.flatMap((_, number) =>
    number > 0 && yearAt(number) === yearAt(number - 1) ? [] : [[yearAt(number), number] as const],
  );
  const segment: SegmentState = {
    name,
    stamp,
    count: slots.length,
    perFile,
    starts: shards.map(({ from }) => from),
    years,
    keys: slots.map(({ key }) => key),
    files: files.map(({ path, digest }) => [path, digest]),
  };
  return { segment, files };
}

/** In characters of base 64. */
const stampLength = 8;

function describeFile(path: string, text: string): IndexFile {
  return { path, digest: digestBytes(text), text: () => text };
}

type ToIndexed = (slot: StorySlot) => IndexedStory | undefined;

/** Yields stories one by one, so that none stays in memory once it is inverted. */
function* eachIndexed(slots: readonly StorySlot[], toIndexed: ToIndexed) {
  for (const slot of slots) yield toIndexed(slot);
}

function isSame({ keys }: SegmentState, slots: readonly StorySlot[]): boolean {
  return keys.length === slots.length && slots.every(({ key }, number) => key === keys[number]);
}

/** Revises a segment; `undefined` if too much changed, or if a published file was altered. */
function reviseSegment(
  { keys, files }: SegmentState,
  slots: readonly StorySlot[],
  dist: string,
  toIndexed: ToIndexed,
): readonly TermLine[] | undefined {
  const changed = slots.flatMap((slot, number) => (slot.key === keys[number] ? [] : [[number, slot] as const]));
  if (slots.length < keys.length || changed.length > mostRevised) return undefined;
  const lines: TermLine[] = [];
  for (const [path, digest] of files.filter(([path]) => path.includes('/terms-'))) {
    const text = readIfThere(join(dist, path));
    const shard = text !== undefined && digestBytes(text) === digest ? readShard(text) : undefined;
    if (!shard) return undefined;
    lines.push(...shard.lines);
  }
  return reviseLines(lines, new Map(changed.map(([number, slot]) => [number, toIndexed(slot)])));
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** Files of the names and symbols of companies, and the manifest. */
function otherFiles({ directory, now, site }: Edition, segments: readonly SegmentState[]): readonly IndexFile[] {
  const keys = listCompanyKeys(directory, dayOf(now, site.timeZone));
  const companies = cutIntoShards(writeCompanyLines(keys), noStamp, leastCompanies);
  const manifest = writeManifest(
    segments.map(({ name, stamp, count, perFile, starts, years }) => ({ name, stamp, count, perFile, starts, years })),
    companies.map(({ from }) => from),
  );
  return [
    ...companies.map(({ text }, number) => describeFile(outputFile(companiesFile(number)), text)),
    describeFile(outputFile(manifestFile), manifest),
  ];
}

/** Fewest characters of a file of companies. Each query loads one, and most queries name no company. */
const leastCompanies = 3_000;

/** Companies have no numbers. */
const noStamp = '-';
