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
const scaleWords: Readonly<Record<string, number>> = {
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  Millionen: 1e6,
  Milliarden: 1e9,
  ...scales,
};

const pattern = new RegExp(
  '(?<![\\w.,$€£¥])(minus |[-\u2212])?((?:US|HK|NT|A|C|S|R)?\\$|[€£¥₹])?\\s?(\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.(\\d+))?' +
    '(?:[\\s\u00A0-]?(%|per cent|percent|bps|basis points|bn|tn|mn|m|k|thousand|million|billion|trillion)(?![\\w]))?(?![\\d]|[.,]\\d)',
  'g',
);

/** Every figure of a text, with its unit if the text has one. */
export function figuresIn(text: string): readonly SaidFigure[] {
  return Array.from(text.matchAll(pattern), (match): SaidFigure => {
    const [written, sign, currency, whole = '', fraction = '', unit = ''] = match;
    const scale = scaleWords[unit] ?? 1;
    const magnitude = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
    const kind = /^(?:%|per ?cent)$/.test(unit) ? '%' : unit.startsWith('b') && scale === 1 ? 'bps' : currency;
    return {
      value: (sign === undefined ? 1 : -1) * Number((magnitude * scale).toPrecision(15)),
      slack: 0.5 * 10 ** -fraction.length * scale,
      kind,
      text: written.trim(),
      index: match.index,
    };
  });
}

/** Kind of a chart's figures, and the factor from its unit to single units. */
export function kindOf({ prefix, suffix, text }: Unit): { readonly kind: FigureKind; readonly factor: number } {
  if (suffix === '%') return { kind: '%', factor: 1 };
  if (text.startsWith('bp')) return { kind: 'bps', factor: 1 };
  return { kind: prefix === '' ? undefined : prefix, factor: scales[suffix] ?? 1 };
}

/** Whether two figures are equal, or one is the other rounded. */
export function isSame(said: SaidFigure, value: number, decimals: number, factor: number): boolean {
  const slack = Math.max(said.slack, 0.5 * 10 ** -decimals * factor);
  return Math.abs(said.value - value * factor) <= slack + Math.abs(value * factor) * 1e-9;
}
