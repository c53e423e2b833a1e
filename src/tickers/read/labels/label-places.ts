import { skipSpaces } from '../boundaries.ts';
import { readCodeEndingAt, skipMark, type WrittenCode } from '../read-codes.ts';
import { readSeparator } from '../read-list.ts';
import { findExchanges, type Vocabulary } from '../../vocabulary.ts';

/** Exchange whose code ends right before the label that begins at `index`, or right before its bracket. */
export function placeBefore(text: string, index: number, vocabulary: Vocabulary): WrittenCode | undefined {
  const before = text.slice(Math.max(0, index - MAX_BEFORE), index);
  const [gap = '', kind = ''] = gapToPlace.exec(before) ?? [];
  const spaces = gap.length - gap.trimStart().length;
  // `Nasdaq exchange` is the exchange and a word; in `New York Stock Exchange`, the word is part of the name.
  const ends = [gap.length - spaces, gap.length, gap.length - kind.length];
  for (const end of ends) {
    const code = readCodeEndingAt(text, skipMark(text, index - end), 0, vocabulary, findExchanges);
    if (code !== undefined) return code;
  }
  return undefined;
}

const MAX_BEFORE = 96;

/**
 * Exchanges right after a symbol that ends at `index`: `the symbol “META” on the Nasdaq`, `symbol FNV on the TSX and the
 * NYSE`, `(code AI, Euronext Paris)`. The name of a city is none. Without a preposition, they end their phrase.
 */
export function placesAfter(text: string, index: number, vocabulary: Vocabulary): readonly WrittenCode[] {
  const { preposition, mark } = introduction.exec(text.slice(index, index + MAX_INTRODUCTION))?.groups ?? {};
  const introduced = preposition ?? mark;
  if (introduced === undefined) return [];
  const places: WrittenCode[] = [];
  let start = index + introduced.length;
  while (places.length < MAX_PLACES) {
    const place = placeAt(text, start, vocabulary);
    if (place === undefined) break;
    places.push(place);
    const separator = readSeparator(text, place.end);
    if (separator === undefined || separator.mark === ';') break;
    const next = skipSpaces(text, separator.end);
    start = text.startsWith('the ', next) ? next + 'the '.length : next;
  }
  const end = places.at(-1)?.end ?? index;
  return preposition === undefined && !phraseEnd.test(text.slice(end, end + 2)) ? [] : places;
}

const MAX_PLACES = 4;
const MAX_INTRODUCTION = 16;
const introduction =
  /^(?:(?<preposition>(?:,? (?:traded |listed )?(?:on|at|an der|am|en el|en la|na|no|au|sur|su|al|på) (?:both )?(?:the |le |la )?)|,? à la )|(?<mark>[,;] |\s[-–—|]\s|\s\())(?=[A-Z])/;
const phraseEnd = /^(?:[).;]|,?\s|$)/;

/** The longest code that begins at `start`. */
function placeAt(text: string, start: number, vocabulary: Vocabulary): WrittenCode | undefined {
  const [name = ''] = placeName.exec(text.slice(start, start + MAX_AFTER)) ?? [];
  for (let length = name.length; length > 0; length = name.lastIndexOf(' ', length - 1)) {
    const code = readCodeEndingAt(text, start + length, start, vocabulary, findExchanges);
    if (code?.start === start) return vocabulary.homonyms.has(code.code) ? undefined : code;
  }
  return undefined;
}

const placeName = /^[A-Z][\p{L}\d_-]*(?: [A-Z][\p{L}\d_-]*){0,4}/u;
const MAX_AFTER = 64;

/**
 * Matches what may be between an exchange and the label: a legal form, a short name in brackets, `(the “TSXV”)`, the
 * beginning of the trading and its day: `and will begin trading on March 6, 2025, `.
 */
const gapToPlace = new RegExp(
  String.raw`((?:,? (?:Limited|Ltd\.?|Inc\.?|LLC))?(?: [Ee]xchange| [Mm]arket)?)(?:, (?:Prime Standard|General Standard|Scale|[Ss]egment [A-Z]\w{0,15}|[Cc]ompartment [A-C]))?(?: \((?:the )?(?:["“][\w .-]{2,16}["”]|[A-Z][\w.-]{1,15})\))?` +
    String.raw`(?:,? (?:and )?(?:is |are )?(?:(?:will|expected to) )?(?:begin |commence |start )?(?:trad(?:es?|ing)|be traded))?` +
    String.raw`(?:,? on [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)?[\s,(]*(?:[Tt]rad(?:es|ing) )?$`,
);
