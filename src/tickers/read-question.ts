import type { Exchange } from '../domain/exchange.ts';
import { nearest } from '../domain/nearest.ts';
import type { Registry } from '../domain/registry.ts';
import { canonicalSymbol, symbolKey } from '../domain/symbol.ts';
import { tickerOf, toTicker, type Ticker } from '../domain/ticker.ts';
import { explainAmbiguousExchange, type Explanation } from './explain.ts';
import { joinWords } from './phrases.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What somebody who asks about a symbol may mean. */
export interface Question {
  /** As text would have to print them; companies may hold them or not. */
  readonly tickers: readonly Ticker[];
  /** What is wrong with the way in which it was asked. */
  readonly doubt?: Explanation | undefined;
}

/**
 * Reads `NASDAQ:FB`, a cashtag (`$FB`) or a bare symbol (`FB`), in capitals or not. More is understood than in articles,
 * since nothing is published from it; the answer spells it right.
 */
export function readQuestion(written: string, registry: Registry, vocabulary: Vocabulary): Question {
  const text = written.trim();
  const colon = text.indexOf(':');
  if (colon < 0) return readSymbol(text.replace(/^\$/, '').toUpperCase(), registry);
  const [code, symbol] = [text.slice(0, colon).trim(), text.slice(colon + 1).trim()];
  const { exchanges, alias } = findExchanges(code, vocabulary);
  const [first, ...others] = exchanges;
  if (!first) return { tickers: [], doubt: explainUnknownExchange(code, vocabulary) };
  const tickers = exchanges.flatMap((exchange) => findTicker(exchange, symbol) ?? []);
  if (others.length > 0) {
    const ids = exchanges.map(({ id }) => id);
    return { tickers, doubt: explainAmbiguousExchange(registry, alias, ids, symbol.toUpperCase()) };
  }
  if (tickers.length > 0) return { tickers };
  return {
    tickers,
    doubt: {
      message: `"${symbol}" cannot be a symbol on ${first.name}.`,
      hint: `Its symbols fit ${first.symbols}.`,
    },
  };
}

/** The code as it is written, or else whatever it is in other capitals. */
function findExchanges(
  code: string,
  { exchangesByCode }: Vocabulary,
): { readonly exchanges: readonly Exchange[]; readonly alias: string } {
  const exact = exchangesByCode.get(code);
  if (exact) return { exchanges: exact, alias: code };
  const alike = Array.from(exchangesByCode).filter(([known]) => known.toLowerCase() === code.toLowerCase());
  const exchanges = [...new Set(alike.flatMap(([, meant]) => meant))];
  return { exchanges, alias: alike[0]?.[0] ?? code };
}

function findTicker(exchange: Exchange, symbol: string): Ticker | undefined {
  const canonical = canonicalSymbol(exchange, symbol) ?? canonicalSymbol(exchange, symbol.toUpperCase());
  return canonical === undefined ? undefined : toTicker(exchange.id, canonical);
}

function explainUnknownExchange(code: string, { exchangesByCode }: Vocabulary): Explanation {
  const meant = nearest(code, exchangesByCode.keys());
  return {
    message: `No exchange has the code "${code}".`,
    hint: `${meant === undefined ? '' : `Did you mean "${meant}"? `}Exchanges are listed in src/newsroom/exchanges.yaml.`,
  };
}

/** A symbol without an exchange means every ticker that any company ever had with it. */
function readSymbol(symbol: string, registry: Registry): Question {
  const holdings = registry.holdingsBySymbol.get(symbolKey(symbol)) ?? [];
  const tickers = [...new Set(holdings.map(({ listing }) => tickerOf(listing)))];
  if (tickers.length > 1) {
    const doubt = {
      message: `${symbol} is or was a symbol on several exchanges.`,
      hint: `Ask for ${joinWords(tickers, 'or')}.`,
    };
    return { tickers, doubt };
  }
  if (tickers.length === 1) return { tickers };
  const meant = nearest(symbol, registry.holdingsBySymbol.keys());
  const holding = meant === undefined ? undefined : registry.holdingsBySymbol.get(meant)?.[0];
  return {
    tickers,
    doubt: {
      message: `No company is known to have had the symbol ${symbol}.`,
      hint: holding ? `Did you mean ${tickerOf(holding.listing)}, ${holding.company.name}?` : '',
    },
  };
}
