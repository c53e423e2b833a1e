import { SearchFailed, type IndexReader, type LoadText } from './index/index-reader.ts';
import { matchSegment, rank, wordsOf, type Filters, type Match } from './match.ts';
import { hasPhrase, withoutMarkup, type Query } from './query.ts';
import { pathOf, type FoundStory } from './index/stories.ts';
import type { Tokeniser } from './tokeniser.ts';

/** Stories per page of results. */
export const pageSize = 6;

/** Segments that one step searches; the reader then decides whether to continue. */
const segmentsPerStep = 3;

/** Fewest stories that are searched, so that a few of the newest do not take the places of better ones. */
const leastSearched = 1_000;

/** Most stories whose text is loaded for a phrase in one step. */
const textsPerStep = 24;

export interface Results {
  /** The next results. */
  readonly stories: readonly FoundStory[];
  /** Number of matches in the segments searched so far; for a phrase, of the stories that may have it. */
  readonly count: number;
  /** Whether these have only some of the words, because no story has all. */
  readonly isPartial: boolean;
  /** Whether the searched segments have more results. */
  readonly hasMore: boolean;
  /** ISO year since which stories were searched; `undefined` if all were. */
  readonly since: string | undefined;
}

/** Dependencies of a search. */
export interface SearchTools {
  readonly reader: IndexReader;
  readonly tokeniser: Tokeniser;
  readonly load: LoadText;
}

/**
 * Begins a search.
 *
 * @returns a function that returns the next results, from older segments if the newer ones have no more. After it has
 * failed, begin a new search, since it may skip stories.
 */
export function beginSearch(query: Query, filters: Filters, tools: SearchTools): () => Promise<Results> {
  const { segments } = tools.reader.manifest;
  const wanted = query.words.length;
  const total = segments.reduce((sum, segment) => sum + segment.count, 0);
  const frequencies = query.words.map(() => 0);
  /** Number of stories in the segments still to be searched, and of those searched. */
  let before = total;
  let looked = 0;
  /** Index of the last searched segment; earlier ones, with older stories, are still to be searched. */
  let searched = segments.length;
  let count = 0;
  let isPartial = false;
  let waiting: readonly Match[] = [];
  /** All matches; none has all words if they are used. */
  let others: readonly Match[] = [];

  /** Searches the next segments until a page is full. */
  const lookFurther = async () => {
    let found: readonly Match[] = [];
    for (
      let steps = 0;
      searched > 0 && steps < segmentsPerStep && (found.length < pageSize || looked < leastSearched);
    ) {
      const segment = segments[--searched];
      if (!segment) break;
      before -= segment.count;
      if (filters.year && !segment.years.some(([year]) => year === filters.year)) continue;
      steps++;
      looked += segment.count;
      const own = await matchSegment(tools.reader, segment, before, query, filters);
      own.frequencies.forEach((more, word) => (frequencies[word] = (frequencies[word] ?? 0) + more));
      found = [...found, ...own.matches.filter((match) => wordsOf(match) === wanted)];
      others = [...others, ...own.matches];
    }
    // Stories with some of the words are shown only if none has all.
    isPartial = count + found.length + searched + query.phrases.length === 0 && others.length > 0;
    waiting = rank(isPartial ? others : found, frequencies, looked, total);
    count += waiting.length;
  };

  return async () => {
    if (waiting.length === 0) await lookFurther();
    const stories: FoundStory[] = [];
    for (let texts = 0; stories.length < pageSize && waiting.length > 0 && texts < textsPerStep;) {
      const batch = waiting.slice(0, pageSize - stories.length);
      waiting = waiting.slice(batch.length);
      texts += batch.length;
      const loaded = await Promise.all(batch.map((match) => storyOf(match, query, tools)));
      stories.push(...loaded.filter((story) => story !== undefined));
    }
    const since = searched > 0 ? segments[searched]?.years[0]?.[0] : undefined;
    return { stories, count, isPartial, hasMore: waiting.length > 0, since };
  };
}

async function storyOf({ segment, number }: Match, query: Query, tools: SearchTools): Promise<FoundStory | undefined> {
  const story = await tools.reader.story(segment, number);
  return story && (await hasPhrases(story, query, tools)) ? story : undefined;
}

/** Checks phrases in the story itself, since the index has no order of words. */
async function hasPhrases(
  story: FoundStory,
  { phrases, excludedPhrases }: Query,
  { tokeniser, load }: SearchTools,
): Promise<boolean> {
  if (phrases.length + excludedPhrases.length === 0) return true;
  const texts = [story.title, story.standfirst].map(tokeniser.split);
  const isIn = (phrase: readonly string[]) => texts.some((pieces) => hasPhrase(pieces, phrase));
  if (excludedPhrases.length > 0 || !phrases.every(isIn)) {
    const text = await textOf(story, load);
    if (!text) return false;
    texts.push(tokeniser.split(withoutMarkup(text)));
  }
  return phrases.every(isIn) && !excludedPhrases.some(isIn);
}

/** Loads a story's Markdown, or its page if it has none; empty if the story no longer exists. */
async function textOf(story: FoundStory, load: LoadText): Promise<string> {
  const path = pathOf(story);
  for (const file of [`${path}index.md`, path]) {
    try {
      const text = await load(file);
      return file === path ? (/<article[\s>].*?<\/article>/s.exec(text)?.[0] ?? '') : text;
    } catch (error) {
      // Without a connection, the file may still exist.
      if (!(error instanceof SearchFailed && error.kind === 'missing')) throw error;
    }
  }
  return '';
}
