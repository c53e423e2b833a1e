import { mendFigure } from '../../domain/language/mend-figure.ts';
import type { Cell } from '../chart.ts';
import { parseUnit } from '../unit.ts';

/** Most significant digits to which a double is exact. */
const mostDigits = 15;
const mostDecimals = 8;

/** Cells of unknown figures. */
const missing = /^(?:|[-\u2212\u2013\u2014]|n\/?a|n\.a\.)$/i;
/** A zero before a comma is no thousand: `0,125` is an eighth. */
const plain = /^([-+\u2212]?)(\d+|[1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;

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
  const digits = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '');
  if (digits.length + fraction.length > mostDigits || fraction.length > mostDecimals) return undefined;
  const magnitude = Number(`${digits}.${fraction || '0'}`);
  const isNegative = bracketed !== undefined || sign === '-' || sign === '\u2212';
  return { value: isNegative && magnitude !== 0 ? -magnitude : magnitude, decimals: fraction.length };
}

/** Matches cells for figures that are not known, as spreadsheets and statistical offices write them. */
const unknown =
  /^(?:nan|inf|infinity|null|none|nil|missing|unknown|tb[acd]|n\.?\s?[mdvrsc]\.?|k\.?\s?a\.?|\.{1,3}|\u2026|:|\?|#(?:n\/a|div\/0!|value!|ref!|name\?|num!|null!|nv|bezug!))$/i;

/**
 * A figure with the mark of a footnote, or that says that it is an estimate, provisional or revised: `5*`, `6¹`,
 * `7 (a)`.
 */
const marked =
  /^[-+\u2212(]?[\d.,]+\)?\s?(?:\*+|[\u2020\u2021\u00a7aefpr]|[\u00b9\u00b2\u00b3\u2070-\u2079]+|\([a-z\d]{1,2}\)|\[[a-z\d]{1,2}\])$/;

/** Suggests a correction for text in a column of figures. */
export function hintForFigure(text: string): string {
  if (unknown.test(text)) return 'Leave the cell empty.';
  if (/[\u200b-\u200f\u2060\ufeff]/.test(text)) return 'Remove the invisible character in it.';
  if (marked.test(text)) return 'Write the figure alone, and what the mark means in "notes:".';
  if (/^[~\u2248<>]\s?\d/.test(text)) return 'Write the figure alone, and that it is not exact in "notes:".';
  if (/^['\u2019]\d/.test(text)) return 'Remove the apostrophe before it.';
  if (text.startsWith('=')) return 'Write the value of the formula.';
  const meant = mendFigure(text.replace(/^\((.+)\)$/, '-$1'));
  if (meant !== undefined && readFigure(meant)) return hintForMended(text, meant);
  if (/^[-+]?[\d.]+e[-+]?\d+$/i.test(text)) return 'Write the figure out, without an exponent.';
  const figure = meant ?? text;
  if (/^[-+\u2212]?0?\.\d{9}/.test(figure)) return 'Count in thousandths or millionths, and say so in the subtitle.';
  if (/^[-+\u2212(]?\d[\d,]*\)?$/.test(figure) && figure.replace(/\D/g, '').length > mostDigits) {
    return `Count in millions or billions: a figure has at most ${mostDigits} digits.`;
  }
  if (/\d{16}|\.\d{9}/.test(figure))
    return `Round it to ${mostDecimals} digits after the point, or count in thousands.`;
  if (/^[-+\u2212(]?\d[\d,]*\.\d+\)?$/.test(figure) && figure.replace(/\D/g, '').length > mostDigits) {
    return `Round it to ${mostDigits} digits in all, or count in thousands.`;
  }
  if (/^(?:\u2013|[-+\u2212]\s|\([-+\u2212]|[-+\u2212]\()/.test(text) && /\d/.test(text)) {
    return `Write a negative figure with one sign: -${/[\d.,]*\d/.exec(text)?.[0] ?? '5'}.`;
  }
  if (/^[-+\u2212]?\d{1,3}(?:[\s.,\u2019']\d{2,3})+$/.test(text)) {
    const zeros = /^\D?0/.test(text) ? ', without zeros before them,' : ',';
    return `Write its digits alone${zeros} and a point before decimals.`;
  }
  if (/^\d[\d,.]*[-\u2212]$/.test(text)) return `Write the sign before it: -${text.slice(0, -1)}.`;
  if (hasOnlyOtherDigits(text)) return 'Write it in the digits 0 to 9.';
  const unit = unitAround(text);
  if (/\d/.test(text) && unit !== undefined) return `Write the figure alone, and its unit once: "unit: ${unit}".`;
  return 'Write a figure, or leave the cell empty if it is not known.';
}

/** The unit of a figure, with the scale that is part of it: `$bn` of `$5.2bn`, `Mrd. €` of `5,2 Mrd. €`. */
function unitAround(text: string): string | undefined {
  const { sign = '', rest = '' } =
    /^[-+\u2212(]*(?<sign>[^\d\s(]*?)\s*[-+\u2212]?\d[\d.,\s]*(?<rest>[^\d)]*)\)?$/.exec(text)?.groups ?? {};
  const whole = /^\p{L}{4}/u.test(rest) && sign !== '' ? `${sign} ${rest.trim()}` : sign + rest.trim();
  if (parseUnit(whole).prefix !== '') return whole;
  return /[$€£¥₹%]|(?:tn|bn|mn?|k|bps?|pp|x|Mrd\.?|Mio\.?|Mds?|[mbt]illions?)(?=\s*\)?$)/i.exec(text)?.[0];
}

/** Suggests a figure in the place of one that is written otherwise. */
function hintForMended(text: string, meant: string): string {
  if (/\p{No}/u.test(text)) return `Write it with decimals: ${meant}.`;
  if (hasOnlyOtherDigits(text)) return `Write it in the digits 0 to 9: ${meant}.`;
  if (/e/i.test(text)) return `Write the figure out, without an exponent: ${meant}.`;
  if (/,\d+\)?$/.test(text) && meant.includes('.')) return `Write a point before decimals: ${meant}.`;
  if (/\.\)?$/.test(text)) return `Leave out the point: ${meant}.`;
  if (/^\D?\./.test(text)) return `Write a digit before the point: ${meant}.`;
  return `Write its digits alone: ${meant}.`;
}

function hasOnlyOtherDigits(text: string): boolean {
  return /\p{Nd}/u.test(text) && !/\d/.test(text);
}
