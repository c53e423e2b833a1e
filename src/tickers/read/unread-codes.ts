import { editDistance } from '../../domain/nearest.ts';
import { toTicker, type Ticker } from '../../domain/registry/ticker.ts';
import { wordsBefore } from '../bracketed-tickers.ts';
import type { Candidate } from '../candidate.ts';
import { placesOf, spanFinder } from './spans.ts';
import { isAbbreviation, isPlaceholder, symbolOn } from './symbol-forms.ts';
import { findExchanges, findExchangesInAnyCase, foldCode, type Vocabulary } from '../vocabulary.ts';

/**
 * In brackets, a symbol after a code that no exchange has, `(NASDQ:AAPL)`, `(OTCQB: VINZF and MARS: BTC)`; or after one that
 * lacks its colon, `(XETRA BMW)`.
 */
export interface UnreadCode {
  readonly kind: 'unknown-code' | 'no-colon';
  readonly code: string;
  readonly symbol: string;
  /** What it may have been meant for: the code is right, or one slip of the finger away. */
  readonly tickers: readonly Ticker[];
  /** The words before the bracket, from one with a capital on. */
  readonly words: string;
  /** Whether other notations in the bracket were read. */
  readonly isAmongTickers: boolean;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Looks at a bounded stretch after each bracket. */
export function findUnknownCodes(
  text: string,
  vocabulary: Vocabulary,
  found: readonly Pick<Candidate, 'start' | 'end'>[],
): readonly UnreadCode[] {
  const isFound = spanFinder(found);
  const isRead = spanFinder(found);
  return placesOf(text, ['(', '[']).flatMap((open): readonly UnreadCode[] => {
    if (!opening.test(text.slice(open + 1, open + 3))) return [];
    const stretch = text.slice(open + 1, open + 1 + MAX_LENGTH);
    const length = stretch.search(/[()[\]]/);
    if (length < 4) return [];
    const content = stretch.slice(0, length);
    const isAmongTickers = isFound(open, open + 1 + length);
    // One notation that was read is all of the bracket.
    if (isAmongTickers && content.indexOf(':') === content.lastIndexOf(':')) return [];
    if (!content.includes(':')) {
      return isAmongTickers ? [] : withoutColon(content, open, { text, isAmongTickers }, vocabulary);
    }
    return Array.from(content.matchAll(codeAndSymbol)).flatMap((match): readonly UnreadCode[] => {
      const [written, code = '', symbol = ''] = match;
      const start = open + 1 + match.index + written.indexOf(code);
      const end = open + 1 + match.index + written.trimEnd().length;
      if (labels.has(code.toUpperCase()) || isAbbreviation(symbol) || isPlaceholder(symbol)) return [];
      if (findExchangesInAnyCase(vocabulary, code).length > 0) return [];
      if (isRead(start, end)) return [];
      const tickers = tickersAfterSlip(code, symbol, vocabulary);
      const place = { words: wordsBefore(text, open), isAmongTickers };
      return [{ kind: 'unknown-code', code, symbol, tickers, ...place, start, end, text: text.slice(start, end) }];
    });
  });
}

const opening = /^\s?[A-Z"“]/;
const MAX_LENGTH = 96;

/** A symbol in capitals that ends its part of the bracket. */
const codeAndSymbol =
  /(?:^|[,;|/]|\band\b|&)\s*([A-Za-z][\w.-]*(?: [A-Z][\w.-]*){0,3})\s?:\s?["“$]?([A-Z0-9]{1,6}(?:[.-][A-Z]{1,2})?)["”]?\s*(?=[,;|/]|$|and\b|&)/g;

/** What precedes a colon in such brackets without being a code. */
const labels = new Set(
  (
    'BLOOMBERG CIK CUSIP EMAIL EPS FIGI FITCH HRB ISIN LEI MOODY’S P/E PHONE RATING REUTERS RIC S&P SEDOL SIC SYMBOL TEL ' +
    'TICKER VALOR VALOREN VAT VERSION WKN'
  ).split(' '),
);

/** One slip of the finger, in a code that is long enough for it to be one. */
function tickersAfterSlip(code: string, symbol: string, vocabulary: Vocabulary): readonly Ticker[] {
  const folded = foldCode(code);
  if (folded.length < 4) return [];
  const near = Array.from(vocabulary.exchangesByFoldedCode).filter(
    ([known, exchanges]) =>
      known.length >= 4 &&
      exchanges.length === 1 &&
      Math.abs(known.length - folded.length) <= 1 &&
      editDistance(known, folded) === 1,
  );
  return [...new Set(near.flatMap(([, exchanges]) => exchanges))].flatMap((exchange) => {
    const canonical = symbolOn(exchange, symbol);
    return canonical === undefined ? [] : [toTicker(exchange.id, canonical)];
  });
}

function withoutColon(
  content: string,
  open: number,
  { text, isAmongTickers }: { readonly text: string; readonly isAmongTickers: boolean },
  vocabulary: Vocabulary,
): readonly UnreadCode[] {
  const [, code, symbol] = codeThenSymbol.exec(content) ?? [];
  if (code === undefined || symbol === undefined) return [];
  const tickers = findExchanges(vocabulary, code).flatMap((exchange) => {
    const canonical = symbolOn(exchange, symbol);
    return canonical === undefined ? [] : [toTicker(exchange.id, canonical)];
  });
  if (tickers.length === 0) return [];
  const span = { start: open + 1, end: open + 1 + content.length, text: content };
  return [{ kind: 'no-colon', code, symbol, tickers, words: wordsBefore(text, open), isAmongTickers, ...span }];
}

const codeThenSymbol = /^([A-Za-z][\w. -]*?)\s([A-Z0-9]{1,6}(?:[.-][A-Z]{1,2})?)$/;
