import { allNear, nearest } from '../domain/nearest.ts';
import type { Holding, Registry } from '../domain/registry/registry.ts';
import { memoise, memoiseByObject } from '../domain/memoise.ts';
import { findClass, symbolKey } from '../domain/registry/symbol.ts';
import { splitTicker, toTicker, type Ticker } from '../domain/registry/ticker.ts';

/** Holdings of any day that an unknown symbol may have meant; the caller selects by day. */
export interface Suggestions {
  /**
   * Holders of the same symbol on another exchange, or of the symbol without a data vendor's suffix (`VOD.L`);
   * otherwise, on the same exchange, of a class of shares or of a similar symbol.
   */
  readonly forTicker: (ticker: Ticker) => readonly Holding[];
  /** Holders of a class of shares, then those of similar symbols, on any exchange, the likeliest first. */
  readonly forCashtag: (symbol: string) => readonly Holding[];
}

/** Suggestions of a registry, cached, so that a symbol is compared with all others only once. */
export const suggestionsIn = memoiseByObject((registry: Registry): Suggestions => ({
  forTicker: memoise((ticker: Ticker) => findForTicker(registry, ticker)),
  forCashtag: memoise((symbol: string) => findForCashtag(registry, symbol)),
}));

function findForTicker(registry: Registry, ticker: Ticker): readonly Holding[] {
  const { exchange, symbol } = splitTicker(ticker);
  const bare = toTicker(exchange, symbol.replace(/[./-].*$/, ''));
  const same = registry.holdingsBySymbol.get(symbolKey(symbol)) ?? registry.holdings.get(bare);
  if (same !== undefined) return same;
  const symbols = registry.symbolsByExchange.get(exchange) ?? [];
  const similar = findClass(symbol, symbols) ?? nearest(symbol, symbols);
  return similar === undefined ? [] : (registry.holdings.get(toTicker(exchange, similar)) ?? []);
}

/** Shortest symbol to compare; shorter ones resemble too many others. */
const shortestSlip = 4;

function findForCashtag(registry: Registry, symbol: string): readonly Holding[] {
  const bySymbol = Map.groupBy([...registry.holdingsBySymbol.values()].flat(), ({ listing }) => listing.symbol);
  const classes = [...bySymbol.keys()].filter((other) => findClass(symbol, [other]) !== undefined);
  const similar = symbol.length < shortestSlip ? [] : allNear(symbol, bySymbol.keys());
  return [...classes, ...similar].flatMap((other) => bySymbol.get(other) ?? []);
}
