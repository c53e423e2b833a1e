import { sum } from 'd3-array';
import type { Chart } from '../chart.ts';
import { narrowestPlot } from './axes.ts';
import { barsOf, barValues, type Bar } from './bars.ts';
import type { Drawing, KeyEntry, Tools } from './drawing.ts';
import { seriesClass } from './lines.ts';
import { rowName } from './scales.ts';
import { box, plotWidth, Sheet } from './sheet.ts';
import { gutterFor, labelWidth } from './text-width.ts';

/** Widest name beside its bar, in pixels; wider names are above their bars. */
export const widestName = 104;
export const nameHeight = 18;
const gap = 10;

/** Draws horizontal bars from zero, with their names and figures. */
export function drawRows(chart: Chart, tools: Tools): Drawing {
  const names = namesOf(chart, tools.language);
  // The figures beside the bars replace an axis, so the plot ends with the longest bar.
  const [low, high] = [Math.min(0, ...barValues(chart)), Math.max(0, ...barValues(chart))];
  const place = (value: number) => (plotWidth * (value - low)) / (high - low || 1);
  const bars = barsOf(chart);
  const lanes = chart.layout === 'stacked' ? 1 : chart.series.length;
  const isDiverging = low < 0;
  const areNamesAbove = isDiverging || names.some((name) => labelWidth(name) > widestName);
  // Figures of neighbouring bars are below each other, so a bar is as high as a line of them.
  const thickness = lanes === 1 ? 16 : 15;
  const rowHeight = (areNamesAbove ? nameHeight : 0) + thickness * lanes + (areNamesAbove ? gap : gap + 2);
  const sheet = new Sheet(Math.round(rowHeight * names.length), tools.link);
  const topOf = (row: number) => rowHeight * row + (areNamesAbove ? nameHeight : gap / 2);
  for (const [look, own] of Map.groupBy(bars, (bar) => bar.look)) {
    const shapes = own.map((bar) => lying(bar, topOf(bar.row), thickness, place));
    sheet.path(shapes.join(''), `fill ${look}`);
  }
  // A line from top to bottom would go through names that are above the bars.
  const zero = Math.round(place(0));
  const beside = names.map((_, row) => `M${zero} ${Math.round(topOf(row)) - 2}v${thickness * lanes + 3}`);
  sheet.path(areNamesAbove ? beside.join('') : `M${zero} 0V${sheet.height}`, 'z');
  const figures = figuresBeside(chart, bars, tools);
  const widthOfSide = (isNegative: boolean) =>
    Math.max(0, ...figures.filter(({ value }) => value < 0 === isNegative).map(({ text }) => labelWidth(text)));
  const nameGutter = areNamesAbove ? 0 : gutterFor(Math.max(...names.map(labelWidth)));
  const startGutter = Math.max(nameGutter, gutterFor(widthOfSide(true)));
  const endGutter = gutterFor(widthOfSide(false));
  const placeName = namePlacer({ zero, startGutter, endGutter });
  for (const [row, name] of names.entries()) {
    if (areNamesAbove) {
      const { x, anchor } = placeName(name, pointsLeft(bars.filter((bar) => bar.row === row)));
      sheet.text(x, topOf(row) - 5, name, { anchor });
    } else sheet.text(0, topOf(row) + (thickness * lanes) / 2 + 4, name, { anchor: 'e', shift: -55 });
  }
  for (const { value, row, lane, text } of figures) {
    const isNegative = value < 0;
    const y = topOf(row) + thickness * (lane + 0.5) + 4;
    sheet.text(place(value), y, text, {
      anchor: isNegative ? 'e' : undefined,
      look: lanes === 1 ? 'b' : 'q',
      shift: isNegative ? -40 : 40,
    });
  }
  const key = chart.series.map(({ name }, index): KeyEntry => ({
    mark: `swatch ${seriesClass(chart, index)}`,
    text: name,
  }));
  return {
    panels: [{ sheet }],
    startGutter,
    endGutter,
    key: chart.series.length > 1 ? key : [],
  };
}

/**
 * Places names above their bars at the line of zero, on the side of the bar, so that a name is near a short bar too. A
 * name that has no room there on a phone is at the end of the plot that is nearer to zero.
 */
function namePlacer({
  zero,
  startGutter,
  endGutter,
}: {
  readonly zero: number;
  readonly startGutter: number;
  readonly endGutter: number;
}): (name: string, isLeft: boolean) => { readonly x: number; readonly anchor?: 'e' | undefined } {
  const plot = narrowestPlot(startGutter + endGutter);
  const before = (plot * zero) / plotWidth + 16 * startGutter;
  const after = plot - (plot * zero) / plotWidth + 16 * endGutter;
  return (name, isLeft) => {
    const width = labelWidth(name);
    if (width <= (isLeft ? before : after)) return { x: zero, anchor: isLeft ? 'e' : undefined };
    const isNearEnd = zero > plotWidth / 2 && width <= plot + 16 * startGutter;
    return isNearEnd ? { x: plotWidth, anchor: 'e' } : { x: 0 };
  };
}

/** Whether the longest of a row's bars is below zero. */
function pointsLeft(bars: readonly Bar[]): boolean {
  return Math.min(0, ...bars.map(({ to }) => to)) < -Math.max(0, ...bars.map(({ to }) => to));
}

function lying(bar: Bar, top: number, thickness: number, place: (value: number) => number): string {
  const [from, to] = [Math.round(place(bar.from)), Math.round(place(bar.to))];
  return from === to ? '' : box(Math.min(from, to), top + thickness * bar.lane, Math.abs(to - from), thickness - 1);
}

/** Draws the figure of each bar, or the sum of each stack. */
function figuresBeside(
  { series, rows, layout, unit }: Chart,
  bars: readonly Bar[],
  { figures }: Tools,
): readonly { readonly value: number; readonly row: number; readonly lane: number; readonly text: string }[] {
  const decimals = Math.max(...series.map((one) => one.decimals));
  if (layout !== 'stacked') {
    return bars.map(({ row, lane, to }) => ({
      value: to,
      row,
      lane,
      text: figures.figure(to, series[lane]?.decimals ?? 0, unit),
    }));
  }
  return rows.labels.flatMap((_, row) => {
    const values = series.map((one) => one.values[row] ?? null).filter((value) => value !== null);
    // The sum of a row with an unknown figure is unknown.
    if (values.length < series.length) return [];
    const text = figures.figure(sum(values), decimals, unit);
    const [above, below] = [values.filter((value) => value > 0), values.filter((value) => value < 0)];
    return [{ value: above.length > 0 ? sum(above) : sum(below), row, lane: 0, text }];
  });
}

/** Names of rows, with dates in full. */
export function namesOf({ rows }: Chart, language: string): readonly string[] {
  return rows.labels.map((_, row) => rowName(rows, row, language));
}
