import type { Listing } from './company.ts';

/** A canonical `EXCHANGE:SYMBOL`: known exchange id, padded symbol, canonical class separator. */
export type Ticker = string & { readonly brand: 'Ticker' };

/** Joins the parts of a ticker. Shape: `('NASDAQ', 'AAPL')` → `NASDAQ:AAPL`. */
export function toTicker(exchange: string, symbol: string): Ticker {
  return `${exchange}:${symbol}` as Ticker;
}

export function tickerOf(listing: Pick<Listing, 'exchange' | 'symbol'>): Ticker {
  return toTicker(listing.exchange, listing.symbol);
}

/** Splits a ticker: `NYSE:BRK.B` → `{ exchange: 'NYSE', symbol: 'BRK.B' }`. */
export function splitTicker(ticker: Ticker): { readonly exchange: string; readonly symbol: string } {
  const colon = ticker.indexOf(':');
  return { exchange: ticker.slice(0, colon), symbol: ticker.slice(colon + 1) };
}

/**
 * Path segment of a ticker, valid on every file system (`nyse-con`, not `con`):
 * `NYSE:BRK.B` → `nyse-brk.b`, `NSE:M&M` → `nse-m_m` (a hyphen would make it the page of `M-M`).
 */
export function tickerSlug(ticker: Ticker): string {
  return ticker
    .replace(':', '-')
    .replace(/[^\w.-]/g, '_')
    .toLowerCase();
}
