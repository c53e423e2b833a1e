import type { SearchLanguage } from './languages/language.ts';
import { questionReader, type QuestionWords } from './questions.ts';
import type { OtherWays, QueryWord } from './tokeniser.ts';
import { codeOf, quartersOf } from './quarters.ts';
import { fold } from './tokens.ts';

const isWord = /^\p{L}+$/u;

/**
 * Makes a function that finds the parts of a compound with a hyphen as one word, `wal-mart` and `walmart`, the two words
 * of a query, too, `jp morgan` and `jpmorgan`, and the name of a quarter by its code; and that leaves out the words of a
 * question. It is part of a language, so that the page's script stays small.
 */
export function otherWays(quarters: NonNullable<SearchLanguage['quarters']>, questions: QuestionWords): OtherWays {
  const withoutQuestion = questionReader(questions);
  return (words, text, { split, read }) => {
    const folded = fold(text).replaceAll('\u2010', '-');
    const known = quartersOf(quarters, { split, read });
    const otherOf = (word: QueryWord, next: QueryWord | undefined): readonly string[] | undefined => {
      if (!next) return undefined;
      const code = codeOf(known, word.terms, next.terms);
      if (code !== undefined) return [code];
      // Of more words, each could be one with that before it or with that after it.
      const isCompound =
        (words.length === 2 && isWord.test(word.piece) && isWord.test(next.piece)) ||
        (/^\p{L}/u.test(next.piece) && folded.includes(`${word.piece}-${next.piece}`));
      return isCompound ? read(word.piece + next.piece).terms : undefined;
    };
    return withoutQuestion(words).map((word, index) => {
      const before = words[index - 1];
      const other = otherOf(word, words[index + 1]) ?? (before && otherOf(before, word));
      return other === undefined ? word : { ...word, other };
    });
  };
}
