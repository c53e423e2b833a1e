import {
  classCount,
  classOf,
  mostBytesPerPosting,
  readPostings,
  readSomePostings,
  writePostings,
  type Posting,
} from './postings.ts';
import type { StoryRecord } from '../record.ts';
import type { TermLine } from './shards.ts';

/** Searchable terms of a story. */
export interface IndexedStory {
  readonly record: StoryRecord;
  /** Additional terms, with weights that are added to those of the record. */
  readonly extra: ReadonlyMap<string, number>;
}

/**
 * Inverts stories into terms with their postings, in the order of the terms. A story's number is its index in the list; an
 * empty place has no postings.
 */
export function invertStories(stories: Iterable<IndexedStory | undefined>): readonly TermLine[] {
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  let pairs = new Int32Array(1 << 16);
  let size = 0;
  let story = 0;
  for (const indexed of stories) {
    const base = story++ * classCount;
    if (!indexed) continue;
    eachWeight(indexed, (term, weight) => {
      let number = numbers.get(term);
      if (number === undefined) {
        numbers.set(term, (number = numbers.size));
        counts.push(0);
      }
      counts[number] = (counts[number] ?? 0) + 1;
      if (size === pairs.length) {
        const larger = new Int32Array(2 * size);
        larger.set(pairs);
        pairs = larger;
      }
      pairs[size++] = number;
      pairs[size++] = base + classOf(weight);
    });
  }
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, number) => (starts[number + 1] = (starts[number] ?? 0) + count));
  const postings = new Int32Array(size / 2);
  const ends = starts.slice();
  for (let at = 0; at < size; at += 2) {
    const number = pairs[at] ?? 0;
    const end = ends[number] ?? 0;
    postings[end] = pairs[at + 1] ?? 0;
    ends[number] = end + 1;
  }
  const write = createWriter();
  return [...numbers.keys()].sort().map((term): TermLine => {
    const number = numbers.get(term) ?? 0;
    return [term, write(postings, starts[number] ?? 0, starts[number + 1] ?? 0)];
  });
}

/**
 * Replaces or appends stories of a segment by number. The result equals that of `invertStories` for all stories, but unchanged
 * lines are reused.
 *
 * @param changes stories by number; `undefined` for a removed story.
 */
export function reviseLines(
  lines: readonly TermLine[],
  changes: ReadonlyMap<number, IndexedStory | undefined>,
): readonly TermLine[] {
  const isChanged = new Uint8Array(Math.max(...changes.keys()) + 1);
  for (const number of changes.keys()) isChanged[number] = 1;
  const added = new Map<string, Posting[]>();
  for (const [number, indexed] of [...changes].sort(([left], [right]) => left - right)) {
    if (!indexed) continue;
    eachWeight(indexed, (term, weight) => {
      const posting = number * classCount + classOf(weight);
      const list = added.get(term);
      if (list) list.push(posting);
      else added.set(term, [posting]);
    });
  }
  const write = createWriter();
  const revised: TermLine[] = [];
  for (const line of lines) {
    const [term, text] = line;
    const more = added.get(term) ?? [];
    added.delete(term);
    // Most terms of an edited story are the same as before.
    if (isEqual(readSomePostings(text, isChanged), more)) {
      revised.push(line);
      continue;
    }
    const kept = readPostings(text).filter((posting) => isChanged[Math.floor(posting / classCount)] !== 1);
    const postings = [...kept, ...more].sort((left, right) => left - right);
    if (postings.length > 0) revised.push([term, write(postings, 0, postings.length)]);
  }
  const fresh = Array.from(added, ([term, postings]): TermLine => [term, write(postings, 0, postings.length)]);
  return fresh.length === 0 ? revised : [...revised, ...fresh].sort(([left], [right]) => (left < right ? -1 : 1));
}

function isEqual(left: readonly Posting[], right: readonly Posting[]): boolean {
  return left.length === right.length && left.every((posting, index) => posting === right[index]);
}

function eachWeight({ record, extra }: IndexedStory, visit: (term: string, weight: number) => void): void {
  const rest = new Map(extra);
  for (const line of record === '' ? [] : record.split('\n')) {
    const [written, ...terms] = line.split(' ');
    const weight = Number(written);
    for (const term of terms) {
      const more = rest.get(term);
      if (more !== undefined) rest.delete(term);
      visit(term, weight + (more ?? 0));
    }
  }
  for (const [term, weight] of rest) visit(term, weight);
}

function createWriter(): (postings: ArrayLike<Posting>, from: number, until: number) => string {
  const decoder = new TextDecoder('latin1');
  let bytes = new Uint8Array(1 << 12);
  return (postings, from, until) => {
    const most = mostBytesPerPosting * (until - from);
    if (bytes.length < most) bytes = new Uint8Array(2 * most);
    return decoder.decode(bytes.subarray(0, writePostings(postings, from, until, bytes, 0)));
  };
}
