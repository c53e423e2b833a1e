import type { Edition } from '../../domain/edition/edition.ts';
import { dayOf } from '../../domain/instant.ts';
import { divideStories, type Division } from '../../search/index/divide.ts';
import { exchangesIn, writeCompanyLines } from '../../search/index/company-index.ts';
import { companiesFile, manifestFile, storiesFile, termsFile, writeManifest } from '../../search/index/manifest.ts';
import type { StoryRecord } from '../../search/record.ts';
import type { RevisedShard } from '../../search/index/revise-shards.ts';
import { createSegmentArrays, invertStories, type IndexedStory } from '../../search/index/segment.ts';
import { cutIntoShards } from '../../search/index/shards.ts';
import { writeStoryFile } from '../../search/index/stories.ts';
import type { Tokeniser } from '../../search/tokeniser.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { digestBytes } from '../../files/digest.ts';
import type { IndexState, SegmentState } from './index-state.ts';
import { listCompanyKeys, listSymbolEndings } from './company-keys.ts';
import { reviseSegment } from './revise-segment.ts';
import { createExtraReader, foundStoryOf, listSlots, readKey, type StorySlot } from './story-slots.ts';

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
  /**
   * Record of an article before it changed, by the digest of its bytes then; `undefined` if it is lost. Left out if all
   * are.
   */
  readonly formerRecordOf?: ((content: string) => StoryRecord | undefined) | undefined;
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

/**
 * Makes the search index of an edition. Segments with unchanged stories are kept, and those with a few changes are
 * revised from their published files; the result is the same as if all were made from the stories.
 */
export function makeSearchIndex(sources: IndexSources): SearchIndex {
  const { edition, tokeniser, contentOf, formerRecordOf, previous, dist } = sources;
  const slots = listSlots(edition, contentOf, tokeniser);
  const known = new Map(previous.segments.map((segment) => [segment.name, segment]));
  const recordOf = (file: string): StoryRecord => {
    const [content, record] = previous.open[file] ?? [];
    return record !== undefined && content === contentOf(file) ? record : sources.recordOf(file);
  };
  const extraOf = createExtraReader(tokeniser);
  const toIndexed: ToIndexed = (slot) =>
    slot.article && { record: recordOf(slot.article.entry.file), extra: extraOf(slot.extra) };
  const formerStory = (key: string, { article }: StorySlot): IndexedStory | 'unknown' => {
    const { content, extra } = readKey(key);
    const file = article?.entry.file;
    const isSame = file !== undefined && contentOf(file) === content;
    const record = isSame ? recordOf(file) : formerRecordOf?.(content);
    return record === undefined ? 'unknown' : { record, extra: extraOf(extra) };
  };
  const made = { anew: 0, revised: 0 };
  const arrays = createSegmentArrays();
  const divisions = divideStories(slots.length);
  const parts = divisions.map((division): MadeSegment => {
    const own = slots.slice(division.from, division.until);
    const before = known.get(division.name);
    const changed = before ? findChanged(before.keys, own) : [];
    const stamp = before && hasPathsOf(before, own, changed) ? before.stamp : stampOf(own);
    const least = division.isOpen ? Infinity : undefined;
    const cutAnew = () => cutIntoShards(invertStories(eachIndexed(own, toIndexed), arrays), stamp, least);
    const remake = rememberFiles(() => makeSegment(division, own, stamp, cutAnew()).files);
    if (before && changed.length === 0 && own.length === before.count)
      return { segment: before, files: before.files.map(keepFile(remake)) };
    const shards = before && reviseSegment({ before, changed, slots: own, stamp, least, dist, toIndexed, formerStory });
    made[shards ? 'revised' : 'anew']++;
    return makeSegment(
      division,
      own,
      stamp,
      shards ?? cutAnew(),
      before && { before, changed, keep: keepFile(remake) },
    );
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

/** Makes the files of a segment at most once, when one of them is missing from `dist`; returns the text of a path. */
function rememberFiles(make: () => readonly IndexFile[]): (path: string) => string {
  let files: ReadonlyMap<string, IndexFile> | undefined;
  return (path) => {
    files ??= new Map(make().map((file) => [file.path, file]));
    return files.get(path)?.text() ?? '';
  };
}

type KeepFile = (published: SegmentState['files'][number]) => IndexFile;

function keepFile(remake: (path: string) => string): KeepFile {
  return ([path, digest]) => ({ path, digest, text: () => remake(path) });
}

/** @param published the segment as it was published, and how its files are kept. */
function makeSegment(
  { name, perFile }: Division,
  slots: readonly StorySlot[],
  stamp: string,
  shards: readonly RevisedShard[],
  published?: { readonly before: SegmentState; readonly changed: readonly number[]; readonly keep: KeepFile },
): MadeSegment {
  const { before, changed, keep } = published ?? {};
  const known = new Map(before?.files);
  const changedFiles = new Set(changed?.map((number) => Math.floor(number / perFile)));
  const describeTerms = ({ from, text }: RevisedShard): IndexFile => {
    const path = outputFile(termsFile(name, from));
    return text === undefined && keep ? keep([path, known.get(path) ?? '']) : describeFile(path, text ?? '');
  };
  const describeStories = (number: number): IndexFile => {
    const from = number * perFile;
    const own = slots.slice(from, from + perFile);
    const path = outputFile(storiesFile(name, number));
    const digest = before?.stamp === stamp ? known.get(path) : undefined;
    return digest !== undefined && keep && !changedFiles.has(number)
      ? keep([path, digest])
      : describeFile(path, writeStoryFile(own.map(foundStoryOf), stamp));
  };
  const files = [
    ...shards.map(describeTerms),
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

function stampOf(slots: readonly StorySlot[]): string {
  return digestBytes(slots.map(({ article }) => article?.path ?? '').join(' ')).slice(0, stampLength);
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

/** Numbers of the slots with another key than the published one. */
function findChanged(keys: readonly string[], slots: readonly StorySlot[]): readonly number[] {
  const changed: number[] = [];
  for (let number = 0; number < slots.length; number++) if (slots[number]?.key !== keys[number]) changed.push(number);
  return changed;
}

/** Returns true if the slots have the same paths as the published ones. */
function hasPathsOf({ keys, count }: SegmentState, slots: readonly StorySlot[], changed: readonly number[]): boolean {
  const isSame = (number: number) => (slots[number]?.article?.path ?? '') === readKey(keys[number] ?? '').path;
  return count === slots.length && changed.every(isSame);
}

/** Files of the names and symbols of companies, and the manifest. */
function otherFiles(
  { directory, now, registry, site }: Edition,
  segments: readonly SegmentState[],
): readonly IndexFile[] {
  const keys = listCompanyKeys(directory, dayOf(now, site.timeZone));
  const companies = cutIntoShards(writeCompanyLines(keys), noStamp, leastCompanies);
  const manifest = writeManifest({
    segments: segments.map(({ name, stamp, count, perFile, starts, years }) => {
      return { name, stamp, count, perFile, starts, years };
    }),
    companies: companies.map(({ from }) => from),
    exchanges: exchangesIn(keys),
    endings: listSymbolEndings(keys, registry.exchanges),
  });
  return [
    ...companies.map(({ text }, number) => describeFile(outputFile(companiesFile(number)), text)),
    describeFile(outputFile(manifestFile), manifest),
  ];
}

/** Fewest characters of a file of companies. Each query loads one, and most queries name no company. */
const leastCompanies = 3_000;

/** Companies have no numbers. */
const noStamp = '-';
