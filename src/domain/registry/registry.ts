import type { Company, Listing, Period } from './company.ts';
import type { Exchange } from './exchange.ts';
import { compareText } from '../order.ts';
import { emptyReference, type ListingReference } from '../reference/listing-reference.ts';
import { symbolKey } from './symbol.ts';
import { splitTicker, tickerOf, type Ticker } from './ticker.ts';

/** A listing and its company. */
export interface Holding {
  readonly company: Company;
  readonly listing: Listing;
}

/** A newsroom's exchanges, companies and their symbols through time. Immutable. */
export interface Registry {
  readonly exchanges: ReadonlyMap<string, Exchange>;
  readonly companies: ReadonlyMap<string, Company>;
  /** Each ticker's holders, the oldest first. */
  readonly holdings: ReadonlyMap<Ticker, readonly Holding[]>;
  /** Each symbol's holders on any exchange, by `symbolKey`. */
  readonly holdingsBySymbol: ReadonlyMap<string, readonly Holding[]>;
  /** The symbols that any company ever held on an exchange, by the exchange's id. */
  readonly symbolsByExchange: ReadonlyMap<string, readonly string[]>;
  /** The engine's evidence of listings that are in no company file. */
  readonly reference: ListingReference;
}

/**
 * Meaning of a ticker on a day. `not-known-then`: the company has held it, but perhaps not yet on that day. `lifetimes`
 * are the ticker's holders on other days, the oldest first.
 */
export type TickerResolution =
  | { readonly kind: 'held' | 'not-known-then'; readonly company: Company; readonly listing: Listing }
  | { readonly kind: 'not-then'; readonly lifetimes: readonly Holding[] }
  | { readonly kind: 'unregistered' };

/** Creates a registry from data that `checkRegistry` has found valid. */
export function createRegistry(
  exchanges: readonly Exchange[],
  companies: readonly Company[],
  reference: ListingReference = emptyReference,
): Registry {
  const all = companies.flatMap((company) => company.listings.map((listing): Holding => ({ company, listing })));
  const byAge = all.toSorted((a, b) => compareText(a.listing.from ?? '', b.listing.from ?? ''));
  const symbols = Map.groupBy(all, ({ listing }) => listing.exchange);
  return {
    exchanges: new Map(exchanges.map((exchange) => [exchange.id, exchange])),
    companies: new Map(companies.map((company) => [company.id, company])),
    holdings: Map.groupBy(byAge, ({ listing }) => tickerOf(listing)),
    holdingsBySymbol: Map.groupBy(all, ({ listing }) => symbolKey(listing.symbol)),
    symbolsByExchange: new Map(
      Array.from(symbols, ([exchange, held]) => [exchange, [...new Set(held.map(({ listing }) => listing.symbol))]]),
    ),
    reference,
  };
}

/** Whether a period contains a day. `day` is an ISO day (`2014-10-28`), here and below. */
export function isDuring(period: Period, day: string): boolean {
  return (period.from === undefined || period.from <= day) && (period.until === undefined || day < period.until);
}

/**
 * Whether a holding is certain on a `day` within its period. One without `from` is certain from its `since` on, or else
 * from the first day of the reference; its end is evidence for the year before.
 */
export function isKnownOn({ reference }: Registry, { listing }: Holding, day: string): boolean {
  if (listing.from !== undefined) return true;
  const first = listing.since ?? reference.firstDay;
  if (first === undefined || first <= day) return true;
  return listing.since === undefined && listing.until !== undefined && yearBefore(listing.until) <= day;
}

/** `2019-11-05` → `2018-11-05`. */
function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

export function holderAt(registry: Registry, ticker: Ticker, day: string): Holding | undefined {
  return lifetimesOf(registry, ticker).find(({ listing }) => isDuring(listing, day));
}

/** All holders of a ticker, the oldest first. */
export function lifetimesOf(registry: Registry, ticker: Ticker): readonly Holding[] {
  return registry.holdings.get(ticker) ?? [];
}

export function resolveTicker(registry: Registry, ticker: Ticker, day: string): TickerResolution {
  const holder = holderAt(registry, ticker, day);
  if (holder !== undefined) return { kind: isKnownOn(registry, holder, day) ? 'held' : 'not-known-then', ...holder };
  const lifetimes = lifetimesOf(registry, ticker);
  return lifetimes.length > 0 ? { kind: 'not-then', lifetimes } : { kind: 'unregistered' };
}

/** Primary listing on `day`: the first in the file that is current; if none is, the one that ended last. */
export function primaryListing(company: Company, day: string): Listing | undefined {
  const current = company.listings.find((listing) => isDuring(listing, day));
  if (current !== undefined) return current;
  const ended = company.listings.filter(({ until }) => until !== undefined && until <= day);
  return ended.toSorted((a, b) => compareText(b.until ?? '', a.until ?? ''))[0];
}

/** Formats a ticker for schema.org's `tickerSymbol`, with the market's ISO 10383 code: `XNAS AAPL`. */
export function schemaSymbol(registry: Registry, ticker: Ticker): string | undefined {
  const { exchange, symbol } = splitTicker(ticker);
  const mic = registry.exchanges.get(exchange)?.mic;
  return mic && `${mic} ${symbol}`;
}
