import type { Candidate } from '../../candidate.ts';
import { wordsBefore } from '../../bracketed-tickers.ts';
import { isOpenAfter } from '../boundaries.ts';
import { positionsOf } from '../spans.ts';
import { readIsinSymbol } from '../symbols/local-numbers.ts';
import { isAbbreviation, isPlaceholder, symbolOn } from '../symbols/symbol-forms.ts';
import type { Vocabulary } from '../../vocabulary.ts';
import { readEastAsianLabels, traces as eastAsianTraces } from './east-asian-labels.ts';
import { readArabicLabels, trace as arabicTrace } from './arabic-labels.ts';
import { placeBefore, placesAfter } from './label-places.ts';

/**
 * Finds symbols with a label in another language than English. European and Indonesian: `(Börsenkürzel: RHM)`, `(code
 * mnémonique : BN)`, `(code ISIN FR0000120172 - CA)`; an exchange beside the label is theirs: `au NYSE sous le symbole
 * RY`. A label for a symbol of any kind, such as `symbole`, counts only in brackets or beside an exchange. Chinese,
 * Japanese and Korean: see `east-asian-labels.ts`; Arabic: `arabic-labels.ts`.
 */
export function readLocalLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  // A fast test rejects most texts.
  if (!anyTrace.test(text)) return [];
  const others = [...readEastAsianLabels(text, vocabulary), ...readArabicLabels(text, vocabulary)];
  return [...readEuropeanLabels(text, vocabulary), ...others].sort((left, right) => left.start - right.start);
}

function readEuropeanLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  const found = new Map<number, Candidate>();
  for (const place of positionsOf(text, traces)) {
    for (const candidate of readAround(text, place, vocabulary)) found.set(candidate.start, candidate);
  }
  return [...found.values()];
}

/** Parts of the labels: few and of similar length, since each text is searched for them. */
const traces = [
  'mbol',
  'rzel',
  'némo',
  'ursier',
  'ódig',
  'ISIN',
  'rtnam',
  'odice',
  'lave ',
  'lave:',
  'saham',
  'kodu',
  'nemo',
  'nnus',
  'kerem',
  'икер',
];
const anyTrace = new RegExp([...traces, ...eastAsianTraces, arabicTrace].join('|'));

/** Reads a bounded stretch around a trace. */
function readAround(text: string, trace: number, vocabulary: Vocabulary): readonly Candidate[] {
  const from = Math.max(0, trace - MAX_BEFORE);
  const stretch = text.slice(from, trace + MAX_AFTER);
  return Array.from(stretch.matchAll(label)).flatMap(({ index, 0: whole, groups }): readonly Candidate[] => {
    const { symbol = '', intro, plain, colon = '' } = groups ?? {};
    const [begin, end] = [from + index, from + index + whole.length];
    if (isAbbreviation(symbol) || isPlaceholder(symbol) || !isOpenAfter(text, end)) return [];
    if (plain !== undefined && intro === undefined && colon.trim() === '') return [];
    const bracket = stretch.lastIndexOf('(', index);
    const isBracketed = bracket >= 0 && !stretch.slice(bracket, index).includes(')');
    const span = { start: end - symbol.length, end, text: symbol };
    const quoted = /^\s?["”“»’']/.exec(text.slice(end, end + 2))?.[0].length ?? 0;
    const place = placeBefore(text, begin, vocabulary) ?? placesAfter(text, end + quoted, vocabulary)[0];
    const isCity = place !== undefined && intro === undefined && vocabulary.homonyms.has(place.code);
    const [exchange, ...others] = isCity ? [] : (place?.exchanges ?? []);
    const canonical = exchange && others.length === 0 ? symbolOn(exchange, symbol) : undefined;
    if (exchange && canonical !== undefined) {
      return [{ kind: 'ticker', exchange: exchange.id, symbol: canonical, ...span }];
    }
    if (plain !== undefined && !(isBracketed && colon.trim() !== '')) return [];
    if (plain !== undefined && intro !== undefined) return [];
    const words = isBracketed ? wordsBefore(stretch, bracket) : '';
    const home = readIsinSymbol(whole, symbol, words, vocabulary);
    if (home !== undefined) return [{ ...home, ...span }];
    return [{ kind: 'unplaced', form: 'labelled', symbol: symbol.replace(' ', '.'), ...span, words }];
  });
}

const MAX_BEFORE = 80;
const MAX_AFTER = 40;

const label = new RegExp(
  String.raw`(?<![\p{L}-])(?<intro>(?:unter (?:dem|der)|mit dem|sous (?:le|la)|avec le|bajo (?:el|la)|con (?:el|la|il)|` +
    String.raw`com o|sob o|under|med|pod|met) )?(?:(?:(?:[Bb]örsen|[Aa]ktien|[Tt]icker-?)[Kk]ürzel|` +
    String.raw`(?:[Hh]andels|[Bb]örsen|[Vv]aloren-?)[Ss]ymbol|[Tt]icker-?[Ss]ymbo(?:l|ol)|(?:[Cc]ode )?[Mm]n[eé]mo(?:nique|nic)?|[Cc]ode boursier|` +
    String.raw`[Ss]ymbole boursier|[Cc]ódigo de negociação|(?:[Cc]ódigo|[Ss]ímbolo) bursátil|` +
    String.raw`[Cc]lave de (?:pizarra|cotización)|[Nn]emot[eé]cnico|[Cc]odice alfanumerico|[Kk]ortnamn(?:et)?|` +
    String.raw`[Kk]aupankäyntitunnus|[Kk]ode saham|(?:[Hh]isse|[Bb]orsa|BIST) kodu|[Тт]икер)|` +
    String.raw`(?<plain>Kürzel|[Ss]ymbole|symbolem|tickerem|[Ss][íi]mbolo|[Cc]ódigo|[Cc]odice|[Cc]lave)|ISIN:? [A-Z]{2}[A-Z0-9]{9}\d(?=\s?[–-]))` +
    String.raw`(?<colon>\s?:\s?|\s?[–-]\s?|\s)["“„«‘']?\s?(?<symbol>[A-Z][A-Z0-9]{0,11}(?:[.-][A-Z]| [A-D](?=\)))?)`,
  'gu',
);
