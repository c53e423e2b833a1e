import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../../files/digest.ts';
import { fileOf, termsFile } from '../../search/index/manifest.ts';
import { findLineChanges, type StoryChange } from '../../search/index/revise-lines.ts';
import { reviseShards, type RevisedShard } from '../../search/index/revise-shards.ts';
import type { IndexedStory } from '../../search/index/segment.ts';
import { cutIntoShards, readShard, type TermLine } from '../../search/index/shards.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import type { SegmentState } from './index-state.ts';
import type { StorySlot } from './story-slots.ts';

export interface Revision {
  /** The published segment. */
  readonly before: SegmentState;
  readonly slots: readonly StorySlot[];
  /** Numbers of the slots that changed. */
  readonly changed: readonly number[];
  /** Stamp of the slots. */
  readonly stamp: string;
  /** Fewest characters of a file of terms, as for `cutIntoShards`. */
  readonly least: number | undefined;
  /** Folder that the segment was published in. */
  readonly dist: string;
  readonly toIndexed: (slot: StorySlot) => IndexedStory | undefined;
  /** The story that a published slot was made from, by the slot's key. */
  readonly formerStory: (key: string, slot: StorySlot) => StoryChange['before'];
}

/** Limit of changed stories for revising a segment; with more, it is made from all its stories. */
const mostRevised = 64;

/**
 * Revises a segment's files of terms, of which it reads those that may change, or all if the stories were numbered
 * anew.
 *
 * @returns `undefined` if too much changed, or if a published file was altered.
 */
export function reviseSegment({
  before: { name, keys, starts, files, stamp: stampBefore },
  slots,
  changed,
  stamp,
  least,
  dist,
  toIndexed,
  formerStory,
}: Revision): readonly RevisedShard[] | undefined {
  if (slots.length < keys.length || changed.length > mostRevised) return undefined;
  const changes = changed.flatMap((number) => {
    const [key, slot] = [keys[number], slots[number]];
    return slot
      ? [[number, { before: key ? formerStory(key, slot) : undefined, after: toIndexed(slot) }] as const]
      : [];
  });
  const { terms, revise } = findLineChanges(new Map(changes));
  const digests = new Map(files);
  const linesOf = (from: string) => readTerms(dist, outputFile(termsFile(name, from)), digests);
  if (stamp === stampBefore && terms) {
    const byFile = Map.groupBy(terms, (term) => fileOf(starts, term));
    const revised = (file: number) => {
      const lines = linesOf(starts[file] ?? '');
      return lines && revise(lines, byFile.get(file) ?? []);
    };
    return reviseShards(starts, stamp, terms, revised, least);
  }
  const all: TermLine[] = [];
  for (const from of starts) {
    const lines = linesOf(from);
    if (!lines) return undefined;
    all.push(...lines);
  }
  return cutIntoShards(revise(all, terms), stamp, least);
}

function readTerms(dist: string, path: string, digests: ReadonlyMap<string, string>): readonly TermLine[] | undefined {
  try {
    const bytes = readFileSync(join(dist, path));
    return digestBytes(bytes) === digests.get(path) ? readShard(bytes.toString())?.lines : undefined;
  } catch {
    return undefined;
  }
}
