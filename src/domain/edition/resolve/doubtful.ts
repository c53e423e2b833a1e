import type { IsoDay } from '../../instant.ts';
import { belongsToName } from '../../registry/names/misnamed.ts';
import { listingsOfName, placeTicker } from '../../registry/place-symbol.ts';
import type { Registry } from '../../registry/registry.ts';
import { splitTicker, type Ticker } from '../../registry/ticker.ts';
import type { Mention } from '../article.ts';
import type { NearMiss } from '../near-miss.ts';

/**
 * Whether a notation is a ticker: it is not doubtful, a company had the symbol on the day, or the text names the
 * company; one whose code abbreviates another exchange, too, also where it names a company of the country.
 *
 * @param words words before each bracket with the ticker.
 */
export function isMeant(
  { ticker, isDoubtful, namesakes }: Extract<Mention, { kind: 'ticker' }>,
  day: IsoDay,
  registry: Registry,
  words: readonly string[],
): boolean {
  if (isDoubtful !== true || isPlain(ticker, day, registry, words)) return true;
  return namesakes !== undefined && isAtHome(ticker, day, registry, words);
}

function isPlain(ticker: Ticker, day: IsoDay, registry: Registry, words: readonly string[]): boolean {
  return ['', ...words].some((each) => {
    const placing = placeTicker(ticker, each, day, registry);
    return placing !== undefined && (placing.isDated || placing.isNamed);
  });
}

/**
 * True if a company that the text names has a listing in the country of a ticker's exchange.
 *
 * @param words texts that may end with the company's name.
 */
function isAtHome(ticker: Ticker, day: IsoDay, registry: Registry, words: readonly string[]): boolean {
  const country = registry.exchanges.get(splitTicker(ticker).exchange)?.country;
  const there = Array.from(registry.exchanges.values()).flatMap((each) => (each.country === country ? each.id : []));
  return words.some((each) => each !== '' && listingsOfName(there, each, day, registry).length > 0);
}

/**
 * A doubtful notation that is no ticker, if it should be reported: its code abbreviates another exchange, too, its
 * symbol is known, a name may be before it, or both are in capitals.
 */
export function findLikelyTickers(
  { ticker, text, line, isHomonym, namesakes }: Extract<Mention, { kind: 'ticker' }>,
  day: IsoDay,
  registry: Registry,
  words: readonly string[],
): readonly NearMiss[] {
  if (namesakes) return [{ kind: 'namesake', ticker, tickers: namesakes, text, line }];
  if (!isHomonym) return [];
  const isNamed = words.some((each) => belongsToName(each.split(' ').at(-1)));
  // `(Munich: CSU)` and `the agency (EPA: PFAS)` are hardly tickers, `(AIM: XYZ)` is.
  const isProse = words.every((each) => /^$|(?:^|\s)\p{Ll}\S*$/u.test(each));
  const isCode = /^[A-Z]{2,4}\b.*[A-Z]{3}/.test(text) && !isProse;
  const isLikely = isNamed || isCode || placeTicker(ticker, '', day, registry) !== undefined;
  return isLikely ? [{ kind: 'homonym', tickers: [ticker], text, line }] : [];
}
