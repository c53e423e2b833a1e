import { formatsFor } from '../../domain/language/format.ts';
import { drawnValues, type Chart, type Series } from '../chart.ts';
import { rowName } from '../draw/scales.ts';
import { unitOf } from '../draw/lines.ts';
import { figuresFor } from '../figures.ts';
import type { ExhibitSurface } from './surface.ts';

/** Most series that are described; the table has the others. */
const mostDescribed = 6;

/**
 * Describes a chart for screen readers: for each series the first and the last figure with the change between them, the
 * highest and the lowest; from a gain to a loss there is no percentage. A single figure is given alone; equal figures
 * are given once, with all names of a category or with the first and the last time.
 */
export function describe(chart: Chart, { language, words }: Pick<ExhibitSurface, 'language' | 'words'>): string {
  const { type, series, rows } = chart;
  const nameOfRow = (row: number) => rowName(rows, row, language);
  const shown = type === 'candlestick' ? series.slice(3, 4) : series.slice(0, mostDescribed);
  const isCourse = rows.kind === 'time' || type === 'slope';
  const sentences = shown.map((one) => {
    const name = type === 'candlestick' ? words.prices.close : one.name;
    return words.described(name, describeSeries(chart, one, nameOfRow, isCourse, { language, words }));
  });
  return [`${words.kinds[type]}.`, ...sentences].join(' ');
}

function describeSeries(
  chart: Chart,
  series: Series,
  nameOfRow: (row: number) => string,
  isCourse: boolean,
  { language, words }: Pick<ExhibitSurface, 'language' | 'words'>,
): string {
  const figures = figuresFor(language);
  const unit = unitOf(chart);
  const decimals = chart.indexRow === undefined ? series.decimals : 1;
  const values = drawnValues(chart, series);
  const figure = (row: number) => figures.figure(values[row] ?? 0, decimals, unit);
  const known = [...values.keys()].filter((row) => values[row] !== null);
  const [first = 0, last = 0] = [known[0], known.at(-1)];
  const rowBy = (compare: (one: number, other: number) => boolean) =>
    known.reduce((best, row) => (compare(values[row] ?? 0, values[best] ?? 0) ? row : best), first);
  const [top, bottom] = [rowBy((one, other) => one > other), rowBy((one, other) => one < other)];
  if (first === last) return `${figure(first)} (${nameOfRow(first)})`;
  const areEqual = values[top] === values[bottom];
  if (areEqual && !isCourse) {
    const { list } = formatsFor({ language, timeZone: 'UTC' });
    return `${figure(first)} (${list(known.map(nameOfRow))})`;
  }
  const parts: string[] = [];
  if (isCourse) {
    parts.push(words.fromTo(figure(first), nameOfRow(first), figure(last), nameOfRow(last)));
    const [from, to] = [values[first] ?? 0, values[last] ?? 0];
    const plain = { text: '', prefix: '', suffix: '', isRate: false };
    if (unit.text.startsWith('bp')) parts.push(words.change(figures.change(to - from, decimals, unit)));
    else if (unit.isRate) parts.push(words.points(figures.change(to - from, decimals, plain)));
    else if (from > 0 && to >= 0)
      parts.push(words.change(figures.change(100 * (to / from - 1), 1, { ...plain, suffix: '%' })));
  }
  const isEdge = isCourse && known.length <= 2;
  if (!isEdge && !areEqual)
    parts.push(words.highest(figure(top), nameOfRow(top)), words.lowest(figure(bottom), nameOfRow(bottom)));
  return parts.join(words.betweenFacts);
}
