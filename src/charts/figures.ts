import { localeOf } from '../domain/language/format.ts';
import { moneyStyleFor } from '../domain/language/money-style.ts';
import { memoise } from '../domain/memoise.ts';
import type { Unit } from './unit.ts';

/** Formats figures in a language, with true minus signs. The machine's locale has no effect. */
export interface Figures {
  /** Number without a unit: `1,234.50`, `−3.2`. */
  readonly number: (value: number, decimals: number) => string;
  /** Number with its unit: `$2.11bn`, `−$37.63`, `66%`; in German `2,11 Mrd. $`. */
  readonly figure: (value: number, decimals: number, unit: Unit) => string;
  /** Number with its unit and always a sign: `+12.5%`. */
  readonly change: (value: number, decimals: number, unit: Unit) => string;
  /** A unit by itself, in the header of a table: `$bn`, in German `Mrd. $`. */
  readonly unit: (unit: Unit) => string;
}

/** Formats of a language. Memoised, since formatters of Intl are slow to create. */
export const figuresFor = memoise((language: string): Figures => {
  const locale = localeOf(language);
  const money = moneyStyleFor(language);
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
  /** Scale and currency, where they follow the figure after a space. */
  const following = ({ prefix, suffix }: Unit) => {
    const scale = money?.scales[suffix];
    if (!money || (prefix === '' && scale === undefined) || (suffix !== '' && scale === undefined)) return undefined;
    const sign = money.signs[prefix] ?? prefix;
    // `Md€`, but `Md HK$`.
    return [scale, sign].filter(Boolean).join(sign.length > 1 ? '\u00A0' : money.joint);
  };
  const withUnit = (value: number, decimals: number, unit: Unit, positive: string) => {
    const { prefix, suffix } = unit;
    const after = following(unit);
    if (after !== undefined) return `${signOf(value, decimals, positive)}${magnitude(value, decimals)}\u00A0${after}`;
    const end = suffix === '%' && isSpaced ? '\u00A0%' : suffix;
    return `${signOf(value, decimals, positive)}${prefix}${magnitude(value, decimals)}${end}`;
  };
  return {
    number: (value, decimals) => signOf(value, decimals, '') + magnitude(value, decimals),
    figure: (value, decimals, unit) => withUnit(value, decimals, unit, ''),
    change: (value, decimals, unit) => withUnit(value, decimals, unit, '+'),
    // A unit with more words, `$ a barrel`, is the author's.
    unit: (unit) =>
      (unit.text.replace(/\s/g, '') === unit.prefix + unit.suffix ? following(unit) : undefined) ?? unit.text,
  };
});

function isZero(value: number, decimals: number): boolean {
  return Math.round(Math.abs(value) * 10 ** decimals) === 0;
}
