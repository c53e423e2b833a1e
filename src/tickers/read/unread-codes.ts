import { editDistance } from '../../domain/nearest.ts';
import type { Ticker } from '../../domain/registry/ticker.ts';
import { wordsBefore } from '../bracketed-tickers.ts';
import type { Candidate } from '../candidate.ts';
import type { Exchange } from '../../domain/registry/exchange.ts';
import { followsLegalForm } from './name-evidence.ts';
import { positionsOf, spanFinder } from './spans.ts';
import { isAbbreviation, isFormula, isIndexOrCurrency, isPlaceholder, tickersOn } from './symbols/symbol-forms.ts';
import { exchangesOfVendorCode } from './symbols/vendor-codes.ts';
import { findExchanges, findExchangesInAnyCase, foldCode, type Vocabulary } from '../vocabulary.ts';

/**
 * A symbol in brackets after an unknown code, `(NASDQ:AAPL)`, `(OTCQB: VINZF and MARS: BTC)`, or after a code without a
 * colon, `(XETRA BMW)`.
 */
export interface UnreadCode {
  readonly kind: 'unknown-code' | 'no-colon';
  readonly code: string;
  readonly symbol: string;
  /** Tickers that may have been meant: the code is right, or one typo away. */
  readonly tickers: readonly Ticker[];
  /** Words before the bracket, from the first one with a capital. */
  readonly words: string;
  /** Whether other notations in the bracket are certain tickers. */
  readonly isAmongTickers: boolean;
  /** Whether the code is a country or an index, and a company is before the bracket: `Acme Inc. (US: ACME)`. */
  readonly isMarket?: true | undefined;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A candidate of `recognise`. */
export type FoundCandidate = Pick<Candidate, 'start' | 'end'> & { readonly isDoubtful?: true | undefined };

/** Finds unread codes in a bounded stretch after each opening bracket. */
export function findUnknownCodes(
  text: string,
  vocabulary: Vocabulary,
  found: readonly FoundCandidate[],
): readonly UnreadCode[] {
  const isFound = spanFinder(found);
  const isCertain = spanFinder(found.filter(({ isDoubtful }) => isDoubtful !== true));
  const isRead = spanFinder(found);
  const isColonRead = spanFinder(found);
  return positionsOf(text, ['(', '[']).flatMap((open): readonly UnreadCode[] => {
    if (!opening.test(text.slice(open + 1, open + 3))) return [];
    const stretch = text.slice(open + 1, open + 1 + MAX_LENGTH);
    const length = stretch.search(/[()[\]]/);
    if (length < 4) return [];
    const content = stretch.slice(0, length);
    const isAmongTickers = isFound(open, open + 1 + length);
    const colon = content.indexOf(':');
    const isAmongCertain = isCertain(open, open + 1 + length);
    const isAlone = colon === content.lastIndexOf(':');
    const isOnly = isAmongTickers && isAlone;
    // The only notation of the bracket was read.
    if (isOnly && isColonRead(open + 1 + colon, open + 2 + colon)) return [];
    if (!content.includes(':')) {
      return isAmongTickers ? [] : withoutColon(content, open, { text, isAmongTickers }, vocabulary);
    }
    return Array.from(content.matchAll(codeAndSymbol)).flatMap((match): readonly UnreadCode[] => {
      const [written, code = '', symbol = ''] = match;
      const start = open + 1 + match.index + written.indexOf(code);
      const end = open + 1 + match.index + written.trimEnd().length;
      if (labels.has(code.toUpperCase()) || isAbbreviation(symbol) || isPlaceholder(symbol) || isFormula(symbol))
        return [];
      // `ETH: $3,100` is a price.
      if (/:\s?["“]?\$\d/.test(written)) return [];
      if (findExchangesInAnyCase(vocabulary, code).length > 0) return [];
      if (isRead(start, end)) return [];
      // `(NYSE/MARS: A)` shares its colon; `(TSLA, CEO: MUSK)` does not.
      if (isOnly && !/^(?:\/|and\b|&)/.test(written)) return [];
      const words = wordsBefore(text, open);
      const isNamed = isOfName(code, symbol, words);
      if (symbol.replace(/[.-].*/, '').length > LONGEST_SYMBOL && !isNamed) return [];
      const isCompany = followsLegalForm(text, open) || isGermanNumber(code, symbol, vocabulary) || isNamed;
      const isMarket = isAlone && isCompany && isMarketOf(code, symbol, vocabulary);
      const isVendors = exchangesOfVendorCode(code, vocabulary).length > 0;
      const tickers =
        isMarket || (isAmongCertain && isVendors)
          ? tickersIn(code, symbol, vocabulary)
          : tickersAfterSlip(code, symbol, vocabulary);
      const place = { words, isAmongTickers: isAmongCertain, ...(isMarket && { isMarket }) };
      return [{ kind: 'unknown-code', code, symbol, tickers, ...place, start, end, text: text.slice(start, end) }];
    });
  });
}

const opening = /^\s?[A-Z"“]/;
const MAX_LENGTH = 96;
/** Letters of a symbol without its class, unless it is the company's name. */
const LONGEST_SYMBOL = 6;

/** Matches a code and a symbol in capitals at the end of its part of the bracket. */
const codeAndSymbol =
  /(?:^|[,;|/]|\band\b|&)\s*([A-Za-z][\w.-]*(?: [A-Z][\w.-]*){0,3})\s?:\s?["“$]?([A-Z0-9]{1,10}(?:[.-][A-Z]{1,2})?)["”]?\s*(?=[,;|/]|$|and\b|&)/g;

/** Labels before a colon in such brackets that are not codes. */
const labels = new Set(
  (
    'BLOOMBERG CIK CUSIP EMAIL EPS FIGI FITCH HRB ISIN LEI MOODY’S P/E PHONE RATING REUTERS RIC S&P SEDOL SIC SYMBOL TEL ' +
    'TICKER VALOR VALOREN VAT VERSION WKN'
  ).split(' '),
);

/** Tickers with a code that is one typo away, if the code is long enough. */
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
  return tickersOn([...new Set(near.flatMap(([, exchanges]) => exchanges))], symbol);
}

/** Whether a code is that of a country or an index, and what follows no agency, state or city: `(US: FDA)`, `(US: TX)`. */
function isMarketOf(code: string, symbol: string, vocabulary: Vocabulary): boolean {
  const isName = agencies.has(symbol) || findExchangesInAnyCase(vocabulary, symbol).length > 0;
  if (isName || symbol.length < 3) return false;
  if (isIndexOrCurrency(code) && !units.has(code)) return true;
  // A letter before a number is that of a telephone or a fax.
  if (/^[A-Z]$/.test(code)) return /[A-Z]/.test(symbol) && exchangesOfVendorCode(code, vocabulary).length > 0;
  return /^[A-Z]{2,3}$/.test(code) && exchangesIn(code, vocabulary).length > 0;
}

/** Whether it is a symbol of Germany for a foreign share, in which letters are beside a digit on both sides: `R9B`. */
function isGermanNumber(code: string, symbol: string, vocabulary: Vocabulary): boolean {
  const isMixed = /^(?:[A-Z]\d[A-Z]|\d[A-Z]\d|\d[A-Z]\d?[A-Z])$/.test(symbol);
  return isMixed && /^[A-Z]{1,2}$/.test(code) && exchangesIn(code, vocabulary)[0]?.country === 'DE';
}

/**
 * Whether a symbol is the name before it, `Maybank (KL: MAYBANK)`, or the code is the one that releases have for Frankfurt:
 * `Agnico (F: AEM)`.
 */
function isOfName(code: string, symbol: string, words: string): boolean {
  if (words === '') return false;
  return code === 'F' ? /^[A-Z]/.test(symbol) : words.split(' ').at(-1)?.toUpperCase() === symbol;
}

const units = new Set(['EST', 'EUR', 'GMT', 'USD', 'USDC', 'USDT', 'UTC', 'VIX']);
const agencies = new Set(
  (
    'BAFIN BOE BOJ CFIUS CFPB CFTC CMA CNMV COMCO CPI CSRC DOD DOE DOJ DOT ECB EEOC EIA EMA EPA ESG EV EVS FAA FBI FCA FCC FDA FDIC FED ' +
    'FERC FINMA FOMC FTC GAAP GDP HMRC IFRS IRS JFTC KPI MHRA NASA NDRC NEV NEVS NHTSA NIH NLRB NMPA NRC OCC OFAC OFCOM OFGEM OSHA PMDA PMI ' +
    'PRA PSR SAMR SEBI SFO TUV TVA VAT'
  ).split(' '),
);

/** Tickers at the exchanges of a country: at most two, since more are no help. */
function tickersIn(code: string, symbol: string, vocabulary: Vocabulary): readonly Ticker[] {
  return tickersOn(exchangesIn(code, vocabulary), symbol).slice(0, 2);
}

/**
 * The exchanges that vendors have a code for, or else those of a country, by its code in ISO 3166 or as it is usually
 * abbreviated.
 */
function exchangesIn(code: string, vocabulary: Vocabulary): readonly Exchange[] {
  const ofVendors = exchangesOfVendorCode(code, vocabulary);
  const country = { UK: 'GB', USA: 'US' }[code] ?? code;
  const all = [...new Set([...vocabulary.exchangesByCode.values()].flat())];
  const found = all.filter(({ id }) => ofVendors.includes(id));
  return [...new Set([...found, ...all.filter((exchange) => exchange.country === country)])];
}

function withoutColon(
  content: string,
  open: number,
  { text, isAmongTickers }: { readonly text: string; readonly isAmongTickers: boolean },
  vocabulary: Vocabulary,
): readonly UnreadCode[] {
  const outside = symbolThenCode.exec(`${text.slice(Math.max(0, open - MAX_BEFORE), open)}(${content}`);
  const apart = symbolOnCode.exec(content) ?? codeThenSymbol.exec(content) ?? outside;
  const { code, mark = '', symbol } = apart?.groups ?? {};
  if (code === undefined || symbol === undefined) return [];
  // `(NYSE, IT)` may be a list of words, and `(NYSE/TSX)` is one of exchanges.
  const words = wordsBefore(text, open);
  const isWord = isAbbreviation(symbol) || (words === '' && symbol.length < 3);
  if (apart === outside && findExchanges(vocabulary, symbol).length > 0) return [];
  if (mark !== '' && (isWord || findExchanges(vocabulary, symbol).length > 0)) return [];
  const tickers = tickersOn(findExchanges(vocabulary, code), symbol);
  if (tickers.length === 0) return [];
  const start = apart === outside ? open - symbol.length - 1 : open + 1;
  const end = open + 1 + content.length + (apart === outside ? 1 : 0);
  const span = { start, end, text: text.slice(start, end) };
  return [{ kind: 'no-colon', code, symbol, tickers, words, isAmongTickers, ...span }];
}

/** Matches a symbol and its exchange in words: `RY on the TSX and NYSE`. */
const symbolOnCode =
  /^(?<symbol>[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z]{1,2})?) on (?:the )?(?<code>[A-Z][\w.-]*)(?:(?:,|\/| and) .*)?$/;

/** Matches a symbol and, in brackets that are not closed here, only its exchange: `TSLA (NASDAQ`. */
const symbolThenCode = /(?:^|\s)(?<symbol>[A-Z][A-Z0-9]{1,4}(?:[.-][A-Z])?) \((?<code>[A-Z][\w.-]*)$/;
const MAX_BEFORE = 10;

/** Matches a code and a symbol after a space, or after another mark than a colon: `NASDAQ; NVDA`, `NASDAQ/NVDA`. */
const codeThenSymbol =
  /^\s?(?<code>[A-Za-z][\w. -]*?)(?:\s|\s?(?<mark>[;,/|=–—.-])\s?)["“‘']?(?<symbol>[A-Z0-9]{1,6}(?:[.-][A-Z]{1,2})?)["”’']?\s?$/;
