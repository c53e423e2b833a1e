import type { SearchLanguage } from './languages/language.ts';
import type { Tokeniser } from './tokeniser.ts';

/** A quarter of a year: its code, and the terms of the two words of its name. */
export type Quarter = readonly [code: string, terms: readonly string[]];

/** The quarters of a language, with their terms. */
export function quartersOf(
  names: NonNullable<SearchLanguage['quarters']>,
  { split, read }: Pick<Tokeniser, 'split' | 'read'>,
): readonly Quarter[] {
  return Object.entries(names).map(([code, name]) => [code, split(name).flatMap((piece) => read(piece).terms)]);
}

/** The code of the quarter that two words next to each other name, if they do. */
export function codeOf(
  quarters: readonly Quarter[],
  one: readonly string[],
  next: readonly string[],
): string | undefined {
  return quarters.find(([, [first, second]]) => one.join(' ') === first && next.join(' ') === second)?.[0];
}

/** Most characters of the first word of a name and of the end of the second. */
const longestWord = 24;

/**
 * Makes a function that lists the codes of the quarters that a text names, each as often as it does: for the index, so
 * that `q3` finds "third quarter" and not any story with both words.
 */
export function quarterReader(
  names: SearchLanguage['quarters'],
  { split, read }: Pick<Tokeniser, 'split' | 'read'>,
): (text: string) => readonly string[] {
  if (!names) return () => [];
  const quarters = quartersOf(names, { split, read });
  const seconds = new RegExp([...new Set(quarters.map(([, [, second = '']]) => second))].join('|'), 'gi');
  return (text) =>
    Array.from(text.matchAll(seconds)).flatMap(({ index }) => {
      const before = split(text.slice(Math.max(0, index - longestWord), index)).at(-1) ?? '';
      const word = split(text.slice(index, index + longestWord))[0] ?? '';
      return codeOf(quarters, read(before).terms, read(word).terms) ?? [];
    });
}
