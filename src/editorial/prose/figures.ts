import { withSpaces } from './patterns.ts';
import type { ProseWords } from '../words/words.ts';
import { memoiseByObject } from '../../domain/memoise.ts';

/** A figure in a text. */
export interface Figure {
  /** As written, with its unit. */
  readonly text: string;
  readonly index: number;
  /** In units: `1.2m` is 1,200,000, and 25 basis points are 0.25 per cent. */
  readonly value: number;
  /** Value of its last digit: a figure that rounds to it may be that far away, halved. */
  readonly step: number;
  readonly unit: 'percent' | 'money' | 'plain';
  /** True for a figure in basis points. */
  readonly isInPoints?: true | undefined;
  /** A sign: `$`, `€`. Left out if there is none. */
  readonly currency?: string | undefined;
  /** Factor of its word or letter for thousands, millions or more; 1 without one. */
  readonly factor: number;
}

/**
 * Reads the figures of a text, in order. Of a range, both ends have the unit of the second. Where only some are wanted,
 * `isWanted` gets the two leading digits of each that does not start with a zero, as in 2.5 for `$25bn`.
 */
export function readFigures(
  text: string,
  language: ProseWords,
  isWanted: (lead: number) => boolean = () => true,
): readonly Figure[] {
  const latin = withLatinSigns(text);
  const places = numbersIn(latin, language);
  return places.flatMap((place, at) => {
    const lead = leadOf(place.digits);
    if (lead > 0 && !isWanted(lead)) return [];
    const next = places[at + 1];
    const readNext = () => next && readFigure(text, latin, next, language);
    return [completeRange(readFigure(text, latin, place, language), readNext, latin)];
  });
}

interface Place {
  readonly digits: string;
  readonly index: number;
}

function numbersIn(latin: string, language: ProseWords): readonly Place[] {
  const number = numbers[language.decimal];
  const places: Place[] = [];
  number.lastIndex = 0;
  for (let match; (match = number.exec(latin)) !== null;) {
    const { 0: digits, index } = match;
    const isFree = index === 0 || latin.charCodeAt(index - 1) <= 32;
    if (isFree || !/[\p{L}\p{N}]|[.,]/u.test(latin.charAt(index - 1)) || isSignBefore(latin, index)) {
      places.push({ digits, index });
    }
  }
  return places;
}

/** 1.2 of `1,234`; 0 of what starts with a zero. */
function leadOf(digits: string): number {
  const first = digits.charCodeAt(0) - 48;
  const second = digits.charCodeAt(1) - 48;
  const other = second >= 0 && second <= 9 ? second : digits.charCodeAt(2) - 48;
  return first === 0 ? 0 : first + (other >= 0 && other <= 9 ? other / 10 : 0);
}

function readFigure(text: string, latin: string, { digits, index }: Place, language: ProseWords): Figure {
  const { units, scales, currencies, isBasisPoints, isPercent } = compile(language);
  units.lastIndex = index + digits.length;
  const { 0: after, groups: { scale = '', unit = '' } = {} } = units.exec(latin) ?? { 0: '' };
  const before = signBefore.exec(latin.slice(Math.max(0, index - 5), index))?.[0] ?? '';
  const factor = scales.find(({ is }) => is.test(scale.replace(/^[\s-]/, '')))?.factor ?? 1;
  const { value, step } = readNumber(digits, language.decimal);
  const sign = before === '' ? currencies.find(({ is }) => is.test(unit))?.sign : normaliseSign(before.trim());
  const points = isBasisPoints.test(unit) ? 0.01 : 1;
  const start = index - before.length;
  return {
    text: text.slice(start, index + digits.length + after.length).trim(),
    index: start,
    value: value * factor * points,
    step: step * factor * points,
    unit: isPercent.test(unit) || points < 1 ? 'percent' : sign === undefined ? 'plain' : 'money',
    ...(points < 1 && { isInPoints: true as const }),
    ...(sign !== undefined && { currency: sign }),
    factor,
  };
}

/** By the sign of decimals. Only where that is a comma do plain spaces divide thousands. Programs write `1_000`. */
const numbers = {
  '.': /\d{1,3}(?:[\u00a0\u202f_]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,’']\d+)*/g,
  ',': /\d{1,3}(?:[\u00a0\u202f _]\d{3})+(?!\d)(?:[.,]\d+)?|\d+(?:[.,’']\d+)*/g,
} as const;

const signBefore = /(?:(?:US|A|C|R|S|HK|NZ|CA|AU)?\$|[€£¥₹₩]|(?<!\p{L})(?:USD|EUR|GBP|JPY|CHF|CNY|INR|AUD|CAD))\s?$/u;

function isSignBefore(text: string, index: number): boolean {
  return signBefore.test(text.slice(Math.max(0, index - 5), index));
}

/** `$20-25bn`, `5 to 6 %`: the first end has no unit of its own. */
function completeRange(figure: Figure, readNext: () => Figure | undefined, text: string): Figure {
  if (figure.factor > 1 || figure.unit === 'percent') return figure;
  const end = figure.index + figure.text.length;
  if (!startsRange.test(text.slice(end, end + 6))) return figure;
  const next = readNext();
  if (!next) return figure;
  const between = text.slice(figure.index + figure.text.length, next.index);
  if (!isRange.test(between)) return figure;
  return {
    ...figure,
    value: figure.value * next.factor,
    step: figure.step * next.factor,
    unit: figure.unit === 'plain' ? next.unit : figure.unit,
    ...(figure.currency === undefined && next.currency !== undefined && { currency: next.currency }),
    factor: next.factor,
  };
}

/** Between the two figures of a range, in all languages of the rules. */
const rangeSign = String.raw`\s?(?:[-–—/,]|to|and|or|bis|und|oder|à|et|ou|a|y|o|e)`;
const startsRange = new RegExp(String.raw`^${rangeSign}[\s\p{Sc}\p{L}\d]`, 'u');
const isRange = new RegExp(String.raw`^${rangeSign}\s?$`);

/** Arabic and Persian digits and decimal signs as Latin ones; each is one character. */
export function withLatinSigns(text: string): string {
  if (!/[\u0660-\u066c\u06f0-\u06f9]/.test(text)) return text;
  return text
    .replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0))
    .replaceAll('\u066b', '.')
    .replaceAll('\u066c', ',');
}

/**
 * Groups of three after the language's separator of thousands, or after spaces, are thousands; the rest is a fraction.
 */
function readNumber(written: string, decimal: '.' | ','): { readonly value: number; readonly step: number } {
  const number = written.replace(/[\s’'_]/g, '');
  const thousands = decimal === '.' ? ',' : '.';
  const isGrouped = grouped[decimal].test(number);
  const plain = (isGrouped ? number.replaceAll(thousands, '') : number).replace(',', '.');
  // Several full stops: a date or a version, of which the first part is as good as any.
  const [whole = '0', fraction = ''] = plain.split('.');
  return { value: Number(`${whole}.${fraction || '0'}`), step: 10 ** -fraction.length };
}

const grouped = {
  '.': /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/,
  ',': /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/,
} as const;

function normaliseSign(sign: string): string {
  if (sign.endsWith('$')) return '$';
  return { EUR: '€', GBP: '£', JPY: '¥', USD: '$' }[sign] ?? sign;
}

interface Compiled {
  /** Unit after a number. */
  readonly units: RegExp;
  readonly scales: readonly { readonly is: RegExp; readonly factor: number }[];
  readonly currencies: readonly { readonly is: RegExp; readonly sign: string }[];
  readonly isBasisPoints: RegExp;
  readonly isPercent: RegExp;
}

const compile = memoiseByObject(({ scales, percent, basisPoints, currencies }: ProseWords): Compiled => {
  const scaleWords = scales.map(({ words }) => words).join('|');
  const scaleLetters = scales.map(({ short }) => short).join('|');
  const unitWords = [percent, basisPoints, ...Object.values(currencies), '(?:US|A|C)?\\$|€|£|¥'].join('|');
  const end = '(?![\\p{L}\\p{N}])';
  const source =
    `(?:(?<scale>[\\s-]?(?:${scaleWords})|\\s?(?:${scaleLetters}))(?:${end}|(?=[€£$])))?` +
    `(?:[\\s-]?(?<unit>%|٪|(?:${unitWords})${end}))?`;
  const whole = (words: string) => new RegExp(`^(?:${withSpaces(words)})$`, 'u');
  return {
    units: new RegExp(withSpaces(source), 'uy'),
    scales: scales.map(({ words, short, factor }) => ({ is: whole(`${words}|${short}`), factor })),
    currencies: Object.entries(currencies).map(([sign, words]) => ({
      is: whole(`${words}|(?:US|A|C)?[${sign}]`),
      sign,
    })),
    isBasisPoints: whole(basisPoints),
    isPercent: whole(`%|٪|${percent}`),
  };
});
