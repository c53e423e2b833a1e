import { filterTerm, type FilterName } from './filters.ts';
import type { IndexReader } from './index-reader.ts';
import type { Segment } from './manifest.ts';
import { classCount, classScores, readPostings } from './postings.ts';
import type { Query, QueryWord } from './query.ts';

/** A story that has what was asked for. */
export interface Match {
  readonly segment: Segment;
  readonly number: number;
  readonly score: number;
  /** Words of the query that it has. */
  readonly words: number;
}

/** What stories must be filed under; a filter that is not set is left out. */
export type Filters = Readonly<Partial<Record<FilterName | 'year', string>>>;

/** How much more the newest story of a segment counts than the oldest, all else being equal. */
const freshness = 0.15;

/** Words that a beginning may stand for. */
const mostCompletions = 24;
const shortestStem = 4;
const longestEnding = 4;

/** Class of a word's weight, by the number of each story that has it. */
type Occurrences = ReadonlyMap<number, number>;

/**
 * The stories of a segment that have all words of a query, or any of them, best first. Phrases are not looked at: that needs the
 * stories' texts.
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

/** The best first; among equals the newest. Numbers rise with time, and so do segments. */
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
      // The reader may not have come to the word's end: what begins so, or what it is a longer form of.
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

/** Places of a segment in which a year's stories are. */
function yearRange({ years, count }: Segment, year: string | undefined): readonly [first: number, end: number] {
  if (!year) return [0, count];
  const index = years.findIndex(([own]) => own === year);
  return [years[index]?.[1] ?? 0, index < 0 ? 0 : (years[index + 1]?.[1] ?? count)];
}

function numbersBetween(first: number, end: number): readonly number[] {
  return [...Array(end).keys()].slice(first);
}
