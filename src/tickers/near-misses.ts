import type { Exchange } from '../domain/registry/exchange.ts';
import { canonicalTicker } from '../domain/registry/symbol.ts';
import type { Ticker } from '../domain/registry/ticker.ts';
import { isOpenBefore, isWordAt, skipSpaces, skipSpacesBefore } from './read/boundaries.ts';
import { isCall, quotationMark } from './read/name-evidence.ts';
import { readCodeEndingAt } from './read/read-codes.ts';
import { positionsOf, spanFinder, type FindSpan } from './read/spans.ts';
import { findUnknownCodes, type FoundCandidate, type UnreadCode } from './read/unread-codes.ts';
import { findExchangesInAnyCase, type Vocabulary } from './vocabulary.ts';

/**
 * Text that looks like a ticker and that `recognise` does not read as one. The registry decides whether one was meant.
 */
export type NearMissCandidate = MisspeltTicker | UnreadCode;

/** A code with a colon and a possible symbol: `nasdaq:aapl`, `NASDAQ: AAPL` outside brackets. */
export interface MisspeltTicker {
  readonly kind: 'misspelt';
  /** Tickers that may have been meant, the likeliest first. */
  readonly tickers: readonly Ticker[];
  /** Whether it cannot be prose: `HEL : RAIVV`. */
  readonly isCertain?: true | undefined;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Finds near misses in one run of plain text, in text order per kind. Like `recognise`, it reads a bounded stretch
 * around each colon and each bracket. `found` is the result of `recognise`.
 */
export function findNearMisses(
  text: string,
  vocabulary: Vocabulary,
  found: readonly FoundCandidate[],
): readonly NearMissCandidate[] {
  const unread = findUnknownCodes(text, vocabulary, found);
  const misspelt = findMisspelt(text, vocabulary, spanFinder(found));
  if (misspelt.length === 0) return unread;
  const isTaken = spanFinder([...found, ...unread].sort((left, right) => left.start - right.start));
  return [...misspelt.filter(({ start, end }) => !isTaken(start, end)), ...unread];
}

/** Most characters that are read as a symbol: more than any symbol has. */
const MAX_SYMBOL = 16;

function findMisspelt(text: string, vocabulary: Vocabulary, isFound: FindSpan): readonly MisspeltTicker[] {
  const colons = positionsOf(text, [':', '：']);
  if (colons.length === 0) return [];
  return colons.flatMap((colon): readonly MisspeltTicker[] => {
    if (isFound(colon, colon + 1)) return [];
    const codeEnd = skipSpacesBefore(text, colon);
    const symbolStart = skipSpaces(text, colon + 1);
    if (!isWordAt(text, symbolStart)) return [];
    const written = /^[A-Za-z0-9]+(?:[./&-][A-Za-z0-9]+)*/.exec(text.slice(symbolStart, symbolStart + MAX_SYMBOL))?.[0];
    const end = symbolStart + (written?.length ?? 0);
    if (written === undefined || isWordAt(text, end)) return [];
    const isSpaced = codeEnd < colon || symbolStart > colon + 1;
    const isApart = codeEnd < colon && symbolStart > colon + 1;
    const shape = isSpaced ? (isApart ? /^[A-Z0-9.]{2,}$/ : /^[A-Z.]{3,}$/) : /^(?!\d\d$)../;
    const isPhrase = /^(?:[)\],;.]|$)/.test(text.charAt(skipSpaces(text, end)));
    const isWhole = isSpaced && isPhrase && /^(?:[A-Za-z.]{3,6}|[A-Z]{2})$/.test(written);
    // `The NYSE: it fell`, `HKEX: 1810 points` and `SIX:30` are prose, even if there is such a symbol.
    if (!shape.test(written) && !isWhole) return [];
    const code = readCodeEndingAt(text, codeEnd, 0, vocabulary, findExchangesInAnyCase);
    if (code === undefined || !isOpenBefore(text, code.start)) return [];
    const before = quotationMark.test(text.charAt(code.start - 1)) ? code.start - 2 : code.start - 1;
    if (/[([]/.test(text.charAt(before)) && isCall(text, before)) return [];
    // `(nasdaq: nvda)` is alone in its part of a bracket.
    if (!shape.test(written) && !/[([,;/]/.test(text.charAt(skipSpacesBefore(text, code.start) - 1))) return [];
    const tickers = code.exchanges.flatMap((exchange) => readingsOf(exchange, written));
    if (tickers.length === 0) return [];
    const isCertain = isApart && code.code === code.code.toUpperCase() && !/^\d{1,3}$/.test(written);
    const span = { start: code.start, end, text: text.slice(code.start, end) };
    return [{ kind: 'misspelt', tickers, ...(isCertain && { isCertain: true }), ...span }];
  });
}

/** Tickers for a symbol in capitals, as it is or without the suffix of a data vendor: `AAPL.O`, `0700.HK`. */
function readingsOf(exchange: Exchange, written: string): readonly Ticker[] {
  const capitals = written.toUpperCase();
  const forms = new Set([capitals, capitals.replace(/[./&-].*$/, '')]);
  return [...forms].flatMap((form) => canonicalTicker(exchange, form) ?? []);
}
