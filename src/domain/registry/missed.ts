import { editDistance } from '../nearest.ts';
import { readNameAtEnd } from './names/misnamed.ts';
import type { Company } from './company.ts';
import type { Exchange } from './exchange.ts';
import { initialsOf, namesOfExchange } from './exchange-initials.ts';
import { holderAt, isDuring, type Registry } from './registry.ts';
import { placeTicker } from './place-symbol.ts';
import { symbolKey } from './symbol.ts';
import { splitTicker, toTicker, type Ticker } from './ticker.ts';

/**
 * Whether to report a ticker without a known holder on `day` (ISO): if the reference is complete for it, the text names
 * another ticker's company beside it, or it is one typing error away from another. Otherwise the exchange has many
 * companies that are in no list, and the ticker may be right.
 *
 * @param words words before each bracket with the ticker in the text.
 * @param beside the other tickers of these brackets.
 */
export function isMissed(
  ticker: Ticker,
  day: string,
  words: readonly string[],
  registry: Registry,
  beside: readonly Ticker[] = [],
): boolean {
  const { exchange, symbol } = splitTicker(ticker);
  const mic = registry.exchanges.get(exchange)?.mic;
  const { covers } = registry.reference;
  if (isSeriesOfShare(ticker, day, registry)) return false;
  if (mic === undefined || covers === undefined || covers(mic, symbol, day)) return true;
  const named = words.flatMap((each) => readNameAtEnd(each, registry)?.companies ?? []);
  // A ticker of the company that the text names confirms the others: `Wipro (NYSE: WIT, BSE: 507685)`.
  if (
    named.some((company) =>
      beside.some((other) => other !== ticker && holderAt(registry, other, day)?.company === company),
    )
  )
    return false;
  const country = registry.exchanges.get(exchange)?.country;
  const isHome = ({ listings }: Company) =>
    listings.some((listing) => isDuring(listing, day) && registry.exchanges.get(listing.exchange)?.country === country);
  // Depositary receipts of foreign companies have symbols that are in no list.
  if (named.some(isHome) || isOfNamesake(ticker, day, words, registry)) return true;
  // Another company's number is no slip beside a known symbol: `(MFC: TSX; 945: SEHK)`.
  if (beside.some((other) => other !== ticker && holderAt(registry, other, day) !== undefined)) return false;
  return words.every((each) => each === '') && isSlip(symbol, registry.symbolsByExchange.get(exchange) ?? []);
}

/** Whether the text names a company that has the symbol on another exchange, whose name abbreviates to the same code. */
export function isOfNamesake(ticker: Ticker, day: string, words: readonly string[], registry: Registry): boolean {
  const named = words.flatMap((each) => readNameAtEnd(each, registry)?.companies ?? []);
  return named.some((company) => isOnNamesake(company, ticker, day, registry));
}

/**
 * Whether a company has the symbol on an exchange whose name abbreviates to the same code:
 * `DSV (CSE: DSV)` is in Copenhagen, not in Canada.
 */
function isOnNamesake({ listings }: Company, ticker: Ticker, day: string, { exchanges }: Registry): boolean {
  const { exchange: code, symbol } = splitTicker(ticker);
  return listings.some(
    (listing) =>
      listing.exchange !== code &&
      symbolKey(listing.symbol) === symbolKey(symbol) &&
      isDuring(listing, day) &&
      hasInitials(exchanges.get(listing.exchange), code),
  );
}

function hasInitials(exchange: Exchange | undefined, code: string): boolean {
  return exchange !== undefined && namesOfExchange(exchange).some((name) => initialsOf(name) === code);
}

/** Whether it is a class, a warrant, a unit, a right or a preferred share of a share that was listed on the day. */
function isSeriesOfShare(ticker: Ticker, day: string, registry: Registry): boolean {
  const { exchange, symbol } = splitTicker(ticker);
  const share = /^([A-Z]{2,5}?)(?:[.-][A-Z.]{1,4}|WS?|U|R)$/.exec(symbol)?.[1];
  const others =
    share === undefined
      ? []
      : [
          share,
          ...(registry.symbolsByExchange.get(exchange) ?? []).filter(
            (other) => /^[.-]/.test(other.slice(share.length)) && other.startsWith(share),
          ),
        ];
  return others.some(
    (other) => other !== symbol && placeTicker(toTicker(exchange, other), '', day, registry)?.isDated === true,
  );
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
