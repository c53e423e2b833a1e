import type { Chart } from '../chart.ts';
import { narrowestPlot, spread } from './axes.ts';
import type { Drawing, Tools } from './drawing.ts';
import { seriesClass } from './lines.ts';
import { namesOf } from './rows.ts';
import { valueScale } from './scales.ts';
import { linePath, plotWidth, Sheet } from './sheet.ts';
import { gutterFor, labelWidth } from './text-width.ts';

/** Height for the names of the rows, beside each other or one below the other. */
const headrooms = { one: 30, two: 46 } as const;

/** Draws each series as a line from the first row to the second, labelled at both ends. */
export function drawSlope(chart: Chart, tools: Tools): Drawing {
  const { series, unit } = chart;
  const known = series.filter(({ values }) => values.every((value) => value !== null));
  const figureOf = (index: number, row: number) =>
    tools.figures.figure(known[index]?.values[row] ?? 0, known[index]?.decimals ?? 0, unit);
  const texts = known.map(({ name }, index) => ({ start: figureOf(index, 0), end: `${figureOf(index, 1)} ${name}` }));
  const startGutter = gutterFor(Math.max(...texts.map(({ start }) => labelWidth(start))) + 6);
  const endGutter = gutterFor(Math.max(...texts.map(({ end }) => labelWidth(end))) + 6);
  const [first = '', last = ''] = namesOf(chart, tools.language);
  const areApart = labelWidth(first) + labelWidth(last) + 8 <= narrowestPlot(startGutter + endGutter);
  const headroom = areApart ? headrooms.one : headrooms.two;
  const height = Math.max(220, headroom + 24 * known.length);
  const sheet = new Sheet(height, tools.link);
  const all = known.flatMap(({ values }) => values.filter((value) => value !== null));
  const scale = valueScale(all, [height - 14, headroom], { isLogarithmic: chart.isLogarithmic });
  sheet.path(`M0 ${headroom - 10}V${height}M${plotWidth} ${headroom - 10}V${height}`, 'g');
  const placesAt = (row: number) => known.map(({ values }) => scale.place(values[row] ?? 0));
  const [starts, ends] = [spread(placesAt(0), 16, headroom, height - 8), spread(placesAt(1), 16, headroom, height - 8)];
  for (const [index, one] of known.entries()) {
    const look = seriesClass(chart, series.indexOf(one));
    const points = one.values.map((value, row) => [row * plotWidth, scale.place(value ?? 0)] as const);
    sheet.path(linePath(points), `line ${look}`);
    for (const [x, y] of points) sheet.dot(x, y, look);
    const { start = '', end = '' } = texts[index] ?? {};
    sheet.text(0, (starts[index] ?? 0) + 4, start, { anchor: 'e', look: `b ${look}`, shift: -70 });
    sheet.text(plotWidth, (ends[index] ?? 0) + 4, end, { look: `b ${look}`, shift: 70 });
  }
  sheet.text(0, 12, first, { look: 'q' });
  sheet.text(plotWidth, areApart ? 12 : 28, last, { anchor: 'e', look: 'q' });
  return { panels: [{ sheet }], startGutter, endGutter, key: [] };
}
