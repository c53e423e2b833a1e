import { fold, type Token, type Tokeniser } from './tokens.ts';

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

export interface QueryWord extends Token {
  readonly piece: string;
  /**
   * Terms of another way to write it, alone or with the words beside it: `walmart` of `wal-mart`, `q3` of `third
   * quarter`. A story that has all of them has the word.
   */
  readonly other?: readonly string[];
  /** Whether the reader may still be typing it, so that it may be the beginning of a word. */
  readonly isOpen: boolean;
}

/** Most characters of a query; the rest is cut off. */
const longestQuery = 200;
const mostWords = 12;

/** Parses `rate cut`, `"rate cut"`, `-bitcoin`, `-"rate cut"`, in any combination. Never throws. */
export function parseQuery(written: string, tokeniser: Tokeniser): Query {
  const { split, read } = tokeniser;
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
  const tokens = withOthers(
    wanted.slice(0, mostWords).map((word) => ({ ...word, ...read(word.piece) })),
    fold(text),
    tokeniser,
  );
  const significant = tokens.filter(({ isStopWord }) => !isStopWord);
  return { words: significant.length > 0 ? significant : tokens, phrases, excluded, excludedPhrases };
}

/** Adds the other ways to write words. @param text the query in folded form. */
function withOthers(words: readonly QueryWord[], text: string, { read, quarters }: Tokeniser): readonly QueryWord[] {
  const terms = (word: QueryWord | undefined) => word?.terms.join(' ');
  const otherOf = (word: QueryWord, next: QueryWord | undefined): readonly string[] | undefined => {
    if (!next) return undefined;
    if (text.includes(`${word.piece}-${next.piece}`)) return read(word.piece + next.piece).terms;
    const code = quarters.find(([, [first, second]]) => terms(word) === first && terms(next) === second)?.[0];
    return code === undefined ? undefined : [code];
  };
  return words.map((word, index) => {
    const before = words[index - 1];
    const other =
      quarters.find(([code]) => code === word.piece)?.[1] ??
      otherOf(word, words[index + 1]) ??
      (before && otherOf(before, word));
    return other === undefined ? word : { ...word, other };
  });
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
