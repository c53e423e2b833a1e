import type { Chart } from '../chart.ts';
import { levelsOf } from '../draw/levels.ts';
import { labelWidth } from '../draw/text-width.ts';
import { figuresFor } from '../figures.ts';
import type { ChartPlace, Complain } from '../problem.ts';

/** Widest figure beside a plot, and widest figure with its name at the end of a slope, in pixels. */
const widestFigure = 112;
const widestSlopeLabel = 160;
/** Widest name of a row above a slope, in pixels. */
const widestRowName = 150;

interface Places {
  /** Place of the nth value of an option; of the first if left out. */
  readonly placeOf: (option: string, nth?: number) => ChartPlace;
  readonly start: ChartPlace;
}

/** Rejects texts for which a phone has no room. The widths are those of an article in English. */
export function checkRoom(chart: Chart, { placeOf, start }: Places, complain: Complain): void {
  const { series, rows, type, unit } = chart;
  const figures = figuresFor('en');
  const all = series.flatMap(({ values, decimals }) =>
    values.flatMap((value) => (value === null ? [] : figures.figure(value, decimals, unit))),
  );
  const longest = all.reduce((best, text) => (labelWidth(text) > labelWidth(best) ? text : best), '');
  if (labelWidth(longest) > widestFigure && chart.indexRow === undefined) {
    const hint = 'Count in millions or billions: "unit: $m", "unit: bn".';
    complain(start, 'chart-figure', `A label "${longest}" has no room on a phone.`, hint);
  }
  const long = series.find(({ name, values, decimals }) => {
    const label = `${figures.figure(values[1] ?? 0, decimals, unit)} ${name}`;
    return type === 'slope' && labelWidth(label) > widestSlopeLabel;
  });
  if (long) {
    complain(start, 'chart-type', `"${long.name}" has no room at the end of a slope.`, 'Shorten it, or use bars.');
  }
  const row = type === 'slope' ? rows.labels.find((text) => labelWidth(text) > widestRowName) : undefined;
  if (row !== undefined) complain(start, 'chart-type', `"${row}" has no room above a slope.`, 'Shorten it.');
  checkLabels(chart, 'event', placeOf, complain);
  checkLabels(chart, 'band', placeOf, complain);
}

function checkLabels(
  { annotations, rows }: Chart,
  option: 'event' | 'band',
  placeOf: Places['placeOf'],
  complain: Complain,
): void {
  if (rows.kind !== 'time') return;
  const [first = 0, last = 1] = [rows.times[0], rows.times.at(-1)];
  const place = (time: number) => (1000 * (time - first)) / (last - first || 1);
  const labels =
    option === 'event'
      ? annotations.events.map(({ time, text }) => ({ x: place(time), text }))
      : annotations.bands.map(({ from, to, text }) => ({ x: place(place(from) > 500 ? to : from), text }));
  for (const [index, level] of levelsOf(labels).entries()) {
    if (level !== undefined) continue;
    const message = `"${labels[index]?.text ?? ''}" has no room beside the others on a phone.`;
    complain(placeOf(option, index), 'chart-annotation', message, 'Shorten them, or leave some out.');
  }
}
