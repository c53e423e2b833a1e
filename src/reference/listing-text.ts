import type { IsoDay } from '../domain/instant.ts';
import { compareText } from '../domain/order.ts';
import { symbolKey } from '../domain/registry/symbol.ts';
import type { ListingRow } from './listing-row.ts';

/*
 * Format of the reference: one row per line, sorted by the symbol's key, so that a symbol is found by binary search in
 * the text itself and only its rows are parsed. Fields are separated by tabs: key, symbol (left empty if it equals its
 * key), mic, from, to, country, industry, issuer, name.
 */

export function writeRows(rows: readonly ListingRow[]): string {
  const lines = rows.map((row) => {
    const key = symbolKey(row.symbol);
    const { symbol, mic, from = '', to = '', country = '', industry = '', issuer = '', name } = row;
    return [key, symbol === key ? '' : symbol, mic, from, to, country, industry, issuer, name].join('\t');
  });
  return `${lines.sort(compareText).join('\n')}\n`;
}

export function readRow(line: string): ListingRow {
  const [key = '', symbol = '', mic = '', from, to, country, industry, issuer, name = ''] = line.split('\t');
  return {
    mic,
    symbol: symbol === '' ? key : symbol,
    name,
    ...(from && { from: from as IsoDay }),
    ...(to && { to: to as IsoDay }),
    ...(country && { country }),
    ...(industry && { industry }),
    ...(issuer && { issuer }),
  };
}

/** The lines of a key, in a text that `writeRows` made. */
export function linesOf(text: string, key: string): readonly string[] {
  const wanted = `${key}\t`;
  const lines: string[] = [];
  let start = lowerBound(text, wanted);
  while (text.startsWith(wanted, start)) {
    const end = text.indexOf('\n', start);
    lines.push(text.slice(start, end));
    start = end + 1;
  }
  return lines;
}

/** Offset of the first line that does not sort before `wanted`. */
function lowerBound(text: string, wanted: string): number {
  let low = 0;
  let high = text.length;
  while (low < high) {
    const start = text.lastIndexOf('\n', ((low + high) >> 1) - 1) + 1;
    const end = text.indexOf('\n', start) + 1;
    if (text.slice(start, start + wanted.length) < wanted) low = end;
    else high = start;
  }
  return low;
}
