import type { Candidate } from '../../candidate.ts';
import { wordsBefore } from '../../bracketed-tickers.ts';
import { readCodesJoinedTo, type WrittenCode } from '../read-codes.ts';
import { closingMarks, spanOfSymbol } from '../read-list.ts';
import { placeBefore, placesAfter } from './label-places.ts';
import { areRespective, isCode, readSymbols, type FoundSymbol } from './label-symbols.ts';
import { isOrdinary, label, labelWord, otherLabel, sureLabel } from './label-words.ts';
import { canonicalSymbol } from '../../../domain/registry/symbol.ts';
import { isIndexOrCurrency, symbolOn } from '../symbols/symbol-forms.ts';
import { parseVendorSymbol } from '../symbols/vendor-codes.ts';
import type { Vocabulary } from '../../vocabulary.ts';

/**
 * Finds symbols with a label: `(ticker: TSLA)`, `(Stock Code: 0788.HK)`, `under the symbols “DAIC” and “DAICW”`. An
 * exchange right before the label is theirs: `the TSX Venture Exchange under the symbol “NOB.”`.
 */
export function readLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  // A fast test rejects most texts.
  if (!text.includes('ymbol') && !text.includes('cker') && !otherLabel.test(text)) return [];
  return Array.from(labelsIn(text)).flatMap((written) => {
    const phrase = readPhrase(text, written, vocabulary);
    return isOfShares(text, phrase, vocabulary) ? toCandidates(text, phrase, vocabulary) : [];
  });
}

/** A label in a text. */
interface WrittenLabel {
  readonly text: string;
  /** Where the label begins, and where the symbol after it does. */
  readonly begin: number;
  readonly start: number;
  /** Where the symbol of the label before begins; 0 for the first. */
  readonly floor: number;
  /** `under the symbol`, said of shares; `using the symbol`, of anything. */
  readonly under: string | undefined;
  readonly loose: string | undefined;
  /** `stock code`, of numbers; `code`, of anything; London's word. */
  readonly code: string | undefined;
  readonly plain: string | undefined;
  readonly epic: string | undefined;
  readonly isQuoted: boolean;
  /** Whether nothing but the label introduces the symbol: no colon, no phrase, no quotation mark. */
  readonly isPlain: boolean;
}

function* labelsIn(text: string): Iterable<WrittenLabel> {
  let floor = 0;
  for (const { index: word } of text.matchAll(labelWord)) {
    if (word < floor) continue;
    const from = Math.max(floor, word - MAX_LABEL);
    const match = label.exec(text.slice(from, word + MAX_LABEL));
    if (match === null) continue;
    const { under, loose, code, plain, epic, colon } = match.groups ?? {};
    const begin = from + match.index;
    const start = begin + match[0].length;
    const isQuoted = closingMarks.has(text.charAt(start));
    const isPlain = colon === undefined && (under ?? loose) === undefined && !isQuoted;
    yield { text: match[0], begin, start, floor, under, loose, code, plain, epic, isQuoted, isPlain };
    floor = start;
  }
}

/** A label with its symbols and exchanges. */
interface Phrase extends WrittenLabel {
  readonly symbols: readonly FoundSymbol[];
  /** Exchange before the label, and whether it may be the symbol's: the name of a city or of a market tier is not. */
  readonly before: WrittenCode | undefined;
  readonly near: WrittenCode | undefined;
  /** Exchanges before the label, or else after the symbols. */
  readonly places: readonly WrittenCode[];
  /** `Apple, ticker AAPL, rose`; `the trading symbol AI investors like` is none. */
  readonly isApposition: boolean;
  /** `Apple (ticker AAPL)`; `(symbol FE)` is iron. */
  readonly isWhole: boolean;
  /** Words before the label, among which is the company's name, where an exchange does not decide. */
  readonly words: string;
}

function readPhrase(text: string, written: WrittenLabel, vocabulary: Vocabulary): Phrase {
  const { begin, start, under, code, plain, isPlain } = written;
  const before = placeBefore(text, begin, vocabulary);
  // Only after `under` is the name of a city or of a market tier an exchange.
  const near = before && under === undefined && vocabulary.homonyms.has(before.code) ? undefined : before;
  const mayBeNumber = (code ?? plain) !== undefined || (near !== undefined && !hasLetters(near));
  const symbols = readSymbols(text, start, { mayBeNumber, isPlaced: near !== undefined }, vocabulary);
  const places = near ? [near] : placesAfter(text, symbols.at(-1)?.end ?? start, vocabulary);
  const [place] = places;
  const isApposition = isPlain && apposition.test(text.slice(Math.max(0, begin - 3), start + MAX_APPOSITION));
  const isWhole = isPlain && sureLabel.test(written.text) && isClosed(text, begin, start);
  const isOpen = place === undefined || place.exchanges.length > 1;
  const words = !isOpen ? '' : isApposition ? wordsBeforeComma(text, begin) : wordsBeforeLabel(text, begin);
  return { ...written, symbols, before, near, places, isApposition, isWhole, words };
}

/** Whether a label is that of a share's symbol, rather than a word of other texts. */
function isOfShares(text: string, phrase: Phrase, vocabulary: Vocabulary): boolean {
  const { begin, symbols, before, near, places, words, loose, plain, isQuoted, isPlain, isApposition, isWhole } =
    phrase;
  const isPlaced = places.length > 0;
  const [first] = symbols;
  // `Trading Symbol: NYSE - FNV`: what follows the label is the code of an exchange.
  if (near === undefined && first !== undefined && !isQuoted && isCode(text, first, vocabulary)) return false;
  // `NYSE symbol A` is one, `the trading symbol AI investors like` is not.
  const hasCodeBefore = before !== undefined && isOpenCode(before, begin, vocabulary);
  if (isPlain && !isApposition && !isWhole && !hasCodeBefore && !isPlaced) return false;
  // `ASX code: CBA` is a symbol, `source code: MIT` is not.
  if ((plain ?? loose) !== undefined && !isPlaced) return false;
  // `using the symbol X on the TSX floor`
  if (loose !== undefined && near === undefined && !isQuoted) return false;
  if ((isApposition || isWhole) && !isPlaced && words === '') return false;
  // `a status symbol: BMW`, `Security code: 1234`
  return isPlaced || words !== '' || !isOrdinary(phrase.text, text, begin);
}

function toCandidates(text: string, phrase: Phrase, vocabulary: Vocabulary): readonly Candidate[] {
  const { symbols, near, places, floor, plain, isPlain } = phrase;
  const others = near ? readCodesJoinedTo(text, near.start, floor, vocabulary) : places.slice(1);
  const inOrder = near ? [...others, near] : places;
  const isRespective = symbols.length > 1 && inOrder.length === symbols.length && areRespective(text, symbols);
  const candidates = symbols.flatMap((symbol, index) => {
    const candidate = toCandidate(text, symbol, isRespective ? inOrder[index] : places[0], phrase, vocabulary);
    // `the Nasdaq ticker AI investors like`
    const isProse = isPlain && /^\s[a-z]/.test(text.slice(symbol.end, symbol.end + 2)) && near !== undefined;
    if (isProse && candidate.text.length < 3) return [];
    // `SGX code: RULES`, `NSE code: A`
    if (plain !== undefined && (candidate.kind === 'unplaced' || candidate.text.length < 2)) return [];
    const isDoubtful = isProse || isIndexOrCurrency(symbol.written);
    return [isDoubtful && candidate.kind === 'ticker' ? { ...candidate, isDoubtful } : candidate];
  });
  return isRespective ? candidates : [...readOthers(others, symbols), ...candidates];
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
  { words, epic }: Phrase,
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
  const found = vendor ?? { symbol: written, ...(epic !== undefined && { exchanges: london }) };
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
