import type { Unit } from '../unit.ts';

/** A figure in running text. */
export interface SaidFigure {
  /** Value in single units: 2110000000 for `€2.11 billion`. */
  readonly value: number;
  /** Half of the value of its last digit. */
  readonly slack: number;
  readonly kind: FigureKind;
  /** The figure as written. */
  readonly text: string;
  readonly index: number;
}

/** Kind of a figure: `%`, a currency sign, or undefined for a plain number. */
export type FigureKind = string | undefined;

const scales: Readonly<Record<string, number>> = { k: 1e3, m: 1e6, mn: 1e6, bn: 1e9, tn: 1e12 };
/** Of English, German and French, in small letters and without points. */
const scaleWords: Readonly<Record<string, number>> = {
  ...scales,
  ...Object.fromEntries(['thousand', 'tsd'].map((word) => [word, 1e3])),
  ...Object.fromEntries(['million', 'millions', 'millionen', 'mio'].map((word) => [word, 1e6])),
  ...Object.fromEntries(
    ['billion', 'milliarde', 'milliarden', 'milliard', 'milliards', 'mrd', 'mrds', 'md', 'mds'].map((word) => [
      word,
      1e9,
    ]),
  ),
  ...Object.fromEntries(['trillion', 'billionen', 'bio'].map((word) => [word, 1e12])),
};
const percentWords = ['%', 'per cent', 'percent', 'Prozent', 'pour cent'];
const pointWords = ['bps', 'basis points', 'Basispunkten?', 'points de base'];

/** `1,234.5`, `1.234,5`, `1 234,5`, `84,7`, `84.7`. A comma before three digits divides thousands. */
const number =
  "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3})+,\\d+|\\d{1,3}(?:[\u00A0\u202F'’]\\d{3})+(?:[.,]\\d+)?|" +
  '\\d+,\\d{1,2}(?!\\d)|\\d+(?:\\.\\d+)?';
const signs = '(?:US|HK|NT|A|C|S|R)?\\$|[€£¥₹₩]|CHF';
const pattern = new RegExp(
  `(?<![\\w.,$€£¥])(?<minus>minus |[-\u2212])?(?<before>${signs})?\\s?(?<digits>${number})` +
    `(?:[\\s-]?(?<unit>${[...percentWords, ...pointWords, ...Object.keys(scaleWords)].join('|')})(?!\\w)(?:(?<=tsd|mio|mrd|bio)\\.)?)?` +
    `(?:\\s?(?<after>${signs})(?!\\d)|\\s(?:de |d['’])?(?<currency>US-Dollar|dollars?|euros?)(?!\\w|-|\\s(?:canadiens|australiens|de )))?` +
    '(?!\\d|[.,]\\d)',
  'gi',
);

/** Every figure of a text, with its unit if the text has one. Texts are English, German or French. */
export function figuresIn(text: string): readonly SaidFigure[] {
  return Array.from(text.matchAll(pattern), ({ 0: written, index, groups = {} }): SaidFigure => {
    const { minus, before, digits = '', unit = '', after, currency } = groups;
    const scale = scaleWords[unit.toLowerCase()] ?? 1;
    const plain = plainNumber(digits);
    const named = currency === undefined ? undefined : /dollar/i.test(currency) ? '$' : '€';
    return {
      value: (minus === undefined ? 1 : -1) * Number((Number(plain) * scale).toPrecision(15)),
      slack: 0.5 * 10 ** -(plain.split('.')[1]?.length ?? 0) * scale,
      kind: isOneOf(percentWords, unit) ? '%' : isOneOf(pointWords, unit) ? 'bps' : (oneSign(before ?? after) ?? named),
      text: written.trim(),
      index,
    };
  });
}

/** A number with a point before its decimals and nothing between its thousands. */
function plainNumber(digits: string): string {
  return /^\d{1,3}(?:,\d{3})+(?:\.|$)/.test(digits)
    ? digits.replaceAll(',', '')
    : digits.includes(',')
      ? digits.replace(/[^\d,]/g, '').replace(',', '.')
      : digits.replace(/[^\d.]/g, '');
}

function isOneOf(words: readonly string[], unit: string): boolean {
  return words.some((word) => new RegExp(`^(?:${word})$`, 'i').test(unit));
}

/** The American dollar has two signs. */
function oneSign(sign: string | undefined): string | undefined {
  return sign === 'US$' ? '$' : sign;
}

/** Kind of a chart's figures, and the factor from its unit to single units. */
export function kindOf({ prefix, suffix, text }: Unit): { readonly kind: FigureKind; readonly factor: number } {
  if (suffix === '%') return { kind: '%', factor: 1 };
  if (text.startsWith('bp')) return { kind: 'bps', factor: 1 };
  return { kind: prefix === '' ? undefined : oneSign(prefix), factor: scales[suffix] ?? 1 };
}

/** Whether two figures are equal, or one is the other rounded. */
export function isSame(said: SaidFigure, value: number, decimals: number, factor: number): boolean {
  const slack = Math.max(said.slack, 0.5 * 10 ** -decimals * factor);
  return Math.abs(said.value - value * factor) <= slack + Math.abs(value * factor) * 1e-9;
}
