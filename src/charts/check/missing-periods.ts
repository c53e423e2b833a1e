import type { Chart, Precision } from '../chart.ts';
import type { Complain } from '../problem.ts';
import type { DataTable } from '../read/table.ts';
import { readMonths } from './month-names.ts';

const weekMilliseconds = 7 * 86_400_000;

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

/** The same of years of which single ones are left out here and there. */
const leastShareOfYears = 2 / 5;

/** Most periods that are left out by mistake in one place. More are a choice: `2022`, `2023`, `2030`. */
const mostMissing = 2;

/**
 * Warns of rows by month, quarter or year of which one or two are left out: columns would look as if nothing were
 * missing. Months may have no year: `Jan`, `Feb`, `Apr`.
 */
export function checkPeriods({ rows, type }: Chart, rowsColumn: number, table: DataTable, complain: Complain): void {
  const { labels } = rows;
  if (labels.length < 3 || type === 'slope' || type === 'dot') return;
  const { numbers, write, isYears } = periodsOf(rows) ?? {};
  if (numbers === undefined || write === undefined) return;
  // Of three rows, only months without a year show that one is left out: `Jan`, `Feb`, `Apr`.
  if (labels.length < 4 && rows.kind === 'time') return;
  const steps = numbers.slice(1).map((number, index) => number - (numbers[index] ?? 0));
  if (!isWhole(steps) && !isOneOfThree(steps) && !(isYears === true && hasSingleGaps(steps))) return;
  const gaps = steps.flatMap((step, index) => (step > 1 && step <= 1 + mostMissing ? [index] : []));
  const [first, ...others] = gaps;
  const cell = first === undefined ? undefined : table.rows[first + 1]?.[rowsColumn];
  if (first === undefined || !cell) return;
  const missing = gaps.flatMap((index) =>
    Array.from({ length: (steps[index] ?? 0) - 1 }, (_, nth) => write((numbers[index] ?? 0) + 1 + nth, index)),
  );
  const message =
    others.length === 0
      ? `There is no row between "${labels[first] ?? ''}" and "${labels[first + 1] ?? ''}", and the chart closes the gap.`
      : `There are no rows for "${missing.join('", "')}", and the chart closes the gaps.`;
  const hint =
    missing.length === 1
      ? `Write one with an empty cell, if its figure is not known: "${missing.join('')},".`
      : `Write them with an empty cell, if their figures are not known: "${missing.join('," and "')},".`;
  complain(table.place(cell), 'chart-date', message, hint, 'warning');
}

function isWhole(steps: readonly number[]): boolean {
  return steps.filter((step) => step === 1).length >= leastShare * steps.length;
}

/** True for three rows with one period missing between two of them: `Jan`, `Feb`, `Apr`. */
function isOneOfThree(steps: readonly number[]): boolean {
  return steps.length === 2 && steps.includes(1) && steps.includes(2);
}

/** True if single rows are missing without a rhythm. Every second row, or a change from two years to one, is a rhythm. */
function hasSingleGaps(steps: readonly number[]): boolean {
  const changes = steps.slice(1).filter((step, index) => step !== steps[index]).length;
  const follow = steps.filter((step) => step === 1).length;
  return steps.every((step) => step <= 2) && changes > 1 && follow >= leastShareOfYears * steps.length;
}

interface NumberedPeriods {
  /** Numbers of the rows; that of a period is one more than that of the period before it. */
  readonly numbers: readonly number[];
  /** The period of a number in the form of the label of row `like`. */
  readonly write: (number: number, like: number) => string;
  readonly isYears?: boolean;
}

function periodsOf(rows: Chart['rows']): NumberedPeriods | undefined {
  if (rows.kind !== 'time') return readMonths(rows.labels);
  const { times, labels, precision } = rows;
  return {
    numbers: times.map((time) => numberOf(time, precision)),
    write: (number, like) => writeLike(labels[like] ?? '', number, precision),
    isYears: precision === 'year' || precision === 'fiscal year',
  };
}

/** Number of a period, which is one more than that of the period before it. */
function numberOf(time: number, precision: Precision): number {
  const date = new Date(time);
  const months = monthsOf[precision];
  if (months !== undefined) return Math.floor((12 * date.getUTCFullYear() + date.getUTCMonth()) / months);
  return precision === 'week' ? Math.round(time / weekMilliseconds) : NaN;
}

/** A period in the form of another one: `Q3 2024` like `Q2 2024`, `2014/15` like `2012/13`. */
function writeLike(like: string, number: number, precision: Precision): string {
  const { year, part } = partsOf(number, precision);
  const [before = '', after = ''] = like.split(/\d{4}/);
  const withPart = (text: string) => text.replace(/\d+/, (digits) => String(part).padStart(digits.length, '0'));
  return `${withPart(before)}${year}${withPart(after)}`;
}

/** The year of a period, and its number in it; of a fiscal year, the last two digits of the year in which it ends. */
function partsOf(number: number, precision: Precision): { readonly year: number; readonly part: number } {
  if (precision === 'week') return weekOf(number);
  const months = number * (monthsOf[precision] ?? 1);
  const year = Math.floor(months / 12);
  return {
    year,
    part: precision === 'fiscal year' ? (year + 1) % 100 : (months % 12) / (monthsOf[precision] ?? 1) + 1,
  };
}

/** A week by ISO 8601. Its number times seven days is its Thursday, since 1970 began on one. */
function weekOf(number: number): { readonly year: number; readonly part: number } {
  const thursday = new Date(number * weekMilliseconds);
  const year = thursday.getUTCFullYear();
  const first = Date.UTC(year, 0, 4);
  const days = Math.floor((thursday.getTime() - first) / 86_400_000);
  const weekday = (new Date(first).getUTCDay() + 6) % 7;
  return { year, part: Math.floor((days + weekday) / 7) + 1 };
}
