import { nearest } from '../domain/nearest.ts';
import { canonicalTicker } from '../domain/registry/symbol.ts';
import type { Ticker } from '../domain/registry/ticker.ts';
import { parseVendorSymbol } from './read/symbols/vendor-codes.ts';
import { findExchanges, type Vocabulary } from './vocabulary.ts';

export type TickerProblem = 'malformed' | 'unknown-exchange' | 'ambiguous-exchange' | 'bad-symbol';

export type ParsedTicker =
  | { readonly ok: true; readonly ticker: Ticker }
  | {
      readonly ok: false;
      readonly problem: TickerProblem;
      /** Ids of the exchanges of an ambiguous code. */
      readonly exchanges?: readonly string[];
      /** Ticker that was probably meant; it can be parsed. */
      readonly nearest?: string;
    };

/** Parses a whole ticker of front matter: `NASDAQ:AAPL`. A space after the colon is allowed, as in brackets. */
export function parseTicker(written: string, vocabulary: Vocabulary): ParsedTicker {
  const parsed = readTicker(written, vocabulary);
  if (parsed.ok || parsed.nearest !== undefined) return parsed;
  const tidied = readTicker(tidy(written), vocabulary);
  const meant = (tidied.ok ? tidied.ticker : tidied.nearest) ?? readVendorTicker(written.trim(), vocabulary);
  return meant === undefined ? parsed : { ...parsed, nearest: meant };
}

/** Reads a vendor's code, `0700.HK`, if its suffix is that of one exchange. */
function readVendorTicker(written: string, vocabulary: Vocabulary): Ticker | undefined {
  const { symbol = '', exchanges = [] } = parseVendorSymbol(written, vocabulary) ?? {};
  const [id, ...others] = exchanges;
  return id === undefined || others.length > 0 ? undefined : findTicker(id, symbol, vocabulary);
}

/** Corrects `(NASDAQ:AAPL)`, `NASDAQ：AAPL`, `NASDAQ AAPL` and `LSE:BP.` to the form of a ticker. */
function tidy(written: string): string {
  return written
    .replaceAll('：', ':')
    .replaceAll(/[()[\]$]/g, '')
    .trim()
    .replace(/\.$/, '')
    .replace(/^([^:]+)\s+([^:\s]+)$/, '$1:$2');
}

function readTicker(written: string, vocabulary: Vocabulary): ParsedTicker {
  const { code, symbol } = /^(?<code>[^:]*[^:\s]):\s?(?<symbol>[^:\s]+)$/.exec(written.trim())?.groups ?? {};
  if (code === undefined || symbol === undefined) return { ok: false, problem: 'malformed' };
  const exchanges = findExchanges(vocabulary, code);
  const [exchange, ...others] = exchanges;
  if (exchange === undefined) return { ok: false, problem: 'unknown-exchange', ...suggest(code, symbol, vocabulary) };
  if (others.length > 0) {
    const tickers = exchanges.flatMap(({ id }) => findTicker(id, symbol, vocabulary) ?? []);
    const only = tickers.length === 1 ? tickers[0] : undefined;
    const ids = exchanges.map(({ id }) => id);
    return { ok: false, problem: 'ambiguous-exchange', exchanges: ids, ...(only && { nearest: only }) };
  }
  const ticker = findTicker(code, symbol, vocabulary);
  if (ticker === undefined) return { ok: false, problem: 'bad-symbol', ...suggest(code, symbol, vocabulary) };
  return { ok: true, ticker };
}

function findTicker(code: string, symbol: string, vocabulary: Vocabulary): Ticker | undefined {
  const [exchange, ...others] = findExchanges(vocabulary, code);
  if (exchange === undefined || others.length > 0) return undefined;
  return canonicalTicker(exchange, symbol);
}

/** Suggests the nearest code with the symbol as it is or in capitals, if that is a ticker. */
function suggest(code: string, symbol: string, vocabulary: Vocabulary): { readonly nearest?: string } {
  const meant = nearest(code, vocabulary.exchangesByCode.keys());
  if (meant === undefined) return {};
  const ticker = findTicker(meant, symbol, vocabulary) ?? findTicker(meant, symbol.toUpperCase(), vocabulary);
  return ticker ? { nearest: ticker } : {};
}
