import type { Series } from '../chart.ts';
import type { Complain } from '../problem.ts';
import { readSeries } from './columns.ts';
import type { DataTable } from './table.ts';

const needed = ['open', 'high', 'low', 'close'] as const;

/** Reads open, high, low, close and optionally volume, in any order of columns. */
export function readCandles(table: DataTable, rowsColumn: number, complain: Complain): readonly Series[] {
  const names = table.header.map(({ text }) => text.toLowerCase());
  const missing = needed.filter((name) => !names.includes(name));
  if (missing.length > 0) {
    const hint = 'Candlesticks need the columns open, high, low and close, and may have volume.';
    complain(table.start, 'chart-column', `The data have no column "${missing.join('", "')}".`, hint);
    return [];
  }
  const others = table.header.filter(
    ({ text }, index) => index !== rowsColumn && ![...needed, 'volume'].includes(text.toLowerCase()),
  );
  for (const cell of others) {
    const message = `Candlesticks do not show the column "${cell.text}".`;
    complain(table.place(cell), 'chart-column', message, 'Leave it out, so that nobody looks for it.', 'warning');
  }
  const columns = [...needed, ...(names.includes('volume') ? ['volume'] : [])].map((name) => names.indexOf(name));
  const series = columns.map((column) => readSeries(table, column, rowsColumn, complain));
  if (!series.every((one) => one !== undefined)) return [];
  const [open, high, low, close, volume] = series;
  const isWhole = table.rows.every((row, index) => {
    const at = (one: Series | undefined) => one?.values[index];
    const prices = [at(open), at(close), at(low), at(high)];
    const cell = row[rowsColumn] ?? { line: 1, column: 1, text: '' };
    const refuse = (message: string, hint: string) => {
      complain(table.place(cell), 'chart-figure', message, hint);
      return false;
    };
    if (prices.some((price) => price === null || price === undefined)) {
      return refuse(`The day "${cell.text}" lacks a price.`, 'Leave out days without trade.');
    }
    const [first = 0, last = 0, bottom = 0, ceiling = 0] = prices.map(Number);
    if (bottom > Math.min(first, last) || ceiling < Math.max(first, last)) {
      return refuse(`On "${cell.text}" the high or low is inside open and close.`, 'Check the order of the columns.');
    }
    if ((at(volume) ?? 0) < 0) return refuse(`The volume of "${cell.text}" is below zero.`, 'Correct it.');
    return true;
  });
  return isWhole ? series : [];
}
