import type { QueryWord, Tokeniser } from './tokeniser.ts';

/** Parsed query of a reader. */
export interface Query {
  /** Words that a story must have, each with all of its terms. */
  readonly words: readonly QueryWord[];
  /** Phrases as folded pieces that must be adjacent. */
  readonly phrases: readonly (readonly string[])[];
  /** Terms that must not be in a story. */
  readonly excluded: readonly string[];
  readonly excludedPhrases: readonly (readonly string[])[];
}

/** Most characters of a query; the rest is cut off. */
const longestQuery = 200;
const mostWords = 12;

/** Parses `rate cut`, `"rate cut"`, `-bitcoin`, `-"rate cut"`, in any combination. Never throws. */
export function parseQuery(written: string, tokeniser: Tokeniser): Query {
  const { split, read, otherWays } = tokeniser;
  const text = written
    .slice(0, longestQuery)
    .replace(/[“”„«»]/g, '"')
    .replace(/[−–]/g, '-');
  const phrases: (readonly string[])[] = [];
  const excludedPhrases: (readonly string[])[] = [];
  const wanted: { readonly piece: string; readonly isOpen: boolean }[] = [];
  const excluded: string[] = [];
  // Plain words are read together, like text: `$26.2 billion` is one figure.
  for (const [whole, quoted, bare = ''] of text.matchAll(/-?"([^"]*)"?|(-\S+|[^\s"-]\S*(?:\s+[^\s"-]\S*)*)/g)) {
    const isExcluded = /^-./.test(whole);
    const pieces = split(quoted ?? (isExcluded ? bare.slice(1) : bare));
    if (pieces.length > 1 && (isExcluded || quoted !== undefined))
      (isExcluded ? excludedPhrases : phrases).push(pieces);
    else if (isExcluded) excluded.push(...pieces.flatMap((piece) => read(piece).terms));
    if (isExcluded) continue;
    const isLast = quoted === undefined && text.endsWith(whole);
    for (const [index, piece] of pieces.entries())
      wanted.push({ piece, isOpen: isLast && index === pieces.length - 1 });
  }
  const all = wanted.slice(0, mostWords).map((word) => ({ ...word, ...read(word.piece) }));
  const tokens = otherWays?.(all, text, tokeniser) ?? all;
  const significant = tokens.filter(({ isStopWord }) => !isStopWord);
  return { words: significant.length > 0 ? significant : tokens, phrases, excluded, excludedPhrases };
}

/** Whether a text has the pieces of a phrase next to each other. */
export function hasPhrase(pieces: readonly string[], phrase: readonly string[]): boolean {
  return pieces.some((_, start) => phrase.every((piece, index) => pieces[start + index] === piece));
}

/** Text of a story's Markdown or page for `split`, without addresses and markup. */
export function withoutMarkup(text: string): string {
  return text.replace(/\]\([^)]*\)|<[^>]*>/g, ' ');
}

/** Splits a text into parts with and without words of a query, for marking: `[text, isMarked]`. */
export function markWords(
  text: string,
  query: Query,
  { split, read }: Tokeniser,
): readonly (readonly [string, boolean])[] {
  const terms = new Set(query.words.flatMap(({ terms: own, other = [] }) => [...own, ...other]));
  const open = query.words.filter(({ isOpen, piece }) => isOpen && piece.length > 1).map(({ piece }) => piece);
  const isMeant = (part: string) =>
    split(part).some(
      (piece) => open.some((start) => piece.startsWith(start)) || read(piece).terms.some((term) => terms.has(term)),
    );
  const parts: [string, boolean][] = [];
  for (const [part] of text.matchAll(/\s+|\S+/g)) {
    const isMarked = isMeant(part);
    const last = parts.at(-1);
    if (last?.[1] === isMarked) last[0] += part;
    else parts.push([part, isMarked]);
  }
  return parts;
}
