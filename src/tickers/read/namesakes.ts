import type { Exchange } from '../../domain/registry/exchange.ts';
import { initialsOf, namesOfExchange } from '../../domain/registry/exchange-initials.ts';
import { countryPattern, placePattern } from '../../domain/registry/names/place-names.ts';
import { memoise } from '../../domain/memoise.ts';
import type { Vocabulary } from '../vocabulary.ts';
import type { WrittenCode } from './read-codes.ts';
import { symbolOn } from './symbols/symbol-forms.ts';

/**
 * Ids of the exchanges that the code of another one abbreviates, too, and whose place is named near the bracket, while
 * the other one's is not: `Kenya’s Safaricom (NSE: SCOM)`. Only those that can have the symbol. None if the bracket
 * has another exchange of the code's own country: `(BSE: 500180, NSE: HDFCBANK)`.
 */
export function namesakesNear(
  text: string,
  bracket: number,
  { code, exchanges }: WrittenCode,
  written: string,
  vocabulary: Vocabulary,
): readonly string[] {
  const [own, ...others] = exchanges;
  const abbreviated =
    own?.id === code && others.length === 0 ? abbreviatedExchanges(vocabulary).get(own.id) : undefined;
  if (own === undefined || abbreviated === undefined) return [];
  const before = text.slice(Math.max(0, bracket - MAX_BEFORE), bracket);
  const after = text.slice(bracket, bracket + MAX_AFTER);
  if (abbreviated.ownPlace.test(before + after)) return [];
  const near = abbreviated.namesakes.filter(
    ({ exchange, place, placeAfter }) =>
      symbolOn(exchange, written) !== undefined && (place.test(before) || placeAfter.test(after)),
  );
  return near.length > 0 && !hasCompatriot(after, own, vocabulary) ? near.map(({ exchange }) => exchange.id) : [];
}

/** Most characters that are read before the bracket, about a sentence, and from it on. */
const MAX_BEFORE = 160;
const MAX_AFTER = 120;

/** Whether the bracket at the start of a text has another exchange of the same country. */
function hasCompatriot(text: string, own: Exchange, { exchangesByCode }: Vocabulary): boolean {
  const content = /^.[^)\]\uff09]*/.exec(text)?.[0] ?? '';
  return Array.from(content.matchAll(/([A-Z][\w .-]*?)\s?:/g), ([, code = '']) => exchangesByCode.get(code) ?? [])
    .flat()
    .some(({ id, country }) => id !== own.id && country === own.country);
}

interface AbbreviatedExchanges {
  /** Matches the place of the exchange with the code. */
  readonly ownPlace: RegExp;
  readonly namesakes: readonly {
    readonly exchange: Exchange;
    readonly place: RegExp;
    /** Matches the place where a text says of what country a company is: `Safaricom (NSE: SCOM) of Kenya`. */
    readonly placeAfter: RegExp;
  }[];
}

/** Exchanges by the code of another exchange that one of their names abbreviates to. */
const abbreviatedExchanges = memoise(({ exchangesByCode }: Vocabulary): ReadonlyMap<string, AbbreviatedExchanges> => {
  const exchanges = [...new Set([...exchangesByCode.values()].flat())];
  const named = exchanges.map((exchange) => {
    const names = namesOfExchange(exchange).map((name) => ({ name, initials: initialsOf(name) }));
    return { exchange, names };
  });
  const found = exchanges.flatMap((own): readonly (readonly [string, AbbreviatedExchanges])[] => {
    const namesakes = named.flatMap(({ exchange, names: all }) => {
      const names = all.filter(({ initials }) => initials === own.id).map(({ name }) => name);
      // American places are in too many texts.
      if (names.length === 0 || exchange === own || exchange.country === 'US') return [];
      const words = placesOf(exchange, names);
      const place = new RegExp(String.raw`(?<!\p{L})(?:${words})`, 'u');
      const placeAfter = new RegExp(String.raw`\b(?:of|from|based in) (?:the )?(?:${words})`, 'u');
      return [{ exchange, place, placeAfter }];
    });
    if (namesakes.length === 0) return [];
    const ownPlace = new RegExp(String.raw`(?<!\p{L})(?:${placesOf(own, [])})`, 'u');
    return [[own.id, { ownPlace, namesakes }]];
  });
  return new Map(found);
});

/** Source of a pattern for the country of an exchange, its people and its city, which also begins some names. */
function placesOf({ country, shortName }: Exchange, names: readonly string[]): string {
  const cities = names.flatMap((name) => /^\p{L}+/u.exec(name)?.[0] ?? []);
  return [...[...cities, shortName].map(placePattern), countryPattern(country)].join('|');
}
