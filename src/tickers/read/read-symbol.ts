import { isOpenAfter } from './boundaries.ts';

/** A symbol in a text: as written, in canonical form, and the end of it. */
export interface WrittenSymbol {
  readonly written: string;
  readonly symbol: string;
  readonly end: number;
}

/**
 * The longest symbol that begins at `start` and that `canonicalise` knows: capital letters and digits, joined by single
 * separators (`BRK.B`, `VOLV-B`, `M&M`). Looks at `MAX_LENGTH` characters and a few more, whatever the text's length.
 *
 * @param mayEndAt where a symbol may end, besides the boundaries of words.
 */
export function readSymbol(
  text: string,
  start: number,
  canonicalise: (written: string) => string | undefined,
  mayEndAt: (end: number) => boolean = () => false,
): WrittenSymbol | undefined {
  for (const end of possibleEnds(text, start).toReversed()) {
    if (!(isOpenAfter(text, end) || mayEndAt(end)) || isSplitNumber(text, start, end)) continue;
    const written = text.slice(start, end);
    const symbol = canonicalise(written);
    if (symbol !== undefined) return { written, symbol, end };
  }
  return undefined;
}

/** The longest symbols in use have half as many. */
const MAX_LENGTH = 24;

/** The end of the run of symbol characters, and each separator inside it. A run that is too long has no end. */
function possibleEnds(text: string, start: number): readonly number[] {
  const ends: number[] = [];
  if (!isSymbolCharacter(text.charCodeAt(start))) return ends;
  for (let end = start + 1; end - start <= MAX_LENGTH; end++) {
    if (isSymbolCharacter(text.charCodeAt(end))) continue;
    ends.push(end);
    if (!isSeparator(text.charCodeAt(end)) || !isSymbolCharacter(text.charCodeAt(end + 1))) break;
  }
  return ends;
}

/** `(HKEX: 23,500)` is the level of an index. */
function isSplitNumber(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 0x2c || end - start > 3) return false;
  return /^\d+,\d{3}(?!\d)/.test(text.slice(start, end + 5));
}

function isSymbolCharacter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** `.`, `-`, `/` and `&`. */
function isSeparator(unit: number): boolean {
  return (unit >= 0x2d && unit <= 0x2f) || unit === 0x26;
}
