import type { Company, Listing } from './company.ts';
import { exchangesByMic } from './place-symbol.ts';
import { isEvidenceOn, type ReferenceListing } from '../reference/listing-reference.ts';
import { isDuring, isKnownOn, primaryListing, type Registry } from './registry.ts';
import { symbolKey } from './symbol.ts';
import { tickerOf, toTicker, type Ticker } from './ticker.ts';

/** Meaning of a cashtag (`$AAPL`) on a day. */
export type CashtagResolution =
  /** `not-known-then`: the ticker is right, but perhaps not yet that company's. */
  | {
      readonly kind: 'held' | 'not-known-then';
      readonly ticker: Ticker;
      readonly company: Company;
      readonly listing: Listing;
    }
  /** Only the reference has the symbol. */
  | { readonly kind: 'referenced'; readonly ticker: Ticker; readonly name: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'ambiguous'; readonly tickers: readonly Ticker[] };

export const unknownCashtag: CashtagResolution = { kind: 'unknown' };

/**
 * Resolves a cashtag. By custom it is American: it has a meaning if one company had the symbol on an American exchange,
 * by the company files or else by the reference. Of several exchanges, the company's primary listing is chosen, or else
 * the first.
 *
 * @param symbol the cashtag without its dollar sign, with any class separator.
 */
export function resolveCashtag(registry: Registry, symbol: string, day: string): CashtagResolution {
  const holdings = registry.holdingsBySymbol.get(symbolKey(symbol)) ?? [];
  const current = holdings.filter(({ listing }) => isDuring(listing, day) && isAmerican(listing.exchange, registry));
  const [first, ...others] = current;
  if (first === undefined) return resolveByReference(registry, symbol, day);
  if (others.some(({ company }) => company !== first.company)) {
    return { kind: 'ambiguous', tickers: current.map(({ listing }) => tickerOf(listing)) };
  }
  const primary = primaryListing(first.company, day);
  const holding = current.find(({ listing }) => listing === primary) ?? first;
  return {
    kind: isKnownOn(registry, holding, day) ? 'held' : 'not-known-then',
    ticker: tickerOf(holding.listing),
    ...holding,
  };
}

function resolveByReference(registry: Registry, symbol: string, day: string): CashtagResolution {
  const rows = registry.reference.listingsOf(symbol).flatMap((row) => {
    const exchange = exchangesByMic(registry).get(row.mic);
    // Company files outrank the reference for their tickers, even if these have ended.
    const isRegistered = exchange && registry.holdings.has(toTicker(exchange.id, row.symbol));
    return exchange?.country === 'US' && !isRegistered ? [{ row, exchange }] : [];
  });
  const held = rows.filter(({ row }) => isEvidenceOn(row, day));
  const meant = held.length > 0 ? held : rows.filter(({ row }) => isOlder(row, day, registry));
  const tickers = [...new Set(meant.map(({ row, exchange }) => toTicker(exchange.id, row.symbol)))];
  const [ticker, ...others] = tickers;
  if (ticker === undefined) return { kind: 'unknown' };
  return others.length > 0
    ? { kind: 'ambiguous', tickers }
    : { kind: 'referenced', ticker, name: meant.at(-1)?.row.name ?? '' };
}

/**
 * Whether both the row and the day are before the reference begins. American companies seldom change their exchange, so
 * the ticker is right, but its holder on the day is unknown.
 */
function isOlder({ from }: ReferenceListing, day: string, { reference }: Registry): boolean {
  return reference.firstDay !== undefined && from !== undefined && from <= reference.firstDay && day < from;
}

function isAmerican(id: string, { exchanges }: Registry): boolean {
  return exchanges.get(id)?.country === 'US';
}
