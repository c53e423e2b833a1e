import { filterTerm, type FilterName } from './filters.ts';
import type { IndexReader } from './index/index-reader.ts';
import type { Segment } from './index/manifest.ts';
import { classCount, classScores, readPostings } from './index/postings.ts';
import type { Query, QueryWord } from './query.ts';

/** A story that matches a query. */
export interface Match {
  readonly segment: Segment;
  readonly number: number;
  readonly score: number;
  /** Number of the query's words that it has. */
  readonly words: number;
}

/** Filters of a search; a filter that is not set is left out. */
export type Filters = Readonly<Partial<Record<FilterName | 'year', string>>>;

/** Score bonus of the newest story of a segment over the oldest, as a share of the score. */
const freshness = 0.15;

/** Most words that complete a beginning. */
const mostCompletions = 24;
const shortestStem = 4;
const longestEnding = 4;

/** Weight class of a word by story number. */
type Occurrences = ReadonlyMap<number, number>;

/**
 * Finds the stories of a segment that have all words of a query, or any of them, best first. Phrases are not checked, since
 * that requires the stories' texts.
 */
export async function matchSegment(
  reader: IndexReader,
  segment: Segment,
  query: Query,
  filters: Filters,
): Promise<readonly Match[]> {
  const postingsOf = async (term: string) =>
    occurrencesOf((await reader.terms(segment, term)).find(([own]) => own === term)?.[1]);
  const [words, excluded, filtered] = await Promise.all([
    Promise.all(query.words.map((word) => occurrencesOfWord(reader, segment, word))),
    Promise.all(query.excluded.map(postingsOf)),
    Promise.all(filterTermsOf(filters).map(postingsOf)),
  ]);
  const [first, end] = yearRange(segment, filters.year);
  const isWanted = (number: number) =>
    number >= first &&
    number < end &&
    filtered.every((has) => has.has(number)) &&
    !excluded.some((has) => has.has(number));

  const found = new Map<number, { score: number; words: number }>();
  for (const occurrences of words) {
    const rarity = Math.log(1 + segment.count / (occurrences.size + 0.5));
    for (const [number, weightClass] of occurrences) {
      const match = found.get(number) ?? { score: 0, words: 0 };
      match.score += rarity * (classScores[weightClass] ?? 1);
      match.words++;
      found.set(number, match);
    }
  }
  if (words.length === 0)
    for (const number of filtered[0]?.keys() ?? numbersBetween(first, end)) found.set(number, { score: 0, words: 0 });
  return Array.from(found, ([number, { score, words: count }]): Match => {
    return { segment, number, score: score * (1 + (freshness * number) / segment.count), words: count };
  }).filter(({ number }) => isWanted(number));
}

/** Sorts the best first, and the newest first among equals. Numbers and segments increase with time. */
export function rank(matches: readonly Match[], segments: readonly Segment[]): readonly Match[] {
  return matches.toSorted(
    (left, right) =>
      right.words - left.words ||
      Math.round(right.score * 10) - Math.round(left.score * 10) ||
      segments.indexOf(right.segment) - segments.indexOf(left.segment) ||
      right.number - left.number,
  );
}

async function occurrencesOfWord(
  reader: IndexReader,
  segment: Segment,
  { piece, terms, isOpen }: QueryWord,
): Promise<Occurrences> {
  const all = await Promise.all(
    terms.map(async (term, index) => {
      const lines = await reader.terms(segment, term);
      const exact = lines.find(([own]) => own === term)?.[1];
      if (exact !== undefined || !isOpen || index < terms.length - 1) return occurrencesOf(exact);
      // The word may be unfinished: match words that begin with it, and words of which it is a longer form.
      const start = terms.length > 1 ? term : piece;
      const begun = lines.filter(([own]) => own.startsWith(start)).slice(0, mostCompletions);
      const near = begun.length > 0 ? begun : lines.filter(([own]) => isStemOf(own, start)).slice(-1);
      return union(near.map(([, postings]) => occurrencesOf(postings)));
    }),
  );
  const [first = new Map<number, number>(), ...others] = all;
  if (others.length === 0) return first;
  return new Map([...first].filter(([number]) => others.every((has) => has.has(number))));
}

function isStemOf(term: string, written: string): boolean {
  return term.length >= shortestStem && written.length - term.length <= longestEnding && written.startsWith(term);
}

function union(all: readonly Occurrences[]): Occurrences {
  const joined = new Map<number, number>();
  for (const occurrences of all) {
    for (const [number, weightClass] of occurrences) joined.set(number, Math.max(joined.get(number) ?? 0, weightClass));
  }
  return joined;
}

function occurrencesOf(postings = ''): Occurrences {
  return new Map(
    readPostings(postings).map((posting) => [Math.floor(posting / classCount), posting % classCount] as const),
  );
}

function filterTermsOf(filters: Filters): readonly string[] {
  return Object.entries(filters).flatMap(([name, value]) => (name === 'year' ? [] : filterTerm(name, value)));
}

/** Range of places of a year's stories in a segment. */
function yearRange({ years, count }: Segment, year: string | undefined): readonly [first: number, end: number] {
  if (!year) return [0, count];
  const index = years.findIndex(([own]) => own === year);
  return [years[index]?.[1] ?? 0, index < 0 ? 0 : (years[index + 1]?.[1] ?? count)];
}

function numbersBetween(first: number, end: number): readonly number[] {
  return [...Array(end).keys()].slice(first);
}
