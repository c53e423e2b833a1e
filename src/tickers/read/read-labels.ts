import { skipSpaces } from './boundaries.ts';
import type { Candidate } from '../candidate.ts';
import { wordsBefore } from '../bracketed-tickers.ts';
import { readCodeEndingAt, type WrittenCode } from './read-codes.ts';
import { closingMarks, readBracketedSymbol, readSeparator } from './read-list.ts';
import type { WrittenSymbol } from './read-symbol.ts';
import { isAbbreviation, isPlaceholder, symbolOn } from './symbol-forms.ts';
import { parseVendorSymbol } from './vendor-codes.ts';
import { findExchanges, type Vocabulary } from '../vocabulary.ts';

/**
 * Finds symbols with a label: `(ticker: TSLA)`, `(Stock Code: 0788.HK)`, `under the symbols “DAIC” and “DAICW”`. An exchange
 * right before the label is theirs: `the TSX Venture Exchange under the symbol “NOB.”`.
 */
export function readLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  // A fast test rejects most texts.
  if (!text.includes('ymbol') && !text.includes('cker') && !text.includes('Code') && !text.includes('k code'))
    return [];
  const candidates: Candidate[] = [];
  let floor = 0;
  for (const { index: word } of text.matchAll(labelWord)) {
    if (word < floor) continue;
    const from = Math.max(floor, word - MAX_LABEL);
    const match = label.exec(text.slice(from, word + MAX_LABEL));
    if (match === null) continue;
    const { under, code, colon } = match.groups ?? {};
    const begin = from + match.index;
    const start = begin + match[0].length;
    floor = start;
    const isQuoted = closingMarks.has(text.charAt(start));
    if (colon === undefined && under === undefined && !isQuoted) continue;
    const before = placeBefore(text, begin, vocabulary);
    // Only after this phrase is the name of a city or of a market tier an exchange.
    const place = before && under === undefined && vocabulary.homonyms.has(before.code) ? undefined : before;
    const words = place === undefined ? wordsBeforeLabel(text, begin) : '';
    // Years and amounts are numbers, too.
    const canonicalise = (written: string) => (isSymbol(written, code !== undefined) ? written : undefined);
    for (const symbol of readSymbols(text, start, canonicalise)) {
      candidates.push(toCandidate(text, symbol, place, words, vocabulary));
    }
  }
  return candidates;
}

const labelWord = /[Tt]icker|[Ss]ymbol|[ -][Cc]ode/g;

/** Most characters that are read before a symbol: more than a label and its introduction have. */
const MAX_LABEL = 40;

const label =
  /(?<![\w-])(?<under>[Uu]nder (?:the |its |their )?(?:new )?)?(?:[Tt]icker(?:s|[ -][Ss]ymbols?)?|(?:(?:[Ss]tock|[Tt]rading|[Ss]hare)[ -])?[Ss]ymbols?|(?<code>(?:[Ss]tock|[Ss]hare|SEHK|HKEX)[ -][Cc]odes?))(?:(?<colon>\s?[:=]\s?)|\s)(?=["“„‘'$]?[A-Z0-9])/;

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
): readonly FoundSymbol[] {
  const symbols: FoundSymbol[] = [];
  const isQuoted = closingMarks.has(text.charAt(first));
  for (let start = first; symbols.length < MAX_SYMBOLS;) {
    const symbol = readBracketedSymbol(text, start, canonicalise);
    if (symbol === undefined || (symbols.length > 0 && closingMarks.has(text.charAt(start)) !== isQuoted)) break;
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
  const gap =
    /(?:,? (?:Limited|Ltd\.?|Inc\.?|LLC))?(?: [Ee]xchange| [Mm]arket)?[\s,(]*(?:[Tt]rad(?:es|ing) )?$/.exec(
      before,
    )?.[0] ?? '';
  return (
    readCodeEndingAt(text, index - gap.trimStart().length, 0, vocabulary, findExchanges) ??
    readCodeEndingAt(text, index - gap.length, 0, vocabulary, findExchanges) ??
    readCodeEndingAt(text, index - (/[\s,(]*$/.exec(before)?.[0].length ?? 0), 0, vocabulary, findExchanges)
  );
}

const MAX_BEFORE = 40;

/** Words before the bracket that begins with the label; empty inside a sentence, where nothing is certain. */
function wordsBeforeLabel(text: string, index: number): string {
  const bracket = text.lastIndexOf('(', index);
  return bracket >= 0 && /^\([^()]*$/.test(text.slice(bracket, index)) && index - bracket < MAX_BEFORE
    ? wordsBefore(text, bracket)
    : '';
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
