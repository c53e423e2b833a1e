import { WordTable } from '../word-table.ts';
import { classCount, classOf, readPostings, type Posting } from './postings.ts';
import { createWeightReader, createPostingsWriter, type IndexedStory } from './segment.ts';
import type { TermLine } from './shards.ts';

/** A place of a segment before and after a change; `undefined` where it has no story. */
export interface StoryChange {
  /** `unknown` if the story's record is lost. */
  readonly before: IndexedStory | 'unknown' | undefined;
  readonly after: IndexedStory | undefined;
}

/** Effect of changed stories on the lines of their segment. */
export interface LineChanges {
  /** Terms whose lines may change, in order; `undefined` if any line may. */
  readonly terms: readonly string[] | undefined;
  /**
   * Revises lines in order. The result equals the lines that `invertStories` makes of the stories after the change.
   *
   * @param terms of `LineChanges`, as far as they belong to these lines.
   */
  readonly revise: (lines: readonly TermLine[], terms?: readonly string[]) => readonly TermLine[];
}

/** @param changes by the number of the place. */
export function findLineChanges(changes: ReadonlyMap<number, StoryChange>): LineChanges {
  const added = new Map<string, Posting[]>();
  const differing = new Set<string>();
  const postingsOf = createPostingReader();
  for (const [number, { before, after }] of [...changes].sort(([left], [right]) => left - right)) {
    const own = postingsOf(number, after);
    for (const [term, posting] of own) {
      const list = added.get(term);
      if (list) list.push(posting);
      else added.set(term, [posting]);
    }
    const former = postingsOf(number, before === 'unknown' ? undefined : before);
    for (const [term, posting] of own) if (former.get(term) !== posting) differing.add(term);
    for (const term of former.keys()) if (!own.has(term)) differing.add(term);
  }
  const isAny = [...changes.values()].some(({ before }) => before === 'unknown');
  const write = createPostingsWriter();
  const reviseLine = (term: string, text: string | undefined): readonly TermLine[] => {
    const former = text === undefined ? [] : readPostings(text);
    const kept = former.filter((posting) => !changes.has(Math.floor(posting / classCount)));
    const postings = [...kept, ...(added.get(term) ?? [])].sort((left, right) => left - right);
    return postings.length > 0 ? [[term, write(postings, 0, postings.length)]] : [];
  };
  return {
    terms: isAny ? undefined : [...differing].sort(),
    revise: (lines, terms) => {
      if (terms?.length === 0) return lines;
      const known = new Map(lines);
      const meant = terms ?? [...new Set([...known.keys(), ...added.keys()])].sort();
      const revised: TermLine[] = [];
      let next = 0;
      for (const term of meant) {
        for (let line = lines[next]; line && line[0] < term; line = lines[++next]) revised.push(line);
        if (lines[next]?.[0] === term) next++;
        revised.push(...reviseLine(term, known.get(term)));
      }
      return [...revised, ...lines.slice(next)];
    },
  };
}

/** Returns a function that lists a story's terms, each with its posting. */
function createPostingReader() {
  const table = new WordTable();
  const eachWeight = createWeightReader(table);
  return (number: number, story: IndexedStory | undefined): ReadonlyMap<string, Posting> => {
    const postings = new Map<string, Posting>();
    if (!story) return postings;
    eachWeight(story, (term, weight) => {
      postings.set(table.words[term] ?? '', number * classCount + classOf(weight));
    });
    return postings;
  };
}
