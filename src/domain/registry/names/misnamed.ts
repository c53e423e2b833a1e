import type { BracketedTickers } from '../../edition/article.ts';
import type { Company } from '../company.ts';
import { companiesByName, companyNameKeys, nameKey, namesOf } from './company-names.ts';
import { holderAt, isDuring, primaryListing, type Holding, type Registry } from '../registry.ts';
import { splitTicker, tickerOf, type Ticker } from '../ticker.ts';

/** A bracket with the ticker of one company after the name of another: `Apple Inc. (NASDAQ:AMZN)`. */
export interface Misnaming {
  /** The name as written. */
  readonly written: string;
  readonly ticker: Ticker;
  readonly holder: Company;
  /** The company of that name, and its ticker on the day. */
  readonly named: Company;
  readonly namedTicker: Ticker;
}

/**
 * Finds a bracket after the name of another company than those of its tickers. False alarms are worse than misses: the
 * words must end with the whole name of a company that was listed on `day` (ISO); it must not be in one group with the
 * bracket's companies nor share a beginning with their names; and the words must not name these companies. Funds are
 * ignored, since they follow the names of their indices: `the Dow (NYSEARCA:DIA)`.
 */
export function findMisnaming(naming: BracketedTickers, day: string, registry: Registry): Misnaming | undefined {
  const { words, tickers } = naming;
  if (words === undefined) return undefined;
  const holders: Holding[] = [];
  for (const ticker of tickers) {
    const holder = holderAt(registry, ticker, day);
    if (!holder || holder.company.kind === 'fund' || isNamedIn(words, holder.company)) return undefined;
    holders.push(holder);
  }
  const [first] = holders;
  if (!first) return undefined;
  const companies = holders.map(({ company }) => company);
  const found = readNameAtEnd(words, registry);
  if (!found || isExchange(words, tickers, registry)) return undefined;
  const listed = found.companies.flatMap((company) => holdingOn(company, day) ?? []);
  const [named] = listed;
  const isKnown = listed.some((holding) =>
    companies.some((company) => mayBeConfused(holding.company, company, registry)),
  );
  // A symbol with two holders at once is an error of their files; both are named rightly.
  if (!named || isKnown || tickers.includes(tickerOf(named.listing))) return undefined;
  return {
    written: found.written,
    ticker: tickerOf(first.listing),
    holder: first.company,
    named: named.company,
    namedTicker: tickerOf(named.listing),
  };
}

/** Whether the words contain a name of the company at word boundaries. */
function isNamedIn(words: string, company: Company): boolean {
  const padded = ` ${words}`;
  if (namesOf(company).some((name) => padded.endsWith(` ${name}`))) return true;
  const key = ` ${nameKey(words)} `;
  return Array.from(companyNameKeys(company)).some((name) => key.includes(` ${name} `));
}

/** Whether the words are the exchange of the tickers: `the London Stock Exchange (LSE: HSBA)`. */
function isExchange(words: string, tickers: readonly Ticker[], { exchanges }: Registry): boolean {
  return tickers.some((ticker) => words.endsWith(exchanges.get(splitTicker(ticker).exchange)?.name ?? '\n'));
}

export interface NameAtEnd {
  readonly written: string;
  readonly companies: readonly Company[];
}

/** Finds the longest name of a company at the end of the words, unless the word before may belong to it. */
export function readNameAtEnd(phrase: string, registry: Registry): NameAtEnd | undefined {
  const words = phrase.split(' ');
  for (let start = 0; start < words.length; start++) {
    const written = words.slice(start).join(' ');
    const companies = companiesByName(registry).get(nameKey(written));
    if (companies === undefined || !/\p{Lu}/u.test(written)) continue;
    return belongsToName(words[start - 1]) ? undefined : { written, companies };
  }
  return undefined;
}

/** Whether a word may be the beginning of the name after it: `Henry Ford`, `Mr. Ford`, `Price Target`. */
export function belongsToName(word: string | undefined): boolean {
  if (word === undefined || !/^[\p{Lu}\p{N}&]/u.test(word) || /['’]s?$|,$/.test(word)) return false;
  if (word.endsWith('.')) return word.length <= 5;
  return !isOpeningWord(word);
}

/** Whether a word begins sentences, but not names. */
export function isOpeningWord(word: string): boolean {
  return openingWords.has(word);
}

const openingWords = new Set(
  (
    'After Although And As At Before Both But By For From If In Is Like Meanwhile Now Of On Or Rival So Since The Then ' +
    'Though To Unlike Was When Whereas While Will With Yet'
  ).split(' '),
);

function holdingOn(company: Company, day: string): Holding | undefined {
  const listing = primaryListing(company, day);
  return listing && isDuring(listing, day) ? { company, listing } : undefined;
}

function mayBeConfused(left: Company, right: Company, registry: Registry): boolean {
  return left === right || shareGroup(left, right, registry) || shareBeginning(left, right);
}

/** Whether both belong to one group: authors put the parent's symbol after the unit's name. */
function shareGroup(left: Company, right: Company, registry: Registry): boolean {
  const ancestors = ancestorsOf(left, registry);
  return ancestorsOf(right, registry).some((company) => ancestors.includes(company));
}

/** The company itself, its parent, and so on. */
function ancestorsOf(company: Company, registry: Registry): readonly Company[] {
  const line: Company[] = [];
  for (let next: Company | undefined = company; next && !line.includes(next);) {
    line.push(next);
    next = next.parent === undefined ? undefined : registry.companies.get(next.parent);
  }
  return line;
}

/** `Porsche` and `Porsche SE`, `GE` and `GE Vernova`: the shorter name is common for both. */
function shareBeginning(left: Company, right: Company): boolean {
  const begins = (name: string, other: string) => other === name || other.startsWith(`${name} `);
  return Array.from(companyNameKeys(left)).some((name) =>
    Array.from(companyNameKeys(right)).some((other) => begins(name, other) || begins(other, name)),
  );
}
