import type { Tokeniser } from './tokens.ts';

/** Searchable texts of a story. */
export interface StoryText {
  readonly headline: string;
  readonly standfirst: string;
  readonly keyPoints: readonly string[];
  readonly headings: readonly string[];
  readonly body: string;
}

/**
 * Terms of a story with their weights, in one short text: a line per weight, the weight first. It has no text and no order of
 * words, but reveals the story's content, so it must be as secret as the story.
 */
export type StoryRecord = string;

/** Weight of a term by field. The sum over the fields is the term's weight in a story. */
export const fieldWeights = { headline: 12, company: 8, standfirst: 5, keyPoints: 3, headings: 3 } as const;

/** Most occurrences in the text that count. */
const mostInBody = 3;

/** Collects the terms of a story's own text. */
export function collectRecord(story: StoryText, { split, read }: Tokeniser): StoryRecord {
  const weights = new Map<string, number>();
  // Pieces are counted before they are read, since words repeat.
  const pieces = new Map<string, number>();
  for (const piece of split(story.body)) pieces.set(piece, (pieces.get(piece) ?? 0) + 1);
  for (const [piece, count] of pieces) {
    const { terms, isStopWord } = read(piece);
    if (isStopWord) continue;
    for (const term of terms) weights.set(term, Math.min((weights.get(term) ?? 0) + count, mostInBody));
  }
  const addOnce = (texts: readonly string[], weight: number) => {
    const tokens = Array.from(new Set(texts.flatMap(split)), read);
    const counted = tokens.filter(({ isStopWord }) => !isStopWord || weight === fieldWeights.headline);
    for (const term of new Set(counted.flatMap(({ terms }) => terms)))
      weights.set(term, (weights.get(term) ?? 0) + weight);
  };
  addOnce([story.headline], fieldWeights.headline);
  addOnce([story.standfirst], fieldWeights.standfirst);
  addOnce(story.keyPoints, fieldWeights.keyPoints);
  addOnce(story.headings, fieldWeights.headings);
  const lists: (string | number)[][] = [];
  for (const [term, weight] of weights) (lists[weight] ??= [weight]).push(term);
  return Object.values(lists)
    .map((list) => list.join(' '))
    .join('\n');
}
