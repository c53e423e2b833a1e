import { allNear, nearest } from '../domain/nearest.ts';
import type { Holding, Registry } from '../domain/registry.ts';
import { remembering } from '../domain/remembering.ts';
import { findClass, symbolKey } from '../domain/symbol.ts';
import { splitTicker, toTicker, type Ticker } from '../domain/ticker.ts';

/** What symbols that nobody holds may have been meant to be. The day on which they were written is left to the caller. */
export interface Suggestions {
  /**
   * The holders of the same symbol on another exchange; or of the symbol without what data vendors put after it
   * (`VOD.L`); or else, on the same exchange, of a class of shares, or of a similar symbol.
   */
  readonly forTicker: (ticker: Ticker) => readonly Holding[];
  /** The holders of a class of shares, then those of similar symbols, on any exchange: the likeliest first. */
  readonly forCashtag: (symbol: string) => readonly Holding[];
}

/** Each symbol is compared with all others once, however many stories have it. */
export function suggestionsIn(registry: Registry): Suggestions {
  const known = suggestions.get(registry) ?? createSuggestions(registry);
  suggestions.set(registry, known);
  return known;
}

const suggestions = new WeakMap<Registry, Suggestions>();

function createSuggestions(registry: Registry): Suggestions {
  return {
    forTicker: remembering((ticker: Ticker) => findForTicker(registry, ticker)),
    forCashtag: remembering((symbol: string) => findForCashtag(registry, symbol)),
  };
}

function findForTicker(registry: Registry, ticker: Ticker): readonly Holding[] {
  const { exchange, symbol } = splitTicker(ticker);
  const bare = toTicker(exchange, symbol.replace(/[./-].*$/, ''));
  const same = registry.holdingsBySymbol.get(symbolKey(symbol)) ?? registry.holdings.get(bare);
  if (same !== undefined) return same;
  const symbols = registry.symbolsByExchange.get(exchange) ?? [];
  const similar = findClass(symbol, symbols) ?? nearest(symbol, symbols);
  return similar === undefined ? [] : (registry.holdings.get(toTicker(exchange, similar)) ?? []);
}

/** Symbols of fewer characters are similar to too many. */
const shortestSlip = 4;

function findForCashtag(registry: Registry, symbol: string): readonly Holding[] {
  const bySymbol = Map.groupBy([...registry.holdingsBySymbol.values()].flat(), ({ listing }) => listing.symbol);
  const classes = [...bySymbol.keys()].filter((other) => findClass(symbol, [other]) !== undefined);
  const similar = symbol.length < shortestSlip ? [] : allNear(symbol, bySymbol.keys());
  return [...classes, ...similar].flatMap((other) => bySymbol.get(other) ?? []);
}
