import { sum } from 'd3-array';
import type { Chart, Series } from '../chart.ts';
import type { Complain } from '../problem.ts';
import type { DataTable } from '../read/table.ts';

const totalName = /^(?:(?:grand )?totals?|sum|all|(?:ins)?gesamt|summe|alle|totaux|ensemble|somme)(?![\p{L}\p{N}])/iu;

/** Least rows in which a column without such a name is the sum of the others by more than chance. */
const leastRows = 3;

/** Warns of a stack that has the sum of its other parts, and is twice as long as it should be. */
export function checkTotal({ layout, type, series }: Chart, table: DataTable, complain: Complain): void {
  if (layout !== 'stacked' || !(type === 'bar' || type === 'area') || series.length < 3) return;
  const total = series.find((one) => isTotal(one, series));
  const cell = table.header.find(({ text }) => text === total?.name);
  if (!total || !cell) return;
  const message = `The column "${total.name}" is the sum of the others, so that a stack of all is twice as high as it should be.`;
  complain(table.place(cell), 'chart-figure', message, 'Leave it out, or name the others: "y: …".', 'warning');
}

function isTotal(total: Series, series: readonly Series[]): boolean {
  const parts = series.filter((one) => one !== total);
  const slack = sum(series, ({ decimals }) => 0.5 * 10 ** -decimals);
  const rows = [...total.values.keys()].filter((row) => parts.filter(({ values }) => values[row]).length > 1);
  const isSum = rows.every((row) => {
    return Math.abs((total.values[row] ?? NaN) - sum(parts, ({ values }) => values[row] ?? NaN)) <= slack;
  });
  return isSum && rows.length >= (totalName.test(total.name) ? 1 : leastRows);
}
