import { filterTerm, type FilterName } from './filters.ts';
import type { IndexReader } from './index/index-reader.ts';
import type { Segment } from './index/manifest.ts';
import { classCount, classScores, readPostings } from './index/postings.ts';
import type { TermLine } from './index/shards.ts';
import type { Query } from './query.ts';
import type { QueryWord } from './tokeniser.ts';

/** A story that matches a query. */
export interface Match {
  readonly segment: Segment;
  readonly number: number;
  /** Number among the stories of all segments, the oldest first. */
  readonly place: number;
  /** Score of each of the query's words in it; 0 if it does not have the word. */
  readonly hits: readonly number[];
}

/** Matches of a segment. */
export interface SegmentMatches {
  readonly matches: readonly Match[];
  /** Number of the segment's stories that have each word. */
  readonly frequencies: readonly number[];
}

/** Filters of a search; a filter that is not set is left out. */
export type Filters = Readonly<Partial<Record<FilterName, string>>>;

/** Score bonus of the newest story over the oldest, as a share of the score. */
const freshness = 0.15;

/** Most words that complete a beginning. */
const mostCompletions = 24;
const shortestStem = 4;
const longestEnding = 4;

/** Score of a word by story number. */
type Occurrences = ReadonlyMap<number, number>;

/**
 * Finds the stories of a segment that have any of the words of a query. Phrases are not checked, since that requires
 * the stories' texts.
 *
 * @param before number of stories in earlier segments.
 */
export async function matchSegment(
  reader: IndexReader,
  segment: Segment,
  before: number,
  query: Query,
  filters: Filters,
): Promise<SegmentMatches> {
  const postingsOf = async (term: string) => occurrencesOf(postingsIn(await reader.terms(segment, term), term));
  const [words, excluded, filtered] = await Promise.all([
    Promise.all(query.words.map((word) => occurrencesOfWord(reader, segment, word))),
    Promise.all(query.excluded.map(postingsOf)),
    Promise.all(Object.entries(filters).map(([name, value]) => postingsOf(filterTerm(name, value)))),
  ]);
  const stories = Array.from({ length: segment.count }, (_, number): Match => {
    return { segment, number, place: before + number, hits: words.map((has) => has.get(number) ?? 0) };
  });
  return {
    matches: stories.filter(
      ({ number, hits }) =>
        (words.length === 0 || hits.some(Boolean)) &&
        filtered.every((has) => has.has(number)) &&
        !excluded.some((has) => has.has(number)),
    ),
    frequencies: words.map(({ size }) => size),
  };
}

/**
 * Sorts the best first, and the newest first among equals.
 *
 * @param frequencies number of stories that have each word, of `searched` stories.
 * @param total number of stories in all segments.
 */
export function rank(
  matches: readonly Match[],
  frequencies: readonly number[],
  searched: number,
  total: number,
): readonly Match[] {
  const rarities = frequencies.map((count) => Math.log(1 + searched / (count + 0.5)));
  return matches
    .map((match) => {
      const score = match.hits.reduce((sum, hit, word) => sum + hit * (rarities[word] ?? 0), 0);
      return { match, words: wordsOf(match), score: Math.round(10 * score * (1 + (freshness * match.place) / total)) };
    })
    .sort((left, right) => right.words - left.words || right.score - left.score || right.match.place - left.match.place)
    .map(({ match }) => match);
}

/** Number of the query's words that a story has. */
export function wordsOf({ hits }: Match): number {
  return hits.filter(Boolean).length;
}

/** Finds a word in any of its ways. */
async function occurrencesOfWord(
  reader: IndexReader,
  segment: Segment,
  { piece, terms, other, isOpen }: Omit<QueryWord, 'isStopWord'>,
): Promise<Occurrences> {
  const [first = new Map<number, number>(), ...others] = await Promise.all(
    terms.map(async (term, index) => {
      const lines = await reader.terms(segment, term);
      const exact = postingsIn(lines, term);
      if (exact !== undefined || !isOpen || index < terms.length - 1) return occurrencesOf(exact);
      // The word may be unfinished: match words that begin with it, and words of which it is a longer form.
      const start = terms.length > 1 ? term : piece;
      const begun = lines.filter(([own]) => own.startsWith(start)).slice(0, mostCompletions);
      const near = begun.length > 0 ? begun : lines.filter(([own]) => isStemOf(own, start)).slice(-1);
      return union(near.map(([, postings]) => occurrencesOf(postings)));
    }),
  );
  const found = new Map([...first].filter(([number]) => others.every((has) => has.has(number))));
  return other
    ? union([found, await occurrencesOfWord(reader, segment, { piece, terms: other, isOpen: false })])
    : found;
}

function isStemOf(term: string, written: string): boolean {
  return term.length >= shortestStem && written.length - term.length <= longestEnding && written.startsWith(term);
}

function union(all: readonly Occurrences[]): Occurrences {
  const joined = new Map<number, number>();
  for (const occurrences of all) {
    for (const [number, score] of occurrences) joined.set(number, Math.max(joined.get(number) ?? 0, score));
  }
  return joined;
}

function postingsIn(lines: readonly TermLine[], term: string): string | undefined {
  return lines.find(([own]) => own === term)?.[1];
}

function occurrencesOf(postings: string | undefined): Occurrences {
  const found = postings === undefined ? [] : readPostings(postings);
  return new Map(found.map((posting) => [Math.floor(posting / classCount), classScores[posting % classCount] ?? 1]));
}
