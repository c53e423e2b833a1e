import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import type { Folders } from '../state/folders.ts';
import type { Segment } from '../../search/index/manifest.ts';
import type { StoryRecord } from '../../search/record.ts';

/** A published segment, and the keys of the stories it was made from. */
export interface SegmentState extends Segment {
  /** Key of each slot; see `StorySlot`. */
  readonly keys: readonly string[];
  /** Paths in `dist` and digests of bytes: files of terms, then of stories. */
  readonly files: readonly (readonly [path: string, digest: string])[];
}

/** Sources of the published search index, so that the next build makes only what differs. */
export interface IndexState {
  readonly segments: readonly SegmentState[];
  /** Search records of the open segment's stories by file, for the segment that they move to when it is closed. */
  readonly open: Readonly<Record<string, readonly [content: string, record: StoryRecord]>>;
}

/** @param digest of the code; a state made by other code is ignored. */
export function readIndexState({ search }: Pick<Folders, 'search'>, digest: string): IndexState {
  const written = readCheckedJson(search) as (IndexState & { readonly digest: string }) | undefined;
  return written?.digest === digest ? written : { segments: [], open: {} };
}

/** Writes the state if it differs from the one that was read. */
export function writeIndexState(
  { search }: Pick<Folders, 'search'>,
  digest: string,
  state: IndexState,
  read: IndexState,
): void {
  if (!isSameState(state, read)) writeCheckedJson(search, { digest, ...state });
}

/** Segments that stay are the same objects. */
function isSameState(state: IndexState, read: IndexState): boolean {
  const { segments } = state;
  const isSame = segments.length === read.segments.length && segments.every((own, at) => own === read.segments[at]);
  return isSame && JSON.stringify(state.open) === JSON.stringify(read.open);
}
