import type { Candidate } from '../candidate.ts';
import { wordsBefore } from '../bracketed-tickers.ts';
import { isOpenAfter } from './boundaries.ts';
import { placesOf } from './spans.ts';
import { isAbbreviation, isPlaceholder, symbolOn } from './symbols/symbol-forms.ts';
import type { Vocabulary } from '../vocabulary.ts';

/**
 * Finds symbols with a label in another language than English: `(Börsenkürzel: RHM)`, `(code mnémonique : BN)`,
 * `（証券コード：7203）`, `(code ISIN FR0000120172 - CA)`. A label for a symbol of any kind, such as
 * `symbole`, counts only in brackets.
 */
export function readLocalLabels(text: string, vocabulary: Vocabulary): readonly Candidate[] {
  // A fast test rejects most texts.
  if (!anyTrace.test(text)) return [];
  const found = new Map<number, Candidate>();
  for (const trace of europeanTraces) {
    for (const candidate of around(text, trace, readEuropean)) found.set(candidate.start, candidate);
  }
  for (const trace of asianTraces) {
    const read = (stretch: string, from: number) => readAsian(stretch, from, vocabulary);
    for (const candidate of around(text, trace, read)) found.set(candidate.start, candidate);
  }
  return [...found.values()].sort((left, right) => left.start - right.start);
}

/** Parts of the labels, few enough to look for each in every text. */
const europeanTraces = ['mbol', 'rzel', 'némo', 'boursier', 'ódigo', 'ISIN'];
const asianTraces = ['コード', '代', '코드'];
const anyTrace = new RegExp([...europeanTraces, ...asianTraces].join('|'));

/** Reads a bounded stretch around each place of a trace. */
function around(
  text: string,
  trace: string,
  read: (stretch: string, from: number) => readonly Candidate[],
): readonly Candidate[] {
  return placesOf(text, [trace]).flatMap((place) => {
    const from = Math.max(0, place - MAX_BEFORE);
    return read(text.slice(from, place + MAX_AFTER), from);
  });
}

const MAX_BEFORE = 80;
const MAX_AFTER = 40;

function readEuropean(text: string, from: number): readonly Candidate[] {
  return Array.from(text.matchAll(european)).flatMap(({ index, 0: whole, groups }): readonly Candidate[] => {
    const { symbol = '', sure } = groups ?? {};
    const end = index + whole.length;
    if (isAbbreviation(symbol) || isPlaceholder(symbol) || !isOpenAfter(text, end)) return [];
    const bracket = text.lastIndexOf('(', index);
    const isBracketed = bracket >= 0 && !text.slice(bracket, index).includes(')');
    if (sure === undefined && !isBracketed) return [];
    const words = isBracketed ? wordsBefore(text, bracket) : '';
    const span = { start: from + end - symbol.length, end: from + end, text: symbol };
    return [{ kind: 'unplaced', form: 'labelled', symbol, ...span, words }];
  });
}

const european = new RegExp(
  String.raw`(?<![\p{L}-])(?:(?<sure>(?:[Bb]örsen|[Aa]ktien|[Tt]icker-?)[Kk]ürzel|[Hh]andelssymbol|[Tt]ickersymbo(?:l|ol)|` +
    String.raw`(?:[Cc]ode )?[Mm]némo(?:nique)?|[Cc]ode boursier|[Ss]ymbole boursier|[Cc]ódigo de negociação)` +
    String.raw`(?:\s?:\s?|\s)|ISIN:? [A-Z]{2}[A-Z0-9]{9}\d\s?[–-]\s?|(?:Kürzel|[Ss]ymbole|[Ss][íi]mbolo|[Cc]ódigo)\s?:\s?)` +
    String.raw`["“„«‘']?(?<symbol>[A-Z][A-Z0-9]{0,5}(?:[.-][A-Z])?)`,
  'gu',
);

function readAsian(text: string, from: number, { exchangesByCode }: Vocabulary): readonly Candidate[] {
  return Array.from(text.matchAll(asian)).flatMap(({ index, 0: whole, groups }): readonly Candidate[] => {
    const { tokyo, china, hongKong, seoul } = groups ?? {};
    const written = tokyo ?? china ?? hongKong ?? seoul ?? '';
    const end = index + whole.length;
    const span = { start: from + end - written.length, end: from + end, text: written };
    if (seoul !== undefined) {
      return [
        { kind: 'unplaced', form: 'labelled', symbol: written, exchanges: ['KRX', 'KOSDAQ'], ...span, words: '' },
      ];
    }
    const id = tokyo !== undefined ? 'TYO' : hongKong !== undefined ? 'HKEX' : chineseExchange(written);
    const exchange = exchangesByCode.get(id)?.[0];
    const symbol = exchange && symbolOn(exchange, written);
    return exchange && symbol !== undefined ? [{ kind: 'ticker', exchange: exchange.id, symbol, ...span }] : [];
  });
}

const asian =
  /(?:(?:証券|銘柄)コード[：:\s]*(?<tokyo>\d[0-9A-Z]\d[0-9A-Z])|(?:港?股[份票]?|证券|證券)代[号號码碼][：:\s]*(?:(?<china>\d{6})|(?<hongKong>\d{3,5}))|종목코드[：:\s]*(?<seoul>\d{6}))(?![0-9A-Za-z])/g;

/** Exchange of a number of six digits in mainland China. */
function chineseExchange(number: string): string {
  return /^[69]/.test(number) ? 'SSE' : /^[48]/.test(number) ? 'BJSE' : 'SZSE';
}
