import { skipSpaces } from '../boundaries.ts';
import type { Candidate } from '../../candidate.ts';
import { wordsBefore } from '../../bracketed-tickers.ts';
import { readCodesJoinedTo, type WrittenCode } from '../read-codes.ts';
import { closingMarks, readBracketedSymbol, readSeparator, spanOfSymbol } from '../read-list.ts';
import { placeBefore, placesAfter } from './label-places.ts';
import { isOrdinary, label, labelWord, otherLabel, sureLabel } from './label-words.ts';
import { canonicalSymbol } from '../../../domain/registry/symbol.ts';
import type { WrittenSymbol } from '../symbols/read-symbol.ts';
import { isAbbreviation, isOutside, isPlaceholder, symbolOn } from '../symbols/symbol-forms.ts';
import { parseVendorSymbol } from '../symbols/vendor-codes.ts';
import { findExchanges, type Vocabulary } from '../../vocabulary.ts';

/**
 * Finds symbols with a label: `(ticker: TSLA)`, `(Stock Code: 0788.HK)`, `under the symbols “DAIC” and “DAICW”`. An
 * exchange right before the label is theirs: `the TSX Venture Exchange under the symbol “NOB.”`.
 */
export function readLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  // A fast test rejects most texts.
  if (!text.includes('ymbol') && !text.includes('cker') && !otherLabel.test(text)) return [];
  const candidates: Candidate[] = [];
  let floor = 0;
  for (const { index: word } of text.matchAll(labelWord)) {
    if (word < floor) continue;
    const from = Math.max(floor, word - MAX_LABEL);
    const match = label.exec(text.slice(from, word + MAX_LABEL));
    if (match === null) continue;
    const { under, loose, code, plain, epic, colon } = match.groups ?? {};
    const begin = from + match.index;
    const start = begin + match[0].length;
    const earlier = floor;
    floor = start;
    const isQuoted = closingMarks.has(text.charAt(start));
    const isPlain = colon === undefined && (under ?? loose) === undefined && !isQuoted;
    const before = placeBefore(text, begin, vocabulary);
    // Only after this phrase is the name of a city or of a market tier an exchange.
    const near = before && under === undefined && vocabulary.homonyms.has(before.code) ? undefined : before;
    // Years and amounts are numbers, too.
    const mayBeNumber = (code ?? plain) !== undefined || (near !== undefined && !hasLetters(near));
    const canonicalise = (written: string) =>
      isSymbol(written, mayBeNumber, near !== undefined) ? written : undefined;
    const symbols = readSymbols(text, start, canonicalise, vocabulary);
    const places = near ? [near] : placesAfter(text, symbols.at(-1)?.end ?? start, vocabulary);
    const [place] = places;
    const [first] = symbols;
    // `Trading Symbol: NYSE - FNV`: what follows the label is the code of an exchange.
    if (near === undefined && first !== undefined && !isQuoted && isCode(text, first, vocabulary)) continue;
    // `NYSE symbol A` is one, `the trading symbol AI investors like` is not.
    const isApposition = isPlain && apposition.test(text.slice(Math.max(0, begin - 3), start + MAX_APPOSITION));
    // `Apple (ticker AAPL)`; `(symbol FE)` is iron.
    const isWhole = isPlain && sureLabel.test(match[0]) && isClosed(text, begin, start);
    const isPlaced = before !== undefined && isOpenCode(before, begin, vocabulary);
    if (isPlain && !isApposition && !isWhole && !isPlaced && place === undefined) continue;
    // `ASX code: CBA` is a symbol, `source code: MIT` is not.
    if ((plain ?? loose) !== undefined && place === undefined) continue;
    // `using the symbol X on the TSX floor`
    if (loose !== undefined && near === undefined && !isQuoted) continue;
    const isOpen = place === undefined || place.exchanges.length > 1;
    const words = !isOpen ? '' : isApposition ? wordsBeforeComma(text, begin) : wordsBeforeLabel(text, begin);
    if ((isApposition || isWhole) && place === undefined && words === '') continue;
    // `a status symbol: BMW`, `Security code: 1234`
    if (place === undefined && words === '' && isOrdinary(match[0], text, begin)) continue;
    const others = near ? readCodesJoinedTo(text, near.start, earlier, vocabulary) : places.slice(1);
    const inOrder = near ? [...others, near] : places;
    const isRespective = symbols.length > 1 && inOrder.length === symbols.length && areRespective(text, symbols);
    if (!isRespective) candidates.push(...readOthers(others, symbols));
    for (const [index, symbol] of symbols.entries()) {
      const market = isRespective ? inOrder[index] : place;
      const candidate = toCandidate(
        text,
        symbol,
        market,
        { words, ids: epic === undefined ? undefined : london },
        vocabulary,
      );
      // `the Nasdaq ticker AI investors like`
      const isProse = isPlain && /^\s[a-z]/.test(text.slice(symbol.end, symbol.end + 2)) && near !== undefined;
      if (isProse && candidate.text.length < 3) continue;
      // `SGX code: RULES`, `NSE code: A`
      if (plain !== undefined && (candidate.kind === 'unplaced' || candidate.text.length < 2)) continue;
      const isDoubtful = isProse || isOutside(symbol.written);
      candidates.push(isDoubtful && candidate.kind === 'ticker' ? { ...candidate, isDoubtful } : candidate);
    }
  }
  return candidates;
}

/** Exchanges of the London Stock Exchange's own words for a symbol: `(EPIC: VOD)`, `(TIDM: VOD)`. */
const london: readonly string[] = ['LSE', 'AIM'];

/**
 * Other exchanges of a label's one symbol: `(TSX and NYSE symbol: FNV)`, `on the TSX and the NYSE under the symbol
 * “FNV”`. They may be of another sentence part, so each counts only if the symbol is known there.
 */
function readOthers(others: readonly WrittenCode[], symbols: readonly FoundSymbol[]): readonly Candidate[] {
  const [only, another] = symbols;
  if (only === undefined || another !== undefined) return [];
  return others.flatMap(({ code, exchanges, start, end }) => {
    const [exchange, ...more] = exchanges;
    const symbol = exchange && more.length === 0 ? symbolOn(exchange, only.written) : undefined;
    if (exchange === undefined || symbol === undefined) return [];
    return [{ kind: 'ticker', exchange: exchange.id, symbol, start, end, text: code, isDoubtful: true } as const];
  });
}

/** Whether as many symbols as exchanges belong to one each: `(NYSE and TSX symbols: B and ABX)`. */
function areRespective(text: string, symbols: readonly FoundSymbol[]): boolean {
  const end = symbols.at(-1)?.end ?? 0;
  if (/^,? respectively\b/.test(text.slice(end, end + MAX_AFTER))) return true;
  const roots = symbols.map(({ written }) => written.replace(/[./-].*$/, ''));
  return roots.every((root, index) => !roots.some((other, at) => at !== index && other.startsWith(root)));
}

const MAX_AFTER = 16;

/** Whether a symbol is the code of an exchange with a symbol after it: `NYSE - FNV`, `TSE 7203`, `TSX: FNV`. */
function isCode(text: string, { written, end }: FoundSymbol, vocabulary: Vocabulary): boolean {
  return (
    /^(?:\s[-–—]\s|\s?:\s?|\s)[A-Z0-9]/.test(text.slice(end, end + 4)) && findExchanges(vocabulary, written).length > 0
  );
}

/** Whether the symbols of an exchange may have letters alone. */
function hasLetters({ exchanges }: WrittenCode): boolean {
  return exchanges.some((exchange) =>
    ['ABC', 'ABCD'].some((letters) => canonicalSymbol(exchange, letters) !== undefined),
  );
}

/** Most characters that are read before a symbol: more than a label and its introduction have. */
const MAX_LABEL = 40;

/** Matches a ticker between commas: `Disney stock, ticker DIS, rose`. */
const apposition = /^\S, ticker(?: symbol)? [A-Z]{2,5},/;
const MAX_APPOSITION = 8;

/** Whether a bracket has only the label that begins at `begin` and the symbol at `start`. */
function isClosed(text: string, begin: number, start: number): boolean {
  return text.charAt(begin - 1) === '(' && closedSymbol.test(text.slice(start, start + MAX_CLOSED));
}

/** Matches a symbol at the end of its bracket. */
const closedSymbol = /^(?:[A-Z][A-Z0-9]{0,5}(?:[./-][A-Z]{1,2})?|\d{4,6})\)/;
const MAX_CLOSED = 12;

/** Whether a code is right before a label, and no word of prose: `HKEX stock code 700`, `Tokyo code 1234`. */
function isOpenCode({ code, end }: WrittenCode, label: number, { homonyms }: Vocabulary): boolean {
  return label - end <= 1 && !homonyms.has(code);
}

/** Whether a text may be a symbol; without an exchange, long ones are words. */
function isSymbol(written: string, mayBeNumber: boolean, isPlaced: boolean): boolean {
  if (isPlaceholder(written) || isAbbreviation(written)) return false;
  if (mayBeNumber) return /^[A-Z0-9][A-Z0-9.]*$/.test(written);
  const [root = ''] = written.split(/[./-]/);
  return root.length <= (isPlaced ? 12 : 8) && /^(?=.*[A-Z])[A-Z0-9]+(?:[./-][A-Z]{1,3})*$/.test(written);
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

/** Words before the bracket that begins with the label; empty inside a sentence, where nothing is certain. */
function wordsBeforeLabel(text: string, index: number): string {
  const bracket = text.lastIndexOf('(', index);
  return bracket >= 0 && /^\([^()]*$/.test(text.slice(bracket, index)) && index - bracket < MAX_LABEL
    ? wordsBefore(text, bracket)
    : '';
}

const MAX_WORDS = 96;

/** Words before the comma and the space that end at `index`. */
function wordsBeforeComma(text: string, index: number): string {
  const before = `${text.slice(Math.max(0, index - MAX_WORDS), index - 2)} `;
  return wordsBefore(before, before.length);
}

function toCandidate(
  text: string,
  { written, start: from, end: to }: FoundSymbol,
  place: WrittenCode | undefined,
  { words, ids }: { readonly words: string; readonly ids: readonly string[] | undefined },
  vocabulary: Vocabulary,
): Candidate {
  const span = spanOfSymbol(text, from, { written, end: to });
  const exchanges = place?.exchanges ?? [];
  const [exchange, ...others] = exchanges;
  const symbol = exchange && symbolOn(exchange, written);
  if (exchange !== undefined && others.length > 0) {
    const possible = exchanges.map(({ id }) => id);
    return { kind: 'ambiguous', alias: place?.code ?? '', exchanges: possible, symbol: written, ...span, words };
  }
  if (exchange !== undefined && symbol !== undefined) return { kind: 'ticker', exchange: exchange.id, symbol, ...span };
  const vendor = parseVendorSymbol(written, vocabulary);
  const [market, ...more] = vendor?.exchanges ?? [];
  const placed =
    market === undefined || more.length > 0 ? undefined : symbolAt(market, vendor?.symbol ?? '', vocabulary);
  // The label marks a symbol, and its suffix names the exchange.
  if (placed && /[.][A-Z]{2,}$/.test(written)) return { kind: 'ticker', ...placed, ...span };
  const found = vendor ?? { symbol: written, ...(ids && { exchanges: ids }) };
  return { kind: 'unplaced', form: 'labelled', ...found, ...span, words };
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
