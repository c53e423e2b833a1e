import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import type { Folders } from '../state/folders.ts';
import type { Segment } from '../../search/manifest.ts';
import type { StoryRecord } from '../../search/record.ts';

/** A published segment, and what it was made from. */
export interface SegmentState extends Segment {
  /** Of each place; see `StorySlot`. */
  readonly keys: readonly string[];
  /** Path in `dist`, and digest of its bytes: files of terms, then of stories. */
  readonly files: readonly (readonly [path: string, digest: string])[];
}

/** What the published search index was made from, so that the next build makes only what differs. */
export interface IndexState {
  readonly segments: readonly SegmentState[];
  /** Records of the open segment's stories, by file, with the digests of the bytes that they were made from: they go over to the segment before it. */
  readonly open: Readonly<Record<string, readonly [content: string, record: StoryRecord]>>;
}

/** @param digest of the code; a state that other code made is as good as none. */
export function readIndexState({ search }: Folders, digest: string): IndexState {
  const written = readCheckedJson(search) as (IndexState & { readonly digest: string }) | undefined;
  return written?.digest === digest ? written : { segments: [], open: {} };
}

/** Writes the state, unless it is what the file holds. */
export function writeIndexState({ search }: Folders, digest: string, state: IndexState): void {
  const written = { digest, ...state };
  if (JSON.stringify(readCheckedJson(search)) !== JSON.stringify(written)) writeCheckedJson(search, written);
}
