import type { Company } from '../domain/registry/company.ts';
import { companiesByLetters, endsWithCompany, nameKey } from '../domain/registry/names/company-names.ts';
import { readNameAtEnd, type Misnaming } from '../domain/registry/names/misnamed.ts';
import {
  isDuring,
  primaryListing,
  type Holding,
  type Registry,
  type TickerResolution,
} from '../domain/registry/registry.ts';
import { canonicalTicker, findClass, symbolKey } from '../domain/registry/symbol.ts';
import { splitTicker, tickerOf, type Ticker } from '../domain/registry/ticker.ts';
import { joinWords, spellDay, spellPeriod } from './phrases.ts';
import { rowsOf } from './questions/describe-reference.ts';
import { suggestionsIn } from './suggestions.ts';

/** Sentences of a finding: the problem, and the remedy. */
export interface Explanation {
  readonly message: string;
  readonly hint: string;
}

/**
 * Explains a ticker that companies held, but not on `day` (ISO):
 * `NASDAQ:FB meant nothing on 5 January 2023.` `It was Meta Platforms from 18 May 2012 until 9 June 2022.` …
 */
export function explainNotThen(
  { lifetimes }: Extract<TickerResolution, { readonly kind: 'not-then' }>,
  ticker: Ticker,
  day: string,
): Explanation {
  const eras = lifetimes.map(({ company, listing }) => `${company.name}${spellPeriod(listing)}`);
  return {
    message: `${ticker} meant nothing on ${spellDay(day)}.`,
    hint: `It was ${joinWords(eras)}. ${adviseSymbol(lifetimes, day)} ${adviseFile}`,
  };
}

/** Explains a ticker on a day before the companies that are known to have had it, after the name of another. */
export function explainStranger(name: string, lifetimes: readonly Holding[], ticker: Ticker, day: string): Explanation {
  const eras = lifetimes.map(({ company, listing }) => `${company.name}${spellPeriod(listing)}`);
  return {
    message: `It is not known who had ${ticker} on ${spellDay(day)}, so it stays plain text.`,
    hint: `It was ${joinWords(eras)}. If "${name}" had it then, add that company to src/newsroom/companies.`,
  };
}

/**
 * Explains a ticker that no known company has held. A company is suggested only on evidence: the text names it beside
 * the symbol, or no name is beside it and the symbol is one typo away.
 *
 * @param words words before each bracket that has the ticker.
 */
export function explainUnregistered(
  registry: Registry,
  ticker: Ticker,
  day: string,
  words: readonly string[] = [],
): Explanation {
  const spoken = words.filter((each) => each !== '');
  const { exchange, symbol } = splitTicker(ticker);
  const named =
    spoken.length > 0
      ? spoken.flatMap((each) => readNameAtEnd(each, registry)?.companies ?? [])
      : companiesByLetters(registry, symbol);
  const [listed] = named.flatMap((company) => {
    const listing = primaryListing(company, day);
    return listing && isDuring(listing, day) ? [{ company, listing }] : [];
  });
  const similar = suggestionsIn(registry).forTicker(ticker);
  const isNamed = (holding: Holding) => words.some((each) => endsWithCompany(each, holding.company));
  const likely = spoken.length > 0 ? similar.filter(isNamed) : listed ? [] : similar;
  // A warrant or another class is no slip for the ordinary share.
  const isSeries = named.some(({ listings }) =>
    listings.some((each) => each.exchange === exchange && isSeriesOf(symbol, each.symbol)),
  );
  const sameLetters = named
    .flatMap((company) => company.listings.map((each) => ({ company, listing: each })))
    .filter(({ listing: each }) => each.exchange === exchange && lettersOf(each.symbol) === lettersOf(symbol));
  const meant = isSeries ? undefined : (pickHolding(sameLetters, day) ?? pickHolding(likely, day));
  const hint = meant
    ? `Did you mean ${tickerOf(meant.listing)}, ${meant.company.name}?`
    : listed && !isSeries
      ? `Did you mean ${tickerOf(listed.listing)}, ${listed.company.name}?`
      : `${describeOtherDays(registry, ticker)}Check the symbol; if it is right, add the company to src/newsroom/companies.`;
  return { message: `No company is known to have been ${ticker}.`, hint };
}

/** Explains a ticker whose company has it from an unknown date, on a day before any evidence. */
export function explainNotKnownThen(ticker: Ticker, day: string, company: Company): Explanation {
  return {
    message: `It is not known whether ${ticker} was ${company.name} on ${spellDay(day)} already, so the company is not named.`,
    hint:
      `If it was, write the name before the bracket, or add from: or since: to the listing in ` +
      `src/newsroom/companies/${company.id}.yaml.`,
  };
}

/**
 * Explains a cashtag that meant no company on `day`: the companies that had the symbol at other times with their
 * symbols of the day; otherwise a class of shares or a similar symbol of the day. Short symbols are similar to too
 * many.
 */
export function explainUnknownCashtag(registry: Registry, symbol: string, day: string): Explanation {
  const message = `No company had the symbol $${symbol} on ${spellDay(day)}, so it stays plain text.`;
  const lifetimes = registry.holdingsBySymbol.get(symbolKey(symbol)) ?? [];
  const current = lifetimes.filter(({ listing }) => isDuring(listing, day));
  if (current.length > 0) {
    const tickers = current.map(({ company, listing }) => `${tickerOf(listing)} if you mean ${company.name}`);
    return {
      message: `$${symbol} means an American company by custom, and none is known that had it on ${spellDay(day)}, so it stays plain text.`,
      hint: `Write ${joinWords(tickers, 'or')}.`,
    };
  }
  if (lifetimes.length > 0) {
    const eras = lifetimes.map(({ company, listing }) => `${company.name}${spellPeriod(listing)}`);
    return { message, hint: `It was ${joinWords(eras)}. ${adviseSymbol(lifetimes, day)}` };
  }
  const [named] = companiesByLetters(registry, symbol).flatMap((company) => {
    const listing = company.listings.find(
      (each) => isDuring(each, day) && registry.exchanges.get(each.exchange)?.country === 'US',
    );
    return listing ? [{ company, listing }] : [];
  });
  const meant = named ?? nearestCashtag(registry, symbol, day);
  const hint = meant
    ? `If you mean ${meant.company.name}, write ${tickerOf(meant.listing)}.`
    : 'If a company is meant, write its ticker: NASDAQ:AAPL.';
  return { message, hint };
}

/** An American holding of a class of shares of a symbol, or of a similar symbol if no list is known to have it. */
function nearestCashtag(registry: Registry, symbol: string, day: string): Holding | undefined {
  const { covers, firstDay = day } = registry.reference;
  const isLacking = covers === undefined || (firstDay <= day && covers('XNYS', symbol, day));
  return suggestionsIn(registry)
    .forCashtag(symbol)
    .find(
      ({ listing }) =>
        isDuring(listing, day) &&
        registry.exchanges.get(listing.exchange)?.country === 'US' &&
        (findClass(symbol, [listing.symbol]) !== undefined || (isLacking && listing.symbol.length === symbol.length)),
    );
}

/**
 * Explains a code of several exchanges, given by their ids: `TSE` is Toronto's and Tokyo's. Suggests the tickers that
 * are possible with the symbol, as found by `recognise`.
 */
export function explainAmbiguousExchange(
  registry: Registry,
  alias: string,
  exchanges: readonly string[],
  symbol: string,
): Explanation {
  const names = exchanges.map((id) => registry.exchanges.get(id)?.name ?? id);
  const tickers = exchanges.flatMap((id) => {
    const exchange = registry.exchanges.get(id);
    return (exchange && canonicalTicker(exchange, symbol)) ?? [];
  });
  return {
    message: `"${alias}" may mean ${joinWords(names, 'or')}.`,
    hint: `Write ${joinWords(tickers, 'or')}.`,
  };
}

/** Explains a bracket after another company's name: `Apple Inc. (NASDAQ:AMZN)`. */
export function explainMisnaming({ written, ticker, holder, named, namedTicker }: Misnaming): Explanation {
  const name = nameKey(written) === nameKey(named.name) ? named.name : `${written} (${named.name})`;
  return {
    message: `The text names ${name}, but ${ticker} is ${holder.name}.`,
    hint: `Write ${namedTicker}, or name ${holder.name}.`,
  };
}

/**
 * Whether a symbol is that of a class, a warrant, a unit or a right of a share: `LEN.B` of `LEN`, `GRABW` of `GRAB`.
 */
function isSeriesOf(symbol: string, share: string): boolean {
  return symbol.startsWith(share) && /^(?:[.-][A-Z.]{1,4}|WS?|U|R)$/.test(symbol.slice(share.length));
}

function lettersOf(symbol: string): string {
  return symbol.replace(/[^A-Z0-9]/g, '');
}

/** Describes the companies that had a ticker on other days, by the reference. */
function describeOtherDays(registry: Registry, ticker: Ticker): string {
  const eras = rowsOf(ticker, registry).flatMap(({ name, from, to }) =>
    from ? [`${name}${spellPeriod({ from, until: to })}`] : [],
  );
  return eras.length === 0 ? '' : `It was ${joinWords(eras)}. `;
}

/** Advice to add a company, since symbols are reused and a registry never has all their holders. */
const adviseFile = 'If another company had it then, add that one to src/newsroom/companies.';

/** Suggests the symbols that the ticker's holders had on the day. */
function adviseSymbol(lifetimes: readonly Holding[], day: string): string {
  const companies = new Set<Company>(lifetimes.map(({ company }) => company));
  const symbols = Array.from(companies).flatMap(({ listings }) => {
    const listing = listings.find((candidate) => isDuring(candidate, day));
    if (listing === undefined) return [];
    return [`${listing.until === undefined ? 'today' : 'then'} ${tickerOf(listing)}`];
  });
  if (symbols.length === 0) return 'Name the company without a symbol, or set asOf.';
  return `Write the symbol of the day (${joinWords(symbols, 'or')}), or set asOf.`;
}

/** Holder on the day, or otherwise the last holder. */
function pickHolding(holdings: readonly Holding[], day: string): Holding | undefined {
  return holdings.find(({ listing }) => isDuring(listing, day)) ?? holdings.at(-1);
}
