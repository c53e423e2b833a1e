import type { Chart } from '../chart.ts';
import { narrowestPlot } from '../draw/axes.ts';
import { levelsOf } from '../draw/levels.ts';
import { gutterFor, labelWidth } from '../draw/text-width.ts';
import { figuresFor, type Figures } from '../figures.ts';
import type { ChartPlace, Complain } from '../problem.ts';

/** Widest figure beside a plot, and widest figure with its name at the end of a slope, in pixels. */
const widestFigure = 112;
const widestSlopeLabel = 160;
/** Widest name of a row above a slope, in pixels. */
const widestRowName = 150;

/** Least share of its estimated width that a name takes: what may fit is not refused. */
const leastShare = 0.93;

interface Places {
  /** Place of the nth value of an option; of the first if left out. */
  readonly placeOf: (option: string, nth?: number) => ChartPlace;
  readonly start: ChartPlace;
  readonly placeOfRow: (row: number) => ChartPlace;
}

/** Rejects texts for which a phone has no room. The widths are those of an article in English. */
export function checkRoom(chart: Chart, { placeOf, start, placeOfRow }: Places, complain: Complain): void {
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
  const wide = findWideName(chart, figures);
  if (wide !== undefined) {
    const message = `"${rows.labels[wide] ?? ''}" has no room above its ${type === 'dot' ? 'dots' : 'bar'} on a phone.`;
    complain(placeOfRow(wide), 'chart-type', message, 'Shorten it.');
  }
  checkLabels(chart, 'event', placeOf, complain);
  checkLabels(chart, 'band', placeOf, complain);
}

/** Row of a name that would be cut off above its bar or dots: figures on the other side of zero take some of the room. */
function findWideName({ type, isHorizontal, layout, rows, series, unit }: Chart, figures: Figures): number | undefined {
  if (!isHorizontal || layout === 'multiples') return undefined;
  const all = series.flatMap(({ values, decimals }) =>
    values.flatMap((value) => (value === null ? [] : { value, text: figures.figure(value, decimals, unit) })),
  );
  const [low, high] = [Math.min(0, ...all.map(({ value }) => value)), Math.max(0, ...all.map(({ value }) => value))];
  const isOther = (value: number) => (-low > high ? value >= 0 : value < 0);
  const others = type === 'bar' ? all.filter(({ value }) => isOther(value)) : [];
  const gutter = low < 0 ? gutterFor(Math.max(0, ...others.map(({ text }) => labelWidth(text)))) : 0;
  const row = rows.labels.findIndex((text) => labelWidth(text) * leastShare > narrowestPlot(gutter));
  return row < 0 ? undefined : row;
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
