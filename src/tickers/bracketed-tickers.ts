import { isSpaceAt, skipSpacesBefore } from './read/boundaries.ts';
import type { Candidate } from './candidate.ts';

/** What stands in one pair of brackets right behind some words: `Walmart and Target (NYSE:WMT, NYSE:TGT)`. */
export interface BracketedTickers<Found extends Candidate> {
  /** From a word with a capital on, at most `MAX_LENGTH` characters; empty if there is none. */
  readonly words: string;
  readonly occurrences: readonly Found[];
}

/**
 * Finds the candidates of one run of text that stand in brackets, by bracket. A bracket that begins with other words
 * (`(formerly Square, NYSE:SQ)`) is none: what it says of its symbols is not what stands before it.
 */
export function readNamings<Found extends Candidate>(
  text: string,
  candidates: readonly Found[],
): readonly BracketedTickers<Found>[] {
  const namings: { words: string; occurrences: Found[] }[] = [];
  let isInside = false;
  let end = 0;
  for (const candidate of candidates) {
    const near = skipSpacesBefore(text, candidate.start);
    const last = namings.at(-1);
    if (text.charAt(near - 1) === '(') {
      namings.push({ words: wordsBefore(text, near - 1), occurrences: [candidate] });
      isInside = true;
    } else {
      isInside &&= last !== undefined && !/[()]/.test(text.slice(end, candidate.start));
      if (isInside) last?.occurrences.push(candidate);
    }
    end = candidate.end;
  }
  return namings;
}

/** Longer than any name that prose prints, with the word before it. */
const MAX_LENGTH = 56;

/** Words without a capital between two that have one. */
const MAX_GAP = 3;

/** Brackets, quotation marks, colons and the like: no name goes on behind them. */
const border = /[()[\]{}<>"“”„«»:;—–!?|\n\uFFFC]/;

/** The words that end right before the bracket at `bracket`. */
export function wordsBefore(text: string, bracket: number): string {
  const end = skipSpacesBefore(text, bracket);
  if (end === bracket) return '';
  let start = end;
  while (start > 0 && end - start < MAX_LENGTH && !border.test(text.charAt(start - 1))) start--;
  const isCut = start > 0 && !border.test(text.charAt(start - 1)) && !isSpaceAt(text, start - 1);
  const words = text.slice(start, end).trim().split(/\s+/);
  if (isCut) words.shift();
  return words.slice(startOfNames(words)).join(' ');
}

/**
 * Where the names begin that may belong together: all of `Jack Ma, the co-founder of Alibaba`, but `Eni` alone of
 * `The terms are those that Eni`.
 */
function startOfNames(words: readonly string[]): number {
  let start = words.length;
  for (let index = words.length - 1; index >= 0 && start - index <= MAX_GAP + 1; index--) {
    if (/[\p{Lu}\p{Lo}]/u.test(words[index] ?? '')) start = index;
  }
  return start;
}
