import type { Cell, Precision } from '../chart.ts';

/** Most digits before the decimal point; a double is exact to 15 significant digits. */
const mostWholeDigits = 15;
const mostDecimals = 8;

/** Cells of unknown figures. */
const missing = /^(?:|[-\u2013\u2014]|n\/?a|n\.a\.)$/i;
const plain = /^([-+\u2212]?)(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/;

/**
 * Reads a figure: `1234.5`, `1,234.5`, `-3`, `−3`, `(3)`. An empty cell, a dash and `n/a` are unknown figures.
 *
 * @returns undefined for anything else.
 */
export function readFigure(text: string): Cell | undefined {
  if (missing.test(text)) return { value: null, decimals: 0 };
  const bracketed = /^\((.+)\)$/.exec(text)?.[1];
  const match = plain.exec(bracketed ?? text);
  const [, sign = '', whole = '', fraction = ''] = match ?? [];
  if (!match || (bracketed !== undefined && sign !== '')) return undefined;
  if (whole.length > mostWholeDigits || fraction.length > mostDecimals) return undefined;
  const magnitude = Number(`${whole.replaceAll(',', '')}.${fraction || '0'}`);
  const isNegative = bracketed !== undefined || sign === '-' || sign === '\u2212';
  return { value: isNegative && magnitude !== 0 ? -magnitude : magnitude, decimals: fraction.length };
}

/** Suggests a correction for text in a column of figures. */
export function hintForFigure(text: string): string {
  if (/^(?:nan|inf|infinity|null|none|#n\/a|#div\/0!|#value!)$/i.test(text)) return 'Leave the cell empty.';
  if (/^[-+\u2212]?\d{1,3}(?:\.\d{3})*,\d+$/.test(text)) return 'Write a point before decimals: 1.5.';
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(text)) return 'Write the figure out, without an exponent.';
  if (/\d{16}|\.\d{9}/.test(text)) return `Round it to ${mostDecimals} digits after the point, or count in thousands.`;
  if (/\d/.test(text) && /^[^A-Za-z]*[$€£¥%]|(?:%|bn|mn?|bps|x)\s*\)?$/i.test(text))
    return 'Write the figure alone, and its unit once: "unit: %".';
  return 'Write a figure, or leave the cell empty if it is not known.';
}

export interface Period {
  readonly time: number;
  readonly precision: Precision;
}

/**
 * Reads a period: `2014`, `2014-10`, `2014-Q3`, `Q3 2014`, `2014-10-28`.
 *
 * @returns undefined for text that is not a period, and for days that do not exist.
 */
export function readPeriod(text: string): Period | undefined {
  const quarter = /^(?:(\d{4})-?\s?Q([1-4])|Q([1-4])\s(\d{4}))$/.exec(text);
  if (quarter) {
    const [year, number] = [Number(quarter[1] ?? quarter[4]), Number(quarter[2] ?? quarter[3])];
    return { time: Date.UTC(year, 3 * (number - 1)), precision: 'quarter' };
  }
  const [, year, month = '01', day = '01'] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(text) ?? [];
  if (year === undefined || Number(year) < 1000) return undefined;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  if (new Date(time).toISOString().slice(0, 10) !== `${year}-${month}-${day}`) return undefined;
  return { time, precision: text.length === 4 ? 'year' : text.length === 7 ? 'month' : 'day' };
}

/** Whether text looks like a date, even an impossible or misformatted one: `2014-02-30`, `28/10/2014`. */
export function looksLikeDate(text: string): boolean {
  return readPeriod(text) !== undefined || /^\d{4}-\d{1,2}(?:-\d{1,2})?$|^\d{1,2}[/.]\d{1,2}[/.]\d{2,4}$/.test(text);
}
