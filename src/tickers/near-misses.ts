import type { Exchange } from '../domain/registry/exchange.ts';
import { canonicalSymbol } from '../domain/registry/symbol.ts';
import { toTicker, type Ticker } from '../domain/registry/ticker.ts';
import { isOpenBefore, isWordAt, skipSpaces, skipSpacesBefore } from './boundaries.ts';
import type { Candidate } from './candidate.ts';
import { wordsBefore } from './bracketed-tickers.ts';
import { readCodeEndingAt } from './read-codes.ts';
import { findExchangesInAnyCase, type Vocabulary } from './vocabulary.ts';

/** What a reader may take for a ticker and `recognise` does not. Only the registry can say whether one was meant. */
export type NearMissCandidate = MisspeltTicker | BareSymbol;

interface Span {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A code with a colon and something like a symbol: `nasdaq:aapl`, `NASDAQ: AAPL` outside of brackets, `HKEX:0700.HK`. */
export interface MisspeltTicker extends Span {
  readonly kind: 'misspelt';
  /** What it may have been meant for, the likeliest first. */
  readonly tickers: readonly Ticker[];
}

/** Brackets behind some words that hold symbols without an exchange that is known: `Apple (AAPL)`, `Apple (Nasdaq AAPL)`. */
export interface BareSymbol extends Span {
  readonly kind: 'bare';
  /** The words before the bracket, from one with a capital on. */
  readonly words: string;
  readonly symbols: readonly string[];
}

/**
 * Finds near misses in one run of plain text, in text order of each kind. `found` is what `recognise` made of it. Like
 * that, it looks at a bounded stretch around each colon and each bracket.
 */
export function findNearMisses(
  text: string,
  vocabulary: Vocabulary,
  found: readonly Pick<Candidate, 'start' | 'end'>[],
): readonly NearMissCandidate[] {
  const isFound = spanFinder(found);
  const misspelt = findMisspelt(text, vocabulary, spanFinder(found)).filter(({ start, end }) => !isFound(start, end));
  return [...misspelt, ...findBare(text, spanFinder(found))];
}

/** Whether something was found in a stretch of the text. */
type FindSpan = (start: number, end: number) => boolean;

/** Asked in text order, so that one walk along what was found is enough. */
function spanFinder(found: readonly Pick<Candidate, 'start' | 'end'>[]): FindSpan {
  let next = 0;
  return (start, end) => {
    while ((found[next]?.end ?? Infinity) <= start) next++;
    return (found[next]?.start ?? Infinity) < end;
  };
}

/** Longer than any symbol or bracket of the kind. */
const [MAX_SYMBOL, MAX_BRACKET] = [16, 32];

function findMisspelt(text: string, vocabulary: Vocabulary, isFound: FindSpan): readonly MisspeltTicker[] {
  return placesOf(text, [':', '：']).flatMap((colon): readonly MisspeltTicker[] => {
    if (isFound(colon, colon + 1)) return [];
    const codeEnd = skipSpacesBefore(text, colon);
    const symbolStart = skipSpaces(text, colon + 1);
    if (!isWordAt(text, symbolStart)) return [];
    const written = /^[A-Za-z0-9]+(?:[./&-][A-Za-z0-9]+)*/.exec(text.slice(symbolStart, symbolStart + MAX_SYMBOL))?.[0];
    const end = symbolStart + (written?.length ?? 0);
    if (written === undefined || isWordAt(text, end)) return [];
    const isSpaced = codeEnd < colon || symbolStart > colon + 1;
    // `The NYSE: it fell`, `HKEX: 1810 points` and `SIX:30` are prose, whatever symbols there are.
    if (isSpaced ? !/^[A-Z.]{3,}$/.test(written) : /^.$|^\d\d$/.test(written)) return [];
    const code = readCodeEndingAt(text, codeEnd, 0, vocabulary, findExchangesInAnyCase);
    if (code === undefined || !isOpenBefore(text, code.start)) return [];
    const tickers = code.exchanges.flatMap((exchange) => readingsOf(exchange, written));
    if (tickers.length === 0) return [];
    return [{ kind: 'misspelt', tickers, start: code.start, end, text: text.slice(code.start, end) }];
  });
}

/** In capitals as it is, or without what data vendors put behind a symbol: `AAPL.O`, `0700.HK`. */
function readingsOf(exchange: Exchange, written: string): readonly Ticker[] {
  const capitals = written.toUpperCase();
  const forms = new Set([capitals, capitals.replace(/[./&-].*$/, '')]);
  return [...forms].flatMap((form) => {
    const symbol = canonicalSymbol(exchange, form);
    return symbol === undefined ? [] : [toTicker(exchange.id, symbol)];
  });
}

function findBare(text: string, isFound: FindSpan): readonly BareSymbol[] {
  return placesOf(text, ['(']).flatMap((start): readonly BareSymbol[] => {
    if ('()'.includes(text.charAt(start + 1))) return [];
    const [bracket] = /^\([^()]+\)/.exec(text.slice(start, start + MAX_BRACKET)) ?? [];
    if (bracket === undefined || isFound(start, start + bracket.length)) return [];
    const symbols = bracket.split(/[\s(),;:"“”]+/).filter((token) => /^(?=.*[A-Z])[A-Z0-9]+([.-][A-Z]+)?$/.test(token));
    const words = symbols.length > 0 ? wordsBefore(text, start) : '';
    if (words === '') return [];
    return [{ kind: 'bare', words, symbols, start, end: start + bracket.length, text: bracket }];
  });
}

/** Where any of the characters stand, in text order. Most texts have none: `indexOf` is quick to say so. */
function placesOf(text: string, characters: readonly string[]): readonly number[] {
  const places: number[] = [];
  for (const character of characters) {
    for (let index = text.indexOf(character); index >= 0; index = text.indexOf(character, index + 1))
      places.push(index);
  }
  return characters.length > 1 ? places.sort((left, right) => left - right) : places;
}
