import type { QueryWord } from './tokeniser.ts';

/** Words of questions of a language in folded form, each list separated by spaces. */
export interface QuestionWords {
  /** Words that begin a question: `why did`. */
  readonly first: string;
  /** Other words of questions that stories with the answer seldom have. */
  readonly others: string;
}

/** Makes a function that takes the words of a question for stop words: `why did nvidia fall` looks for `nvidia fall`. */
export function questionReader({
  first,
  others,
}: QuestionWords): (words: readonly QueryWord[]) => readonly QueryWord[] {
  const beginnings = new Set(first.split(' '));
  const all = new Set([...beginnings, ...others.split(' ')]);
  return (words) => {
    if (!beginnings.has(words[0]?.piece ?? '')) return words;
    return words.map((word) => (all.has(word.piece) ? { ...word, isStopWord: true } : word));
  };
}
