import type { Exchange } from '../../domain/registry/exchange.ts';
import { initialsOf, namesOfExchange } from '../../domain/registry/exchange-initials.ts';
import { countryPattern, placePattern } from '../../domain/registry/names/place-names.ts';
import { memoiseByObject } from '../../domain/memoise.ts';
import { toTicker, type Ticker } from '../../domain/registry/ticker.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { WrittenCode } from './read-codes.ts';
import { symbolOn } from './symbols/symbol-forms.ts';

/**
 * Tickers of a symbol at the exchanges that the code of another one abbreviates, too, and whose place is named near the bracket, while
 * the other one's is not: `Kenya’s Safaricom (NSE: SCOM)`. Or those that the bracket shows to be meant, where letters
 * are unusual for the exchange: `(TSX: LUC, BSE: LUC)` has the symbol of a foreign exchange, and `(JSE: CHP, BSE:
 * CHOPPIES)` one of the namesake's continent. Only those that can have the symbol. None if the bracket has another
 * exchange of the code's own country: `(BSE: 500180, NSE: HDFCBANK)`.
 */
export function namesakesNear(
  text: string,
  bracket: number,
  { code, exchanges }: WrittenCode,
  written: string,
  vocabulary: Vocabulary,
): readonly Ticker[] {
  const [own, ...others] = exchanges;
  if (own?.id !== code || others.length > 0) return [];
  const namesakes = namesakesIn(vocabulary)(own);
  if (namesakes.length === 0) return [];
  const before = text.slice(Math.max(0, bracket - MAX_BEFORE), bracket);
  const after = text.slice(bracket, bracket + MAX_AFTER);
  if (placePatternOf(own).test(before + after)) return [];
  const near = namesakes.filter(
    ({ exchange, place, placeAfter }) =>
      symbolOn(exchange, written) !== undefined && (place.test(before) || placeAfter.test(after)),
  );
  const possible = near.length > 0 ? near : abroad(after, own, written, namesakes, vocabulary);
  if (hasCompatriot(after, own, vocabulary)) return [];
  return possible.map(({ exchange }) => toTicker(exchange.id, symbolOn(exchange, written) ?? written));
}

/**
 * Namesakes that other exchanges in the bracket at the start of a text show to be meant by letters in the place of a
 * number.
 */
function abroad(
  text: string,
  own: Exchange,
  written: string,
  namesakes: readonly Namesake[],
  vocabulary: Vocabulary,
): readonly Namesake[] {
  if (/^\d/.test(written) || symbolOn(own, '500000') === undefined) return [];
  const others = exchangesIn(text, vocabulary).filter(({ country }) => country !== own.country);
  const tokens = bracketOf(text).split(/[\s(（,;:|/&]+/);
  const isShared = others.length > 0 && tokens.filter((token) => token === written).length > 1;
  const possible = namesakes.filter(
    ({ exchange }) =>
      symbolOn(exchange, written) !== undefined && exchange.aliases.some((alias) => alias.startsWith(`${own.id} `)),
  );
  const continents = new Set(others.map(continentOf).filter((continent) => continent !== continentOf(own)));
  if (!isShared && !possible.some(({ exchange }) => continents.has(continentOf(exchange)))) return [];
  const named = possible.filter(({ place }) => place.test(text));
  return named.length > 0 ? named : possible;
}

function continentOf({ timeZone }: Exchange): string {
  return timeZone.replace(/\/.*/, '');
}

function bracketOf(text: string): string {
  return /^.[^)\]\uff09]*/.exec(text)?.[0] ?? '';
}

/** Exchanges that the code of another one abbreviates, too. */
export function namesakesOf(own: Exchange, vocabulary: Vocabulary): readonly Exchange[] {
  return namesakesIn(vocabulary)(own).map(({ exchange }) => exchange);
}

/** Exchanges whose codes are in the bracket at the start of a text, before or after their symbols. */
function exchangesIn(text: string, { exchangesByCode }: Vocabulary): readonly Exchange[] {
  const parts = bracketOf(text)
    .slice(1)
    .split(/[,;:|/]| [-–—] |\band\b/);
  return parts.flatMap((part) => exchangesByCode.get(part.trim()) ?? []);
}

/** Most characters that are read before the bracket, about a sentence, and from it on. */
const MAX_BEFORE = 160;
const MAX_AFTER = 120;

/** Whether the bracket at the start of a text has another exchange of the same country. */
function hasCompatriot(text: string, own: Exchange, vocabulary: Vocabulary): boolean {
  return exchangesIn(text, vocabulary).some(({ id, country }) => id !== own.id && country === own.country);
}

/** An exchange with a name that the code of another one abbreviates, too. */
interface Namesake {
  readonly exchange: Exchange;
  readonly place: RegExp;
  /** Matches the place where a text says of what country a company is: `Safaricom (NSE: SCOM) of Kenya`. */
  readonly placeAfter: RegExp;
}

/** All exchanges with their names, and the initials of these. */
const namedExchanges = memoiseByObject(({ exchangesByCode }: Vocabulary) =>
  [...new Set([...exchangesByCode.values()].flat())].map((exchange) => {
    const names = namesOfExchange(exchange).map((name) => ({ name, initials: initialsOf(name) }));
    return { exchange, names };
  }),
);

/** For one exchange at a time, since each takes patterns for places, and few texts have more than some. */
const namesakesIn = memoiseByObject((vocabulary: Vocabulary) =>
  memoiseByObject((own: Exchange): readonly Namesake[] =>
    namedExchanges(vocabulary).flatMap(({ exchange, names: all }) => {
      const names = all.filter(({ initials }) => initials === own.id).map(({ name }) => name);
      // `DSE Tanzania` is the DSE of another place, too.
      const hasCode = exchange.aliases.some((alias) => alias.startsWith(`${own.id} `));
      // American places are in too many texts.
      if ((names.length === 0 && !hasCode) || exchange === own || exchange.country === 'US') return [];
      const words = placesSource(exchange, names);
      // `(BUD:OTP)` beside `(BSE:4IG)` is of Budapest.
      const orCode = orCodes(codesOf(exchange));
      const place = new RegExp(String.raw`(?<!\p{L})(?:${words})${orCode}`, 'u');
      const placeAfter = new RegExp(String.raw`\b(?:of|from|based in) (?:the )?(?:${words})${orCode}`, 'u');
      return [{ exchange, place, placeAfter }];
    }),
  ),
);

/** Codes of an exchange that are of letters and spaces only, the longest first. */
function codesOf({ id, aliases }: Exchange): readonly string[] {
  const codes = [id, ...aliases].filter((code) => /^[\p{L} ]+$/u.test(code));
  return codes.sort((left, right) => right.length - left.length);
}

/** Source of a further alternative of a pattern: one of these codes before a colon. Empty without codes. */
function orCodes(codes: readonly string[]): string {
  return codes.length === 0 ? '' : String.raw`|(?<![\p{L}\d])(?:${codes.join('|')})\s?:`;
}

/** Matches the place of an exchange, or one of its other codes. */
const placePatternOf = memoiseByObject((exchange: Exchange) => {
  const others = codesOf(exchange).filter((code) => code !== exchange.id);
  return new RegExp(String.raw`(?<!\p{L})(?:${placesSource(exchange, [])}${orCodes(others)})`, 'u');
});

/** Source of a pattern for the country of an exchange, its people and its city, which also begins some names. */
function placesSource({ country, shortName }: Exchange, names: readonly string[]): string {
  const cities = names.flatMap((name) => /^\p{L}+/u.exec(name)?.[0] ?? []);
  return [...[...cities, shortName].map(placePattern), countryPattern(country)].join('|');
}
