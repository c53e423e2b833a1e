import { editDistance } from '../nearest.ts';
import { readNameAtEnd } from './misnamed.ts';
import type { Company } from './company.ts';
import { isDuring, type Registry } from './registry.ts';
import { splitTicker, type Ticker } from './ticker.ts';

/**
 * Whether it is worth telling that nobody is known to have held a ticker on `day` (ISO): the reference would have it, the
 * text names another ticker's company beside it, or it is one slip of the finger away from another. Otherwise the exchange
 * has many companies that no list has, and nothing is wrong.
 *
 * @param words what the text has before the ticker, wherever it has it in brackets.
 */
export function isMissed(ticker: Ticker, day: string, words: readonly string[], registry: Registry): boolean {
  const { exchange, symbol } = splitTicker(ticker);
  const mic = registry.exchanges.get(exchange)?.mic;
  const { covers } = registry.reference;
  if (mic === undefined || covers === undefined || covers(mic, symbol, day)) return true;
  const named = words.flatMap((each) => readNameAtEnd(each, registry)?.companies ?? []);
  const country = registry.exchanges.get(exchange)?.country;
  const isHome = ({ listings }: Company) =>
    listings.some((listing) => isDuring(listing, day) && registry.exchanges.get(listing.exchange)?.country === country);
  // Receipts of foreign companies have symbols that no list has.
  if (named.some(isHome)) return true;
  return words.every((each) => each === '') && isSlip(symbol, registry.symbolsByExchange.get(exchange) ?? []);
}

/** Shorter symbols resemble too many others. */
const shortestSlip = 4;

function isSlip(symbol: string, known: readonly string[]): boolean {
  if (symbol.length < shortestSlip) return false;
  return known.some(
    (other) =>
      other.length >= shortestSlip && Math.abs(other.length - symbol.length) <= 1 && editDistance(symbol, other) === 1,
  );
}
