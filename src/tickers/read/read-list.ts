import { isSpaceAt, isWordAt, skipSpaces } from './boundaries.ts';
import { readCodes } from './read-codes.ts';
import { readSymbol, type WrittenSymbol } from './symbols/read-symbol.ts';
import { findExchanges, type Vocabulary } from '../vocabulary.ts';

/** Text after a symbol in brackets. */
export interface SymbolList {
  /** Other symbols of the same exchange; they count only if the list is whole. */
  readonly items: readonly (WrittenSymbol & { readonly start: number })[];
  /** Whether there are only symbols up to a semicolon, the closing bracket, the next exchange or a cashtag. */
  readonly isWhole: boolean;
  /**
   * Whether more than a space or an "and" separates the first symbol from the following text, or a price move or a
   * short note in brackets follows.
   */
  readonly isCutOff: boolean;
}

/** Reads the text from `index`, the end of a symbol: `, BRK.B)`, ` and GOOGL; HKEX:9988)`, `, which fell)`. */
export function readList(
  text: string,
  index: number,
  vocabulary: Vocabulary,
  canonicalise: (written: string) => string | undefined,
): SymbolList {
  const items: (WrittenSymbol & { readonly start: number })[] = [];
  const from = skipStar(text, index);
  const first = readSeparator(text, from);
  const isCutOff = first === undefined ? isMoveAfter(text, index) || isNoteAfter(text, index) : first.mark !== '';
  for (let end = from, separator = first; ; separator = readSeparator(text, end)) {
    if (separator === undefined) return { items, isWhole: endsList(text, end, vocabulary), isCutOff };
    const start = separator.end;
    // A cashtag is read separately.
    const symbol = text.charAt(start) === '$' ? undefined : readBracketedSymbol(text, start, canonicalise);
    const mayBeCode = symbol === undefined || findExchanges(vocabulary, symbol.written).length > 0;
    if (mayBeCode && beginsMention(text, start, vocabulary)) return { items, isWhole: true, isCutOff };
    // `RDS.A/B` means RDS.B, and surely not the company whose symbol is B.
    const isClass = symbol?.written.length === 1 && separator.mark === '/';
    if (symbol === undefined || isClass) return { items, isWhole: separator.mark === ';', isCutOff };
    items.push({ ...symbol, start });
    end = skipStar(text, symbol.end);
  }
}

/** Skips the asterisk of a Mexican share without a series, `(BMV: WALMEX*)`, or the mark of a footnote. */
function skipStar(text: string, index: number): number {
  return index + (/^\s?(?:\*|[†‡§]|[¹²³])(?=\s?[,;/|)\]])/.exec(text.slice(index, index + 4))?.[0].length ?? 0);
}

/**
 * Reads the symbol at `start`, also in quotation marks or with a dollar sign: `(TSX: “HBP”)`, `(OTC: $RDAR)`. A space
 * may come before its share class, as Nordic companies print it, `(Nasdaq Stockholm: VOLV B)`, or before a series of
 * preferred shares.
 */
export function readBracketedSymbol(
  text: string,
  start: number,
  canonicalise: (written: string) => string | undefined,
): WrittenSymbol | undefined {
  const closing = closingMarks.get(text.charAt(start));
  if (closing !== undefined) return readQuotedSymbol(text, start + 1, closing, canonicalise);
  if (text.charAt(start) === '$') return readSymbol(text, start + 1, canonicalise);
  const symbol =
    readSymbol(text, start, canonicalise) ??
    readPreferred(text, start, canonicalise) ??
    readBrazilian(text, start, canonicalise);
  // London prints short symbols with a full stop: `(LSE: RR.)`.
  if (symbol !== undefined && /^\.[,;/]/.test(text.slice(symbol.end, symbol.end + 2)))
    return { ...symbol, end: symbol.end + 1 };
  return symbol === undefined || !isSpaceAt(text, symbol.end) ? symbol : withClass(text, symbol, canonicalise);
}

/** Place of a symbol that `readBracketedSymbol` read at `from`, without its quotation marks or dollar sign. */
export function spanOfSymbol(
  text: string,
  from: number,
  { written, end: after }: Pick<WrittenSymbol, 'written' | 'end'>,
): { readonly start: number; readonly end: number; readonly text: string } {
  const isMarked = closingMarks.has(text.charAt(from)) || text.charAt(from) === '$';
  const start = isMarked ? from + 1 : from;
  const end = Math.min(start + written.length, after);
  return { start, end, text: text.slice(start, end) };
}

/** Reads a preferred share as `BACpL`, which is BAC.PR.L. */
function readPreferred(
  text: string,
  start: number,
  canonicalise: (written: string) => string | undefined,
): WrittenSymbol | undefined {
  const [found, root, series] = /^([A-Z]{1,5})p([A-Z])(?![\w.])/.exec(text.slice(start, start + MAX_CLASS)) ?? [];
  if (found === undefined) return undefined;
  const written = `${root ?? ''}.PR.${series ?? ''}`;
  const symbol = canonicalise(written);
  return symbol === undefined ? undefined : { written, symbol, end: start + found.length };
}

/** Reads a symbol of São Paulo as `PETR 4`. */
function readBrazilian(
  text: string,
  start: number,
  canonicalise: (written: string) => string | undefined,
): WrittenSymbol | undefined {
  const [written] = /^[A-Z]{4} \d{1,2}(?![\w.])/.exec(text.slice(start, start + MAX_CLASS)) ?? [];
  const symbol = written === undefined ? undefined : canonicalise(written);
  return written === undefined || symbol === undefined ? undefined : { written, symbol, end: start + written.length };
}

/** Closing quotation marks by opening ones. */
export const closingMarks: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['„', '“'],
  ["'", "'"],
  ['‘', '’'],
  ['«', '»'],
]);

/** Reads `HBP”` and, in American style, `NOB.”`. The end is after the closing mark. */
function readQuotedSymbol(
  text: string,
  start: number,
  closing: string,
  canonicalise: (written: string) => string | undefined,
): WrittenSymbol | undefined {
  const end = text.slice(start, start + MAX_QUOTED).indexOf(closing);
  if (end < 1) return undefined;
  const written = text.slice(start, start + end).replace(/[.,]$/, '');
  const isSymbol = /^[A-Z0-9]+(?:[ .&/-][A-Z0-9]+)*$/.test(written);
  if (!isSymbol) return undefined;
  // A class after a space, `“BRK A”`, unless it is a part of the symbol, as in Mexico.
  for (const form of new Set([written, written.replaceAll(' ', '.')])) {
    const symbol = canonicalise(form);
    if (symbol !== undefined) return { written: form, symbol, end: start + end + closing.length };
  }
  return undefined;
}

const MAX_QUOTED = 16;

function withClass(
  text: string,
  symbol: WrittenSymbol,
  canonicalise: (written: string) => string | undefined,
): WrittenSymbol {
  const apart = classApart.exec(text.slice(symbol.end, symbol.end + MAX_CLASS))?.[0] ?? '';
  const end = symbol.end + apart.length;
  if (apart === '' || (!endsPhrase(text, end) && readSeparator(text, end) === undefined)) return symbol;
  const series = apart.trim().toUpperCase();
  // Where a series is part of the symbol: `BIMBO A` is BIMBOA.
  for (const written of [`${symbol.written} ${series}`, `${symbol.written}.${series.replace(/ /g, '.')}`]) {
    const known = canonicalise(written);
    // A country is a class where classes follow a hyphen: `NDA FI`.
    const isCountry = /^(?:DK|FI|SE)$/.test(series);
    if (known !== undefined && !(isCountry && !known.endsWith(`-${series}`))) return { written, symbol: known, end };
  }
  return symbol;
}

/** Matches a share class, a series of preferred shares, a warrant or a unit. */
const classApart = /^\s(?:CPO|UB[DL]?|[Pp][Rr] ?[A-Z]|WT\.[A-Z]|[A-Z]|\d\d|W[ST]|UN|RT|SDB|DK|FI|SE)(?![\w.])/;
const MAX_CLASS = 8;

/**
 * Reads the separator of two symbols: `mark` is a comma, semicolon, slash, bar or plus, or empty for an "and" or "or"
 * alone; `end` is the start of the next symbol.
 */
export function readSeparator(
  text: string,
  index: number,
): { readonly end: number; readonly mark: string } | undefined {
  const near = skipSpaces(text, index);
  // American style has the comma before the closing quotation mark: `“AAC.U,” “AAC” and “AAC WS”`.
  const isInside = near > index && /^[,;]["”’»]/.test(text.slice(index - 2, index));
  const written = isInside
    ? ','
    : (/^(?:[,;/|\uff0c\uff1b\u3001]|\+(?=\s[A-Z]))/.exec(text.slice(near, near + 3))?.[0] ?? '');
  const mark = wideMarks.get(written) ?? written;
  const begin = mark === '' || isInside ? near : skipSpaces(text, near + 1);
  for (const word of begin > index ? joiningWords : []) {
    const end = begin + word.length;
    if (text.startsWith(word, begin) && isSpaceAt(text, end)) return { end: skipSpaces(text, end), mark };
  }
  return mark === '' ? undefined : { end: begin, mark };
}

/** Words between two symbols, as between two codes. */
const joiningWords = ['and', 'or', '&', 'et', 'und', 'oder', 'y', 'e', 'och', 'og', 'en', 'oraz', 'ja', 've'];

/** Commas and semicolons of full width, as in Chinese and Japanese. */
const wideMarks: ReadonlyMap<string, string> = new Map([
  ['\uff0c', ','],
  ['\u3001', ','],
  ['\uff1b', ';'],
]);

/** Most characters of a code with its colon, also in a group of codes. */
const MAX_CODES_LENGTH = 64;

function beginsMention(text: string, index: number, vocabulary: Vocabulary): boolean {
  if (text.charAt(index) === '$') return true;
  const colon = text.slice(index, index + MAX_CODES_LENGTH).indexOf(':');
  return colon > 0 && readCodes(text, index + colon, index, true, vocabulary)[0]?.start === index;
}

/**
 * Whether a price move or a price follows the symbol that ends at `index`: `AAPL up 2.4%`, `AAPL ▲2.4%`,
 * `AAPL $189.50)`.
 */
function isMoveAfter(text: string, index: number): boolean {
  const stretch = text.slice(index, index + MAX_MOVE_LENGTH);
  return move.test(stretch) || unmoved.test(stretch);
}

/** Matches a price move with a sign, an arrow or a direction; `A 3% fall` is prose. */
const move =
  /^\s{1,3}(?:(?:up|down|off|plus|minus)\s[+−–-]?|[↑↓▲▼△▽]\s?[+−–-]?|[+−–-])(?:\d{1,3}|\d{1,3},\d{3}|\d{4})(?:[.,]\d{1,3})?\s?(?:%|per\s?cent|pct\b|bps?\b|basis points\b|points\b|p\b)/;
const MAX_MOVE_LENGTH = 40;

/** Matches a price, or no move, at the end of its phrase; `A $5 billion deal` is prose. */
const unmoved =
  /^\s{1,3}(?:flat|unch(?:anged|gd?)?\.?|little changed|(?:at |@ ?)?(?:[$€£¥]|[A-Z]{1,3}\$)\s?\d[\d,]*(?:\.\d+)?)\s?[,;)\]]/;

/** Whether a note in brackets follows that is not the end of a phrase: `HKEX: 9988 (HKD Counter) and`. */
function isNoteAfter(text: string, index: number): boolean {
  return note.test(text.slice(index, index + MAX_NOTE));
}

const note =
  /^\s\((?:[A-Z“"][^()]{1,24}|(?:(?:common|ordinary|preferred) )?(?:stock|shares?|units?|warrants?|rights|ADSs?|ADRs?|notes))\)\s?(?:[,;/|)]|and\b|&)/;
const MAX_NOTE = 40;

/** Whether the phrase ends at `index`, or another exchange follows after a space: `OTC: BINP OTC: AIMV`. */
function endsList(text: string, index: number, vocabulary: Vocabulary): boolean {
  if (endsPhrase(text, index)) return true;
  return isSpaceAt(text, index) && beginsMention(text, skipSpaces(text, index), vocabulary);
}

/** Whether a closing bracket, a dash, or the end of a sentence or of the text is at `index`. */
function endsPhrase(text: string, index: number): boolean {
  const near = skipSpaces(text, index);
  if (near >= text.length) return true;
  const character = text.charAt(near);
  if (')]\uff09–—•·'.includes(character) || (character === '-' && near > index && isSpaceAt(text, near + 1)))
    return true;
  if ('.?!'.includes(character)) return near + 1 >= text.length || /[\s)]/.test(text.charAt(near + 1));
  return '"”’\''.includes(character) && !isWordAt(text, near + 1);
}
