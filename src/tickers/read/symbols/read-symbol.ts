import { isOpenAfter } from '../boundaries.ts';

/** A symbol in a text: as written, but with plain hyphens, in canonical form, and its end. */
export interface WrittenSymbol {
  readonly written: string;
  readonly symbol: string;
  readonly end: number;
}

/**
 * Reads the longest symbol at `start` that `canonicalise` accepts: capital letters and digits, joined by single
 * separators (`BRK.B`, `VOLV-B`, `M&M`). Reads about `MAX_LENGTH` characters at most.
 *
 * @param mayEndAt whether a symbol may end at a position that is not a word boundary.
 */
export function readSymbol(
  text: string,
  start: number,
  canonicalise: (written: string) => string | undefined,
  mayEndAt: (end: number) => boolean = () => false,
): WrittenSymbol | undefined {
  for (const end of possibleEnds(text, start).toReversed()) {
    if (!(isOpenAfter(text, end) || mayEndAt(end)) || isSplitNumber(text, start, end)) continue;
    const written = text.slice(start, end).replace(/[\u2010\u2011]/g, '-');
    const symbol = canonicalise(written);
    if (symbol !== undefined) return { written, symbol, end };
  }
  return undefined;
}

/** Most characters of a symbol, twice as many as the longest ones in use have. */
const MAX_LENGTH = 24;

/** End of the run of symbol characters, and each separator inside it; empty if the run is too long. */
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

/** Whether it is a part of a number, such as the level of an index: `(HKEX: 23,500)`. */
function isSplitNumber(text: string, start: number, end: number): boolean {
  if (text.charCodeAt(end) !== 0x2c || end - start > 3) return false;
  return /^\d+,\d{3}(?!\d)/.test(text.slice(start, end + 5));
}

function isSymbolCharacter(unit: number): boolean {
  return (unit >= 0x41 && unit <= 0x5a) || (unit >= 0x30 && unit <= 0x39);
}

/** Whether a code unit is `.`, `-`, also one that does not break, `/` or `&`. */
function isSeparator(unit: number): boolean {
  return (unit >= 0x2d && unit <= 0x2f) || unit === 0x26 || unit === 0x2010 || unit === 0x2011;
}
