import type { Chart, Precision } from '../chart.ts';
import type { Complain } from '../problem.ts';
import type { DataTable } from '../read/table.ts';

const week = 7 * 86_400_000;

/** Months of a period; weeks are counted in weeks, and days are not looked at, since many have no figures. */
const monthsOf: Readonly<Partial<Record<Precision, number>>> = {
  month: 1,
  quarter: 3,
  half: 6,
  year: 12,
  'fiscal year': 12,
};

/** Share of the rows that must follow the one before them directly, so that a gap is no choice of the author's. */
const leastShare = 2 / 3;

/** Most periods that are left out by mistake. More are a choice: `2022`, `2023`, `2030`. */
const mostMissing = 2;

/**
 * Warns of rows by month, quarter or year of which one or two are left out: columns would look as if nothing were
 * missing.
 */
export function checkPeriods({ rows, type }: Chart, rowsColumn: number, table: DataTable, complain: Complain): void {
  if (rows.kind !== 'time' || rows.labels.length < 4 || type === 'slope' || type === 'dot') return;
  const { times, labels, precision } = rows;
  const numbers = times.map((time) => numberOf(time, precision));
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  const isWhole = steps.filter((step) => step === 1).length >= leastShare * steps.length;
  const row = steps.findIndex((step) => step > 1 && step <= 1 + mostMissing) + 1;
  const cell = table.rows[row]?.[rowsColumn];
  if (!isWhole || row === 0 || !cell) return;
  const [before = '', after = ''] = [labels[row - 1], labels[row]];
  const message = `There is no row between "${before}" and "${after}", and the chart closes the gap.`;
  const first = (numbers[row - 1] ?? 0) + 1;
  const missing = Array.from({ length: (numbers[row] ?? 0) - first }, (_, index) => nameOf(first + index, precision));
  const hint =
    missing.length === 1
      ? `Write one with an empty cell, if its figure is not known: "${missing.join('')},".`
      : `Write them with an empty cell, if their figures are not known: "${missing.join('," and "')},".`;
  complain(table.place(cell), 'chart-date', message, hint, 'warning');
}

/** Number of a period, which is one more than that of the period before it. */
function numberOf(time: number, precision: Precision): number {
  const date = new Date(time);
  const months = monthsOf[precision];
  if (months !== undefined) return Math.floor((12 * date.getUTCFullYear() + date.getUTCMonth()) / months);
  return precision === 'week' ? Math.round(time / week) : NaN;
}

/** A period as authors write it. */
function nameOf(number: number, precision: Precision): string {
  if (precision === 'week') return weekName(number);
  const months = number * (monthsOf[precision] ?? 1);
  const [year, month] = [Math.floor(months / 12), months % 12];
  if (precision === 'month') return `${year}-${String(month + 1).padStart(2, '0')}`;
  if (precision === 'quarter') return `${year}-Q${month / 3 + 1}`;
  if (precision === 'half') return `${year}-H${month / 6 + 1}`;
  return precision === 'year' ? String(year) : `FY${year}`;
}

/** Name of a week by ISO 8601. Its number times seven days is its Thursday, since 1970 began on one. */
function weekName(number: number): string {
  const thursday = new Date(number * week);
  const year = thursday.getUTCFullYear();
  const first = Date.UTC(year, 0, 4);
  const days = Math.floor((thursday.getTime() - first) / 86_400_000);
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  return `${year}-W${String(Math.floor((days + weekday) / 7) + 1).padStart(2, '0')}`;
}
