import type { OtherWays, QueryWord } from './tokeniser.ts';
import { fold } from './tokens.ts';

/**
 * Makes a function that finds the parts of a compound with a hyphen as one word, `wal-mart` and `walmart`, and quarters by
 * their codes and by their names. It is part of a language, so that the page's script stays small.
 *
 * @param quarters codes of quarters, and their names: `{ q3: 'third quarter' }`.
 */
export function otherWays(quarters: Readonly<Record<string, string>> = {}): OtherWays {
  return (words, text, { split, read }) => {
    const folded = fold(text).replace(/[\u2010\u2011]/g, '-');
    const names = Object.entries(quarters).map(
      ([code, name]) => [code, split(name).flatMap((piece) => read(piece).terms)] as const,
    );
    const terms = (word: QueryWord) => word.terms.join(' ');
    const otherOf = (word: QueryWord, next: QueryWord | undefined): readonly string[] | undefined => {
      if (!next) return undefined;
      const code = names.find(([, [first, second]]) => terms(word) === first && terms(next) === second)?.[0];
      if (code !== undefined) return [code];
      const isCompound = /^\p{L}/u.test(next.piece) && folded.includes(`${word.piece}-${next.piece}`);
      return isCompound ? read(word.piece + next.piece).terms : undefined;
    };
    return words.map((word, index) => {
      const before = words[index - 1];
      const other =
        names.find(([code]) => code === word.piece)?.[1] ??
        otherOf(word, words[index + 1]) ??
        (before && otherOf(before, word));
      return other === undefined ? word : { ...word, other };
    });
  };
}
