import { classCount, classOf, mostBytesOf, writePostings, type Posting } from './postings.ts';
import type { StoryRecord } from '../record.ts';
import type { TermLine } from './shards.ts';
import { addToHash, emptyHash, withRoom, WordTable } from '../word-table.ts';

/** Searchable terms of a story. */
export interface IndexedStory {
  readonly record: StoryRecord;
  /** Additional terms, with weights that are added to those of the record. */
  readonly extra: ReadonlyMap<string, number>;
}

/**
 * Arrays that segments share, one after the other: V8 searches the whole heap for garbage whenever some 60 MB of new
 * arrays have come, and a segment of 10,000 stories would take that much.
 */
export interface SegmentArrays {
  pairs: Int32Array<ArrayBuffer>;
  postings: Int32Array<ArrayBuffer>;
}

export function createSegmentArrays(): SegmentArrays {
  return { pairs: withRoom(), postings: withRoom() };
}

/**
 * Inverts stories into terms with their postings, in the order of the terms. A story's number is its index in the list;
 * an empty place has no postings.
 */
export function invertStories(
  stories: Iterable<IndexedStory | undefined>,
  arrays = createSegmentArrays(),
): readonly TermLine[] {
  const table = new WordTable();
  const eachWeight = createWeightReader(table);
  let { pairs } = arrays;
  let size = 0;
  let story = 0;
  for (const indexed of stories) {
    const base = story++ * classCount;
    if (!indexed) continue;
    eachWeight(indexed, (term, weight) => {
      if (size + 1 >= pairs.length) pairs = withRoom(pairs, size + 1);
      pairs[size++] = term;
      pairs[size++] = base + classOf(weight);
    });
  }
  const { words } = table;
  const starts = new Int32Array(words.length + 1);
  for (let at = 0; at < size; at += 2) {
    const next = (pairs[at] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let term = 0; term < words.length; term++) starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);
  arrays.pairs = pairs;
  const postings = withRoom(arrays.postings, size / 2);
  arrays.postings = postings;
  const ends = starts.slice();
  for (let at = 0; at < size; at += 2) {
    const term = pairs[at] ?? 0;
    const end = ends[term] ?? 0;
    postings[end] = pairs[at + 1] ?? 0;
    ends[term] = end + 1;
  }
  const write = createPostingsWriter();
  return words.toSorted().map((word): TermLine => {
    const term = table.numberOf(word);
    return [word, write(postings, starts[term] ?? 0, starts[term + 1] ?? 0)];
  });
}

/** Returns a function that visits the terms of a story, each with its weight, by their number in a table. */
export function createWeightReader(table: WordTable) {
  /** Weight of each term that the current story has in addition to its record; 0 between stories. */
  let extraWeights = withRoom();
  return ({ record, extra }: IndexedStory, visit: (term: number, weight: number) => void): void => {
    const extraTerms = Array.from(extra, ([word, weight]) => {
      const term = table.numberOf(word);
      extraWeights = withRoom(extraWeights, term);
      extraWeights[term] = weight;
      return term;
    });
    const visitOnce = (term: number, weight: number) => {
      visit(term, weight + (extraWeights[term] ?? 0));
      if (term < extraWeights.length) extraWeights[term] = 0;
    };
    let weight = 0;
    for (let at = 0; at < record.length; at++) {
      const start = at;
      let hash = emptyHash;
      let code = record.charCodeAt(at);
      while (code !== space && code !== lineBreak) {
        hash = addToHash(hash, code);
        code = ++at < record.length ? record.charCodeAt(at) : lineBreak;
      }
      // The weight is the first word of a line.
      if (start === 0 || record.charCodeAt(start - 1) === lineBreak) weight = Number(record.slice(start, at));
      else visitOnce(table.number(record, start, at, hash), weight);
    }
    for (const term of extraTerms) if (extraWeights[term] !== 0) visitOnce(term, 0);
  };
}

const [space, lineBreak] = [32, 10];

/** Makes a function that writes the postings in `[from, until)` as text. It keeps its buffer from call to call. */
export function createPostingsWriter(): (postings: ArrayLike<Posting>, from: number, until: number) => string {
  const decoder = new TextDecoder('latin1');
  let bytes = new Uint8Array(1 << 12);
  return (postings, from, until) => {
    const most = mostBytesOf(until - from);
    if (bytes.length < most) bytes = new Uint8Array(2 * most);
    return decoder.decode(bytes.subarray(0, writePostings(postings, from, until, bytes, 0)));
  };
}
