import type { Exchange } from '../../domain/registry/exchange.ts';
import { isOpenBefore, isSpaceAt, skipSpacesBefore } from './boundaries.ts';
import { findExchanges, type CodeNode, type Vocabulary } from '../vocabulary.ts';

/** A code in a text, and its exchanges: several if it is ambiguous. */
export interface WrittenCode {
  readonly code: string;
  readonly exchanges: readonly Exchange[];
  readonly start: number;
  readonly end: number;
}

/**
 * Reads the codes that share the colon at `colon`, in text order: one in `NYSE:A`, two in `NYSE/TSX:SHOP`, none in
 * prose. In brackets, spaces, commas and "and" may be between them, `(TSX and NYSE: SHOP)`, and a space before the
 * colon, `(NYSE : A)`. Never reads before `floor`, the end of the last mention; a slash at that position joins two
 * mentions: `A/NYSE:B`.
 */
export function readCodes(
  text: string,
  colon: number,
  floor: number,
  isBracketed: boolean,
  vocabulary: Vocabulary,
): readonly WrittenCode[] {
  const end = isBracketed ? skipMark(text, skipLabel(text, skipSpacesBefore(text, colon))) : colon;
  const codes = readJoinedCodes(text, end, floor, vocabulary, isBracketed);
  const outermost = codes.at(-1);
  if (outermost === undefined) return [];
  const isChained = floor > 0 && outermost.start === floor + 1 && text.charCodeAt(floor) === SLASH;
  return isChained || isOpenBefore(text, outermost.start) ? codes.reverse() : [];
}

/** Skips a registered or other trade mark back to the end of its name: `(OTCQB®: ACME)`. */
export function skipMark(text: string, index: number): number {
  return '®™℠'.includes(text.charAt(index - 1) || ' ') ? index - 1 : index;
}

/** Skips an East Asian label back to the code before it: `（纽交所代码：BABA）`. */
function skipLabel(text: string, index: number): number {
  // Most codes are in other letters.
  if (text.charCodeAt(index - 1) < 0x3000) return index;
  return index - (eastAsianLabel.exec(text.slice(Math.max(0, index - MAX_LABEL), index))?.[0].length ?? 0);
}

const eastAsianLabel =
  /(?:(?:股票|股份|证券|證券|交易|上市)?代[码碼号號]|(?:証券|銘柄)?コード|ティッカー|종목코드|티커)$/;
const MAX_LABEL = 8;

/**
 * Reads known codes that share a colon with an unknown one, in text order: `NYSE` of `(NYSE and Nasdaq Mars: JBTM)`.
 * They must be at the start of the bracket, not in a sentence.
 */
export function readUnknownCode(
  text: string,
  colon: number,
  floor: number,
  vocabulary: Vocabulary,
): readonly WrittenCode[] {
  const end = skipSpacesBefore(text, colon);
  const written = unknownCode.exec(text.slice(Math.max(floor, end - MAX_UNKNOWN), end))?.[1];
  if (written === undefined) return [];
  const codes = readJoinedCodes(text, joinBefore(text, end - written.length, true), floor, vocabulary, true);
  const outermost = codes.at(-1);
  return outermost && '(['.includes(text.charAt(skipSpacesBefore(text, outermost.start) - 1)) ? codes.reverse() : [];
}

/** Reads the codes that are joined to one that begins at `index`, in text order: `TSX` of `the TSX and the NYSE`. */
export function readCodesJoinedTo(
  text: string,
  index: number,
  floor: number,
  vocabulary: Vocabulary,
): readonly WrittenCode[] {
  const codes = readJoinedCodes(text, joinBefore(text, index, true), floor, vocabulary, true);
  const outermost = codes.at(-1);
  return outermost && isOpenBefore(text, outermost.start) ? codes.reverse() : [];
}

/** Reads the known codes that end at `end`, joined by slashes and the like, last first. */
function readJoinedCodes(
  text: string,
  end: number | undefined,
  floor: number,
  vocabulary: Vocabulary,
  isBracketed: boolean,
): WrittenCode[] {
  const codes: WrittenCode[] = [];
  let next = end;
  while (next !== undefined) {
    const code = readCode(text, next, floor, vocabulary);
    if (code === undefined) break;
    codes.push(code);
    next = joinBefore(text, code.start, isBracketed);
  }
  return codes;
}

/** Matches up to three words with capitals after a slash or an "and". */
const unknownCode = /(?:\/\s?|\band\s|&\s)([A-Z][\w.-]*(?: [A-Z][\w.-]*){0,2})$/;
const MAX_UNKNOWN = 48;

const SLASH = 0x2f;
const COMMA = 0x2c;

/** Reads the longest code that ends at `end`. It may follow the slash of a group, which is checked later. */
function readCode(text: string, end: number, floor: number, vocabulary: Vocabulary): WrittenCode | undefined {
  return readCodeEndingAt(text, end, floor, vocabulary, findExchanges);
}

/**
 * Finds the longest code that ends at `end` and begins at `floor` or later.
 *
 * @param find returns the exchanges of a code as written, if any.
 */
export function readCodeEndingAt(
  text: string,
  end: number,
  floor: number,
  vocabulary: Vocabulary,
  find: (vocabulary: Vocabulary, written: string) => readonly Exchange[],
): WrittenCode | undefined {
  let longest: WrittenCode | undefined;
  let node: CodeNode | undefined = vocabulary.codesByEnding;
  let gap = 0;
  for (let start = end - 1; start >= floor; start--) {
    const unit = text.charCodeAt(start);
    if (isInsideCode(unit)) {
      if (start === end - 1 || ++gap > MAX_GAP) break;
      continue;
    }
    gap = 0;
    node = node.before.get(foldUnit(unit));
    if (node === undefined) break;
    if (!node.isCode || !(isOpenBefore(text, start) || text.charCodeAt(start - 1) === SLASH)) continue;
    const code = text.slice(start, end);
    const exchanges = find(vocabulary, code);
    if (exchanges.length > 0) longest = { code, exchanges, start, end };
  }
  return longest;
}

/** Most characters between the parts of a code: `TSX - V`. */
const MAX_GAP = 3;

/** Whether a code unit is a space, a full stop, a hyphen or a dash, which `foldCode` removes. */
function isInsideCode(unit: number): boolean {
  return insideCode.has(unit);
}

const insideCode: ReadonlySet<number> = new Set([0x20, 0xa0, 0x2e, 0x2d, 0x0a, 0x0d, 0x2010, 0x2011, 0x2013]);

function foldUnit(unit: number): number {
  if (unit < 0x80) return unit >= 0x61 && unit <= 0x7a ? unit - 0x20 : unit;
  return String.fromCharCode(unit).toUpperCase().charCodeAt(0);
}

/** Words and marks between two codes, in the languages that most press releases are in. */
const joiningWords = ['and', '&', 'or', '|', '+', 'et', 'und', 'y', 'e', 'och', 'og', 'en', 'oraz', 'ja', 've'];

const ARTICLE = 4;

/** Position at which a code joined to the one at `index` must end; `undefined` if nothing joins them. */
function joinBefore(text: string, index: number, isBracketed: boolean): number | undefined {
  const start = isBracketed && text.startsWith('the ', index - ARTICLE) ? index - ARTICLE : index;
  const near = isBracketed ? skipSpacesBefore(text, start) : index;
  if (text.charCodeAt(near - 1) === SLASH) return isBracketed ? skipSpacesBefore(text, near - 1) : near - 1;
  if (near === index) return undefined;
  if (text.charCodeAt(near - 1) === COMMA) return near - 1;
  for (const word of joiningWords) {
    const begin = near - word.length;
    if (text.startsWith(word, begin) && isSpaceAt(text, begin - 1)) return skipSpacesBefore(text, begin);
  }
  return undefined;
}
