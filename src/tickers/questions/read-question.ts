import { companyFileOf, type Company } from '../../domain/registry/company.ts';
import { companiesByLetters, companiesByName, nameKey } from '../../domain/registry/names/company-names.ts';
import type { Exchange } from '../../domain/registry/exchange.ts';
import { nearest } from '../../domain/nearest.ts';
import { primaryListing, type Registry } from '../../domain/registry/registry.ts';
import { canonicalTicker, findClass, symbolKey } from '../../domain/registry/symbol.ts';
import { tickerOf, type Ticker } from '../../domain/registry/ticker.ts';
import { explainAmbiguousExchange, type Explanation } from '../explain.ts';
import { joinWords } from '../phrases.ts';
import { findExchangesInAnyCase, printedCode, type Vocabulary } from '../vocabulary.ts';

/** Possible meanings of a question about a symbol. */
export interface Question {
  /** Tickers as text must print them; they may have no holder. */
  readonly tickers: readonly Ticker[];
  /** Problem of the question's spelling, if any. */
  readonly doubt?: Explanation | undefined;
}

/**
 * Reads `NASDAQ:FB`, a cashtag (`$FB`), a bare symbol (`FB`) or a company's name (`Facebook`), in any case, with or
 * without brackets and a possessive. It accepts more than articles may contain, since nothing is published from it; the
 * answer has the correct spelling.
 *
 * @param day ISO day; a name means the symbol that its company had then, if it had one.
 */
export function readQuestion(written: string, registry: Registry, vocabulary: Vocabulary, day: string): Question {
  const text = tidy(written);
  const [, code, symbol] = /^([^:]*?)\s*:\s*(.*)$/.exec(text) ?? splitAtSpace(text, vocabulary) ?? [];
  if (code === undefined || symbol === undefined) {
    return readExchange(text, vocabulary) ?? readSymbolOrName(text.replace(/^\$/, ''), registry, day);
  }
  if (findCode(code, vocabulary).exchanges.length > 0) return readTicker(code, symbol, registry, vocabulary);
  // `AAPL:NASDAQ`
  if (findCode(symbol, vocabulary).exchanges.length > 0) return readTicker(symbol, code, registry, vocabulary);
  return { tickers: [], doubt: explainUnknownExchange(code, registry, vocabulary) };
}

function tidy(written: string): string {
  return written
    .trim()
    .replaceAll('：', ':')
    .replace(/^[([<"'“‘（]+|[)\]>"'”’）.,;]+$/g, '')
    .replace(/['’]s$/i, '')
    .trim();
}

/** Splits `NASDAQ FB` like a ticker with a colon. */
function splitAtSpace(text: string, vocabulary: Vocabulary): readonly string[] | undefined {
  const parts = /^(.+)\s+(\S+)$/.exec(text);
  return parts && findCode(parts[1] ?? '', vocabulary).exchanges.length > 0 ? parts : undefined;
}

function readTicker(code: string, symbol: string, registry: Registry, vocabulary: Vocabulary): Question {
  const { exchanges, alias } = findCode(code, vocabulary);
  if (symbol === '') return { tickers: [], doubt: askForSymbol(alias, exchanges) };
  const tickers = exchanges.flatMap((exchange) => findTicker(exchange, symbol) ?? []);
  const [first, ...others] = exchanges;
  if (first === undefined) return { tickers };
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

/** Reads a code without a symbol. */
function readExchange(text: string, vocabulary: Vocabulary): Question | undefined {
  const { exchanges, alias } = findCode(text, vocabulary);
  return exchanges.length > 0 ? { tickers: [], doubt: askForSymbol(alias, exchanges) } : undefined;
}

function askForSymbol(alias: string, exchanges: readonly Exchange[]): Explanation {
  return {
    message: `${alias} is the code of ${joinWords(
      exchanges.map(({ name }) => name),
      'or',
    )}.`,
    hint: `Ask for a symbol there: ${exchanges[0]?.id ?? alias}:…`,
  };
}

/** Finds a code as written, or otherwise in any case. */
function findCode(
  code: string,
  vocabulary: Vocabulary,
): { readonly exchanges: readonly Exchange[]; readonly alias: string } {
  return { exchanges: findExchangesInAnyCase(vocabulary, code), alias: printedCode(vocabulary, code) };
}

function findTicker(exchange: Exchange, symbol: string): Ticker | undefined {
  return canonicalTicker(exchange, symbol) ?? canonicalTicker(exchange, symbol.toUpperCase());
}

function explainUnknownExchange(code: string, registry: Registry, { exchangesByCode }: Vocabulary): Explanation {
  // `AAPL:US`
  const holding = registry.holdingsBySymbol.get(symbolKey(code.toUpperCase()))?.[0];
  const meant = holding ? tickerOf(holding.listing) : nearest(code, exchangesByCode.keys());
  const places = 'Exchanges are listed in src/newsroom/exchanges.yaml.';
  return {
    message: `No exchange has the code "${code}".`,
    hint: meant === undefined ? places : `Did you mean ${holding ? meant : `"${meant}"`}? ${places}`,
  };
}

/** Reads a symbol without an exchange as every ticker that a company ever had with it, or reads a company's name. */
function readSymbolOrName(written: string, registry: Registry, day: string): Question {
  const symbol = written.toUpperCase();
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
  const companies = companiesByName(registry).get(nameKey(written)) ?? companiesByLetters(registry, written);
  if (companies.length > 0) return readCompanies(companies, day);
  if (symbol.length > longestSymbol || symbol.includes(' '))
    return { tickers, doubt: explainUnknownName(written, registry) };
  const meant =
    findClass(symbol, registry.holdingsBySymbol.keys()) ?? nearest(symbol, registry.holdingsBySymbol.keys());
  const holding = meant === undefined ? undefined : registry.holdingsBySymbol.get(meant)?.[0];
  return {
    tickers,
    doubt: {
      message: `No company is known to have had the symbol ${symbol}.`,
      hint: holding ? `Did you mean ${tickerOf(holding.listing)}, ${holding.company.name}?` : '',
    },
  };
}

/** Letters of most symbols at most: what is longer is read as a misspelt name. */
const longestSymbol = 6;

function explainUnknownName(written: string, registry: Registry): Explanation {
  const names = companiesByName(registry);
  const [company] = names.get(nearest(nameKey(written), names.keys()) ?? '') ?? [];
  const listing = company?.listings[0];
  return {
    message: `No company is known to have had the name or the symbol "${written}".`,
    hint: company ? `Did you mean ${company.name}${listing ? `, ${tickerOf(listing)}` : ''}?` : '',
  };
}

/** Reads companies by name. One symbol per company suffices, since the answer lists the others. */
function readCompanies(companies: readonly Company[], day: string): Question {
  const tickers = companies.flatMap((company) => {
    const listing = primaryListing(company, day) ?? company.listings[0];
    return listing ? [tickerOf(listing)] : [];
  });
  const never = companies.filter(({ listings }) => listings.length === 0);
  if (tickers.length > 0 || never.length === 0) return { tickers };
  return {
    tickers,
    doubt: {
      message: `${joinWords(never.map(({ name }) => name))} is not known to have been listed.`,
      hint: `See ${joinWords(never.map(companyFileOf))}.`,
    },
  };
}
