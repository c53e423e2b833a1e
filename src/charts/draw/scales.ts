import { writeFirstOfMonth } from '../../domain/language/dates/first-of-month.ts';
import { localeOf } from '../../domain/language/format.ts';
import { extent, range as integersFrom } from 'd3-array';
import { scaleLinear, scaleLog, scaleUtc } from 'd3-scale';
import type { Precision, Rows } from '../chart.ts';
import { plotWidth } from './sheet.ts';

/** Scale from values to positions, with ticks that enclose the values. */
export interface ValueScale {
  readonly ticks: readonly number[];
  /** Fewest digits after the point with which the ticks differ. */
  readonly decimals: number;
  readonly place: (value: number) => number;
  readonly domain: readonly [number, number];
}

export interface ScaleOptions {
  readonly isLogarithmic?: boolean | undefined;
  /** Bars and areas start at zero. */
  readonly fromZero?: boolean | undefined;
  /** Approximate number of ticks. */
  readonly ticks?: number | undefined;
}

/** Makes a scale whose first and last ticks enclose all values. */
export function valueScale(
  values: Iterable<number>,
  range: readonly [number, number],
  { isLogarithmic = false, fromZero = false, ticks: wanted = 4 }: ScaleOptions = {},
): ValueScale {
  const [low = 0, high = 0] = extent(values);
  if (isLogarithmic) return logarithmicScale(low, high, range);
  let [from, to] = [fromZero ? Math.min(0, low) : low, fromZero ? Math.max(0, high) : high];
  if (from === to) [from, to] = from === 0 ? [0, 1] : [Math.min(0, 2 * from), Math.max(0, 2 * from)];
  const scale = scaleLinear([from, to], range).nice(wanted);
  const [first = 0, last = 1] = scale.domain();
  const marks = scale.ticks(wanted);
  return { ticks: marks, decimals: decimalsOf(marks), place: scale, domain: [first, last] };
}

/** Largest ratio of values between which a log scale has ticks at even distances, as they are nearly so on it. */
const mostLinearRatio = 2;

/** Makes a scale with ticks at 1, 2 and 5 times powers of ten, or at the powers only if those are many. */
function logarithmicScale(low: number, high: number, range: readonly [number, number]): ValueScale {
  if (low < high && high / low <= mostLinearRatio) {
    const linear = scaleLinear([low, high], range).nice(4);
    const [first = low, last = high] = linear.domain();
    const near = linear.ticks(4);
    return { ticks: near, decimals: decimalsOf(near), place: scaleLog([first, last], range), domain: [first, last] };
  }
  const steps = high / low > 1000 ? [1] : [1, 2, 5];
  // One power more at each end: the logarithm of a number next to a power of ten is rounded to that of the power.
  const exponents = integersFrom(Math.floor(Math.log10(low)) - 1, Math.ceil(Math.log10(high)) + 2);
  const candidates = exponents.flatMap((exponent) => steps.map((step) => step * 10 ** exponent));
  const first = candidates.findLast((tick) => tick <= low) ?? low;
  const last = candidates.find((tick) => tick >= high && tick > first) ?? high;
  const marks = candidates.filter((tick) => tick >= first && tick <= last);
  const scale = scaleLog([first, last], range);
  return { ticks: marks, decimals: decimalsOf(marks), place: scale, domain: [first, last] };
}

function decimalsOf(ticks: readonly number[]): number {
  for (let decimals = 0; decimals < 12; decimals++) {
    if (ticks.every((tick) => Math.abs(tick - Number(tick.toFixed(decimals))) <= Math.abs(tick) * 1e-9))
      return decimals;
  }
  return 12;
}

export interface RowTick {
  readonly x: number;
  readonly text: string;
}

export interface RowScale {
  /** Position of a row, from 0 to 1000. */
  readonly place: (row: number) => number;
  /** Position of an instant, from 0 to 1000. */
  readonly placeTime: (time: number) => number;
  readonly ticks: readonly RowTick[];
}

/** Places rows from the left edge to the right one: by their time, or evenly if they have none. */
export function rowScale(rows: Rows, language: string, wanted = 4): RowScale {
  const count = rows.labels.length;
  if (rows.kind === 'category') {
    const place = (row: number) => (count < 2 ? plotWidth / 2 : (plotWidth * row) / (count - 1));
    const every = Math.ceil(count / (wanted + 1));
    const ticks = rows.labels.flatMap((text, row) => (row % every === 0 ? [{ x: place(row), text }] : []));
    return { place, placeTime: () => 0, ticks };
  }
  const { times, precision } = rows;
  const scale = scaleUtc([times[0] ?? 0, times.at(-1) ?? 1], [0, plotWidth]);
  if (isAsWritten(precision)) {
    const every = Math.ceil(count / (wanted + 1));
    const ticks = rows.labels.flatMap((text, row) => (row % every === 0 ? [{ x: scale(times[row] ?? 0), text }] : []));
    return { place: (row) => scale(times[row] ?? 0), placeTime: scale, ticks };
  }
  const ticks = timeTicks(rows.times, precision, scale.ticks(wanted).map(Number));
  const texts = writeTimes(ticks, precision, language);
  return {
    place: (row) => scale(times[row] ?? 0),
    placeTime: scale,
    ticks: ticks.map((time, index) => ({ x: scale(time), text: texts[index] ?? '' })),
  };
}

/** Drops ticks between two periods of the data: data by year get no ticks of months. */
function timeTicks(times: readonly number[], precision: Precision, ticks: readonly number[]): readonly number[] {
  const fitting = ticks.filter((time) => {
    const date = new Date(time);
    if (precision === 'day') return time % 86_400_000 === 0;
    if (date.getUTCDate() !== 1 || time % 86_400_000 !== 0) return false;
    if (precision === 'year') return date.getUTCMonth() === 0;
    return precision === 'month' || date.getUTCMonth() % 3 === 0;
  });
  const [first, last] = [times[0], times.at(-1)];
  return fitting.length >= 2 || first === undefined || last === undefined ? fitting : [...new Set([first, last])];
}

function isAsWritten(precision: Precision): boolean {
  return precision === 'fiscal year' || precision === 'half' || precision === 'week';
}

/** Short texts of some rows: their dates, or their names as written. */
export function rowTexts(rows: Rows, chosen: readonly number[], language: string): readonly string[] {
  if (rows.kind === 'category' || isAsWritten(rows.precision)) return chosen.map((row) => rows.labels[row] ?? '');
  return writeTimes(
    chosen.map((row) => rows.times[row] ?? 0),
    rows.precision,
    language,
  );
}

/** Formats times in the shortest form in which they differ: years, months, or days, with their years if those differ. */
function writeTimes(times: readonly number[], precision: Precision, language: string): readonly string[] {
  const dates = times.map((time) => new Date(time));
  if (precision === 'year' || dates.every((date) => date.getUTCMonth() === 0 && date.getUTCDate() === 1)) {
    return dates.map((date) => String(date.getUTCFullYear()));
  }
  if (precision === 'quarter') return dates.map((date) => writeQuarter(date, language));
  const areMonths = precision === 'month' || dates.every((date) => date.getUTCDate() === 1);
  const areOfOneYear = dates.every((date) => date.getUTCFullYear() === dates[0]?.getUTCFullYear());
  const write = dateFormat(language, {
    ...(!areMonths && { day: 'numeric' }),
    month: 'short',
    ...((areMonths || !areOfOneYear) && { year: 'numeric' }),
  });
  return times.map(write);
}

function writeQuarter(date: Date, language: string): string {
  // A French quarter is a trimestre.
  const letter = /^fr\b/.test(language) ? 'T' : 'Q';
  return `${letter}${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`;
}

/** Formats a period in full: `2014`, `Q3 2014`, `October 2014`, `28 October 2014`. */
function writePeriod(time: number, precision: Precision, language: string): string {
  const date = new Date(time);
  if (precision === 'year') return String(date.getUTCFullYear());
  if (precision === 'quarter') return writeQuarter(date, language);
  const day = precision === 'day' ? ({ day: 'numeric' } as const) : {};
  return dateFormat(language, { ...day, month: 'long', year: 'numeric' })(time);
}

/** Name of a row, or its date in full. */
export function rowName(rows: Rows, row: number, language: string): string {
  return rows.kind === 'time' && !isAsWritten(rows.precision)
    ? writePeriod(rows.times[row] ?? 0, rows.precision, language)
    : (rows.labels[row] ?? '');
}

const formats = new Map<string, Intl.DateTimeFormat>();

function dateFormat(language: string, options: Intl.DateTimeFormatOptions): (time: number) => string {
  const key = language + JSON.stringify(options);
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(localeOf(language), {
      ...options,
      timeZone: 'UTC',
      numberingSystem: 'latn',
      calendar: 'gregory',
    });
    formats.set(key, format);
  }
  return (time) => {
    const date = format.format(time);
    return options.day === undefined ? date : writeFirstOfMonth(date, language);
  };
}
