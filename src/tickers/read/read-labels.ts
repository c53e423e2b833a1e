import { skipSpaces } from './boundaries.ts';
import type { Candidate } from '../candidate.ts';
import { wordsBefore } from '../bracketed-tickers.ts';
import { readCodeEndingAt, readCodesJoinedTo, type WrittenCode } from './read-codes.ts';
import { closingMarks, readBracketedSymbol, readSeparator } from './read-list.ts';
import type { WrittenSymbol } from './symbols/read-symbol.ts';
import { isAbbreviation, isOutside, isPlaceholder, symbolOn } from './symbols/symbol-forms.ts';
import { parseVendorSymbol } from './symbols/vendor-codes.ts';
import { findExchanges, type Vocabulary } from '../vocabulary.ts';

/**
 * Finds symbols with a label: `(ticker: TSLA)`, `(Stock Code: 0788.HK)`, `under the symbols “DAIC” and “DAICW”`. An
 * exchange right before the label is theirs: `the TSX Venture Exchange under the symbol “NOB.”`.
 */
export function readLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  // A fast test rejects most texts.
  if (!text.includes('ymbol') && !text.includes('cker') && !/[- ][Cc]ode/.test(text)) return [];
  const candidates: Candidate[] = [];
  let floor = 0;
  for (const { index: word } of text.matchAll(labelWord)) {
    if (word < floor) continue;
    const from = Math.max(floor, word - MAX_LABEL);
    const match = label.exec(text.slice(from, word + MAX_LABEL));
    if (match === null) continue;
    const { under, code, plain, colon } = match.groups ?? {};
    const begin = from + match.index;
    const start = begin + match[0].length;
    const earlier = floor;
    floor = start;
    const isQuoted = closingMarks.has(text.charAt(start));
    const isPlain = colon === undefined && under === undefined && !isQuoted;
    const before = placeBefore(text, begin, vocabulary);
    // `NYSE symbol A` is one, `the trading symbol AI investors like` is not.
    const isApposition = isPlain && apposition.test(text.slice(Math.max(0, begin - 3), start + MAX_APPOSITION));
    // `Apple (ticker AAPL)`; `(symbol FE)` is iron.
    const isWhole =
      isPlain && /^(?:[Tt]icker|[Ss]tock|[Tt]rading|[Ss]hare)/.test(match[0]) && isClosed(text, begin, start);
    if (isPlain && !isApposition && !isWhole && !(before && isOpenCode(before, begin, vocabulary))) continue;
    // Only after this phrase is the name of a city or of a market tier an exchange.
    const near = before && under === undefined && vocabulary.homonyms.has(before.code) ? undefined : before;
    // `ASX code: CBA` is a symbol, `source code: MIT` is not.
    if (plain !== undefined && near === undefined) continue;
    // Years and amounts are numbers, too.
    const canonicalise = (written: string) =>
      isSymbol(written, code !== undefined || plain !== undefined) ? written : undefined;
    const symbols = readSymbols(text, start, canonicalise, vocabulary);
    const place = near ?? placeAfter(text, symbols.at(-1)?.end ?? start, vocabulary);
    const words =
      place !== undefined ? '' : isApposition ? wordsBeforeComma(text, begin) : wordsBeforeLabel(text, begin);
    if ((isApposition || isWhole) && place === undefined && words === '') continue;
    if (near !== undefined) candidates.push(...readOthers(text, near, symbols, earlier, vocabulary));
    for (const symbol of symbols) {
      const candidate = toCandidate(text, symbol, place, words, vocabulary);
      // `the Nasdaq ticker AI investors like`
      const isProse = isPlain && /^\s[a-z]/.test(text.slice(symbol.end, symbol.end + 2));
      if (isProse && candidate.text.length < 3) continue;
      const isDoubtful = isProse || isOutside(symbol.written);
      candidates.push(isDoubtful && candidate.kind === 'ticker' ? { ...candidate, isDoubtful } : candidate);
    }
  }
  return candidates;
}

/**
 * Other exchanges of a label's one symbol: `(TSX and NYSE symbol: FNV)`, `on the TSX and the NYSE under the symbol
 * “FNV”`. They may be of another sentence part, so each counts only if the symbol is known there.
 */
function readOthers(
  text: string,
  near: WrittenCode,
  symbols: readonly FoundSymbol[],
  floor: number,
  vocabulary: Vocabulary,
): readonly Candidate[] {
  const [only, another] = symbols;
  if (only === undefined || another !== undefined) return [];
  return readCodesJoinedTo(text, near.start, floor, vocabulary).flatMap(({ code, exchanges, start, end }) => {
    const [exchange, ...more] = exchanges;
    const symbol = exchange && more.length === 0 ? symbolOn(exchange, only.written) : undefined;
    if (exchange === undefined || symbol === undefined) return [];
    return [{ kind: 'ticker', exchange: exchange.id, symbol, start, end, text: code, isDoubtful: true } as const];
  });
}

const labelWord = /[Tt]icker|[Ss]ymbol|[ -][Cc]ode/g;

/** Most characters that are read before a symbol: more than a label and its introduction have. */
const MAX_LABEL = 40;

const label =
  /(?<![\w-])(?<under>[Uu]nder (?:the |its |their )?(?:new )?)?(?:[Tt]icker(?:s|[ -][Ss]ymbols?)?|(?:(?:[Ss]tock|[Tt]rading|[Ss]hare)[ -])?[Ss]ymbols?|(?<code>(?:[Ss]tock|[Ss]hare|SEHK|HKEX)[ -][Cc]odes?)|(?<plain>(?<= )[Cc]odes?))(?:(?<colon>\s?[:=]\s?)|\s)(?=["“„‘'$]?[A-Z0-9])/;

/** Matches a ticker between commas: `Disney stock, ticker DIS, rose`. */
const apposition = /^\S, ticker(?: symbol)? [A-Z]{2,5},/;
const MAX_APPOSITION = 8;

/** Whether a bracket has only the label that begins at `begin` and the symbol at `start`. */
function isClosed(text: string, begin: number, start: number): boolean {
  return text.charAt(begin - 1) === '(' && closedSymbol.test(text.slice(start, start + MAX_CLOSED));
}

/** Matches a symbol at the end of its bracket. */
const closedSymbol = /^[A-Z][A-Z0-9]{0,5}(?:[./-][A-Z]{1,2})?\)/;
const MAX_CLOSED = 12;

/** Whether a code is right before a label, and no word of prose: `HKEX stock code 700`, `Tokyo code 1234`. */
function isOpenCode({ code, end }: WrittenCode, label: number, { homonyms }: Vocabulary): boolean {
  return label - end <= 1 && !homonyms.has(code);
}

function isSymbol(written: string, mayBeNumber: boolean): boolean {
  if (isPlaceholder(written) || isAbbreviation(written)) return false;
  return mayBeNumber
    ? /^[A-Z0-9][A-Z0-9.]*$/.test(written)
    : /^(?=.*[A-Z])[A-Z0-9]{1,8}(?:[./-][A-Z]{1,3})*$/.test(written);
}

interface FoundSymbol extends WrittenSymbol {
  readonly start: number;
}

function readSymbols(
  text: string,
  first: number,
  canonicalise: (written: string) => string | undefined,
  vocabulary: Vocabulary,
): readonly FoundSymbol[] {
  const symbols: FoundSymbol[] = [];
  const isQuoted = closingMarks.has(text.charAt(first));
  for (let start = first; symbols.length < MAX_SYMBOLS;) {
    const symbol = readBracketedSymbol(text, start, canonicalise);
    if (symbol === undefined || (symbols.length > 0 && closingMarks.has(text.charAt(start)) !== isQuoted)) break;
    // `JSE share code: GFI, NYSE: GFI`: the next exchange is no symbol.
    if (symbols.length > 0 && !isQuoted && findExchanges(vocabulary, symbol.written).length > 0) break;
    symbols.push({ ...symbol, start });
    const separator = readSeparator(text, symbol.end);
    if (separator === undefined) break;
    start = skipSpaces(text, separator.end);
  }
  return symbols;
}

const MAX_SYMBOLS = 6;

/** Exchange whose code ends right before the label or its bracket. */
function placeBefore(text: string, index: number, vocabulary: Vocabulary): WrittenCode | undefined {
  const before = text.slice(Math.max(0, index - MAX_BEFORE), index);
  const [gap = '', kind = ''] = gapToPlace.exec(before) ?? [];
  const spaces = gap.length - gap.trimStart().length;
  // `Nasdaq exchange` is the exchange and a word; in `New York Stock Exchange`, the word is part of the name.
  const ends = [gap.length - spaces, gap.length, gap.length - kind.length];
  for (const end of ends) {
    const code = readCodeEndingAt(text, index - end, 0, vocabulary, findExchanges);
    if (code !== undefined) return code;
  }
  return undefined;
}

const MAX_BEFORE = 96;

/** Exchange right after a symbol: `the symbol “META” on the Nasdaq`. The name of a city is none. */
function placeAfter(text: string, index: number, vocabulary: Vocabulary): WrittenCode | undefined {
  const [gap = '', name = ''] = nextPlace.exec(text.slice(index, index + MAX_AFTER)) ?? [];
  const start = index + gap.length - name.length;
  for (let length = name.length; length > 0; length = name.lastIndexOf(' ', length - 1)) {
    const code = readCodeEndingAt(text, start + length, start, vocabulary, findExchanges);
    if (code?.start === start) return vocabulary.homonyms.has(code.code) ? undefined : code;
  }
  return undefined;
}

const nextPlace = /^ (?:on|at) (?:the )?([A-Z][\w-]*(?: [A-Z][\w-]*){0,4})/;
const MAX_AFTER = 72;

/**
 * Matches what may be between an exchange and the label: a legal form, a short name in brackets, `(the “TSXV”)`, the
 * beginning of the trading and its day: `and will begin trading on March 6, 2025, `.
 */
const gapToPlace = new RegExp(
  String.raw`((?:,? (?:Limited|Ltd\.?|Inc\.?|LLC))?(?: [Ee]xchange| [Mm]arket)?)(?: \((?:the )?["“][\w .-]{2,16}["”]\))?` +
    String.raw`(?:,? (?:and )?(?:is |are )?(?:(?:will|expected to) )?(?:begin |commence |start )?(?:trad(?:es?|ing)|be traded))?` +
    String.raw`(?:,? on [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?[\s,(]*(?:[Tt]rad(?:es|ing) )?$`,
);

/** Words before the bracket that begins with the label; empty inside a sentence, where nothing is certain. */
function wordsBeforeLabel(text: string, index: number): string {
  const bracket = text.lastIndexOf('(', index);
  return bracket >= 0 && /^\([^()]*$/.test(text.slice(bracket, index)) && index - bracket < MAX_LABEL
    ? wordsBefore(text, bracket)
    : '';
}

/** Words before the comma and the space that end at `index`. */
function wordsBeforeComma(text: string, index: number): string {
  const before = `${text.slice(Math.max(0, index - MAX_BEFORE), index - 2)} `;
  return wordsBefore(before, before.length);
}

function toCandidate(
  text: string,
  { written, start: from, end: to }: FoundSymbol,
  place: WrittenCode | undefined,
  words: string,
  vocabulary: Vocabulary,
): Candidate {
  const start = from + text.slice(from, to).indexOf(written);
  const span = { start, end: start + written.length, text: written };
  const exchanges = place?.exchanges ?? [];
  const [exchange, ...others] = exchanges;
  const symbol = exchange && symbolOn(exchange, written);
  if (exchange !== undefined && others.length > 0) {
    const ids = exchanges.map(({ id }) => id);
    return { kind: 'ambiguous', alias: place?.code ?? '', exchanges: ids, symbol: written, ...span, words };
  }
  if (exchange !== undefined && symbol !== undefined) return { kind: 'ticker', exchange: exchange.id, symbol, ...span };
  const vendor = parseVendorSymbol(written, vocabulary);
  const [market, ...more] = vendor?.exchanges ?? [];
  const placed =
    market === undefined || more.length > 0 ? undefined : symbolAt(market, vendor?.symbol ?? '', vocabulary);
  // The label marks a symbol, and its suffix names the exchange.
  if (placed && /[.][A-Z]{2,}$/.test(written)) return { kind: 'ticker', ...placed, ...span };
  return { kind: 'unplaced', form: 'labelled', ...(vendor ?? { symbol: written }), ...span, words };
}

function symbolAt(
  id: string,
  written: string,
  { exchangesByCode }: Vocabulary,
): { readonly exchange: string; readonly symbol: string } | undefined {
  const exchange = exchangesByCode.get(id)?.[0];
  const symbol = exchange && symbolOn(exchange, written);
  return exchange && symbol !== undefined ? { exchange: exchange.id, symbol } : undefined;
}
