import type { Unit } from './unit.ts';

/** Formats figures in a language, with true minus signs. The machine's locale has no effect. */
export interface Figures {
  /** Number without a unit: `1,234.50`, `−3.2`. */
  readonly number: (value: number, decimals: number) => string;
  /** Number with its unit: `$2.11bn`, `−$37.63`, `66%`. */
  readonly figure: (value: number, decimals: number, unit: Unit) => string;
  /** Number with its unit and always a sign: `+12.5%`. */
  readonly change: (value: number, decimals: number, unit: Unit) => string;
}

const cache = new Map<string, Figures>();

export function figuresFor(language: string): Figures {
  let figures = cache.get(language);
  if (!figures) cache.set(language, (figures = createFigures(language === 'en' ? 'en-001' : language)));
  return figures;
}

function createFigures(locale: string): Figures {
  const formats: Intl.NumberFormat[] = [];
  const magnitude = (value: number, decimals: number) => {
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    // Digits are Latin everywhere, so that figures in tables align and agree with the drawing.
    formats[decimals] ??= new Intl.NumberFormat(locale, { ...digits, numberingSystem: 'latn' });
    return formats[decimals].format(Math.abs(value));
  };
  const percent = new Intl.NumberFormat(locale, { style: 'percent', numberingSystem: 'latn' }).formatToParts(1);
  const isSpaced = percent.some(({ type, value }) => type === 'literal' && value.trim() === '');
  const signOf = (value: number, decimals: number, positive: string) => {
    if (isZero(value, decimals)) return '';
    return value < 0 ? '\u2212' : positive;
  };
  const withUnit = (value: number, decimals: number, { prefix, suffix }: Unit, positive: string) => {
    const end = suffix === '%' && isSpaced ? '\u00A0%' : suffix;
    return `${signOf(value, decimals, positive)}${prefix}${magnitude(value, decimals)}${end}`;
  };
  return {
    number: (value, decimals) => signOf(value, decimals, '') + magnitude(value, decimals),
    figure: (value, decimals, unit) => withUnit(value, decimals, unit, ''),
    change: (value, decimals, unit) => withUnit(value, decimals, unit, '+'),
  };
}

function isZero(value: number, decimals: number): boolean {
  return Math.round(Math.abs(value) * 10 ** decimals) === 0;
}
