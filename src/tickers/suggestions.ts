import { allNear, nearest } from '../domain/nearest.ts';
import type { Holding, Registry } from '../domain/registry/registry.ts';
import { memoise } from '../domain/memoise.ts';
import { findClass, symbolKey } from '../domain/registry/symbol.ts';
import { splitTicker, toTicker, type Ticker } from '../domain/registry/ticker.ts';

/** Holdings that an unknown symbol may have meant, of any day: the caller chooses by day. */
export interface Suggestions {
  /**
   * The holders of the same symbol on another exchange; or of the symbol without what data vendors put after it
   * (`VOD.L`); or else, on the same exchange, of a class of shares, or of a similar symbol.
   */
  readonly forTicker: (ticker: Ticker) => readonly Holding[];
  /** The holders of a class of shares, then those of similar symbols, on any exchange: the likeliest first. */
  readonly forCashtag: (symbol: string) => readonly Holding[];
}

/** Cached per registry: a symbol is compared with all others once, however many stories have it. */
export function suggestionsIn(registry: Registry): Suggestions {
  const known = suggestions.get(registry) ?? createSuggestions(registry);
  suggestions.set(registry, known);
  return known;
}

const suggestions = new WeakMap<Registry, Suggestions>();

function createSuggestions(registry: Registry): Suggestions {
  return {
    forTicker: memoise((ticker: Ticker) => findForTicker(registry, ticker)),
    forCashtag: memoise((symbol: string) => findForCashtag(registry, symbol)),
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

/** Shortest symbol that is compared: shorter ones resemble too many others. */
const shortestSlip = 4;

function findForCashtag(registry: Registry, symbol: string): readonly Holding[] {
  const bySymbol = Map.groupBy([...registry.holdingsBySymbol.values()].flat(), ({ listing }) => listing.symbol);
  const classes = [...bySymbol.keys()].filter((other) => findClass(symbol, [other]) !== undefined);
  const similar = symbol.length < shortestSlip ? [] : allNear(symbol, bySymbol.keys());
  return [...classes, ...similar].flatMap((other) => bySymbol.get(other) ?? []);
}
