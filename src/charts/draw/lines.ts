import { stack, stackOffsetNone } from 'd3-shape';
import { drawnValues, type Chart, type Series } from '../chart.ts';
import {
  drawAnnotations,
  drawBands,
  axisGutter,
  drawRowAxis,
  drawValueAxis,
  drawZero,
  footroom,
  headroomFor,
  narrowestPlot,
  spread,
} from './axes.ts';
import type { Drawing, KeyEntry, Tools } from './drawing.ts';
import { rowScale, valueScale, type RowScale, type ValueScale } from './scales.ts';
import { linePath, Sheet } from './sheet.ts';
import { gutterFor, labelWidth } from './text-width.ts';
import { thin } from './thin.ts';

/** Most width for labels on both sides of a plot on a phone, in `rem`; wider labels move to a key above it. */
const widestGutters = 10;
const height = 300;

interface DrawnSeries {
  readonly series: Series;
  readonly values: readonly (number | null)[];
  /** Lower and upper bounds of an area per row. */
  readonly bounds?: readonly (readonly [number, number])[] | undefined;
}

/** Draws lines and areas in one plot, labelled at their ends. */
export function drawLines(chart: Chart, tools: Tools): Drawing {
  const drawn = seriesOf(chart);
  const decimals = chart.indexRow === undefined ? undefined : 0;
  const labels = drawn.map(({ series, values }) => {
    const row = values.findLastIndex((value) => value !== null);
    const figure = tools.figures.figure(values[row] ?? 0, decimals ?? series.decimals, unitOf(chart));
    return { row, text: drawn.length === 1 ? figure : `${series.name} ${figure}` };
  });
  const sheet = new Sheet(height, tools.link);
  const bottom = height - footroom;
  const rows = rowScale(chart.rows, tools.language);
  const scale = scaleOf(chart, drawn, [bottom, headroomFor(chart.annotations)]);
  const startGutter = axisGutter(scale, tools.figures, unitOf(chart));
  const widest = Math.max(...labels.map(({ text }) => labelWidth(text)));
  const hasKey = drawn.length > 1 && startGutter + gutterFor(widest) > widestGutters;
  const endGutter = hasKey ? 2 : gutterFor(widest);
  drawPanel(sheet, chart, drawn, rows, scale, tools);
  const ends = labels.map(({ row }, index) => endOf(drawn[index], row, scale));
  const places = spread(ends, 15, 10, bottom);
  for (const [index, { row, text }] of labels.entries()) {
    const series = seriesClass(chart, index);
    if (chart.type === 'line') sheet.dot(rows.place(row), ends[index] ?? 0, series);
    // Numbers link lines to the key for readers who cannot tell the colours apart.
    const label = hasKey ? String(index + 1) : text;
    sheet.text(1000, (places[index] ?? 0) + 4, label, { look: `b ${series}`, shift: 60 });
  }
  drawRowAxis(sheet, rows.ticks, narrowestPlot(startGutter + endGutter));
  const key = hasKey
    ? drawn.map(({ series }, index): KeyEntry => ({
        mark: `line ${seriesClass(chart, index)}`,
        text: `${index + 1} ${series.name}`,
      }))
    : [];
  return { panels: [{ sheet }], startGutter, endGutter, key };
}

/** Draws one small plot per series, all on one scale. */
export function drawLinePanels(chart: Chart, tools: Tools): Drawing {
  const all = chart.series.map((series) => seriesOf({ ...chart, series: [series] })).flat();
  const rows = rowScale(chart.rows, tools.language, 2);
  const panelHeight = 130;
  const bottom = panelHeight - footroom;
  const scale = scaleOf(chart, all, [bottom, 9], 2);
  const startGutter = axisGutter(scale, tools.figures, unitOf(chart));
  const panels = all.map((drawn) => {
    const sheet = new Sheet(panelHeight, tools.link);
    const isQuiet = chart.highlight !== undefined && chart.highlight !== drawn.series.name;
    drawPanel(sheet, { ...chart, highlight: undefined }, [drawn], rows, scale, tools, isQuiet ? 'sq' : 's0');
    const row = drawn.values.findLastIndex((value) => value !== null);
    sheet.dot(rows.place(row), endOf(drawn, row, scale), isQuiet ? 'sq' : 's0', 3);
    // Panels are narrow on every screen: the first and the last period say enough.
    const ends = [rows.ticks[0], rows.ticks.at(-1)].filter((tick) => tick !== undefined);
    drawRowAxis(sheet, ends, 130 - 16 * startGutter);
    return { name: drawn.series.name, sheet };
  });
  return { panels, startGutter, endGutter: 0, key: [] };
}

function drawPanel(
  sheet: Sheet,
  chart: Chart,
  drawn: readonly DrawnSeries[],
  rows: RowScale,
  scale: ValueScale,
  tools: Tools,
  look?: string,
): void {
  const bottom = Math.round(scale.place(scale.domain[0]));
  drawBands(sheet, chart.annotations, rows, bottom);
  drawValueAxis(sheet, scale, tools.figures, unitOf(chart));
  for (const [index, { values, bounds }] of drawn.entries()) {
    const series = look ?? seriesClass(chart, index);
    for (const row of rowsAlone(values)) {
      const value = bounds?.[row]?.[1] ?? values[row] ?? 0;
      sheet.dot(rows.place(row), scale.place(value), series, aloneRadius);
    }
    if (bounds) sheet.path(areaPath(values, bounds, rows, scale), `area ${series}`);
    else {
      const points = thin(values).map((row) => {
        const value = values[row] ?? null;
        return value === null ? null : ([rows.place(row), scale.place(value)] as const);
      });
      sheet.path(linePath(points), `line ${series}`);
    }
  }
  drawZero(sheet, scale);
  drawAnnotations(sheet, chart.annotations, rows, scale, bottom);
}

/** Rows of figures between two gaps, of which neither a line nor an area shows more than a speck. */
function rowsAlone(values: readonly (number | null)[]): readonly number[] {
  const isGap = (row: number) => (values[row] ?? null) === null;
  return [...values.keys()].filter((row) => !isGap(row) && isGap(row - 1) && isGap(row + 1));
}

/** Radius of a figure alone; smaller than the dot at the end of a line. */
const aloneRadius = 3;

function seriesOf(chart: Chart): readonly DrawnSeries[] {
  const { type, series, rows } = chart;
  const plain = series.map((one): DrawnSeries => ({ series: one, values: drawnValues(chart, one) }));
  if (type !== 'area') return plain;
  const keys = series.map(({ name }) => name);
  const at = (row: number, key: string) => series[keys.indexOf(key)]?.values[row] ?? 0;
  const layers = stack<number>().keys(keys).value(at).offset(stackOffsetNone)(rows.labels.map((_, row) => row));
  return plain.map((one, index) => ({ ...one, bounds: layers[index]?.map(([from, to]) => [from, to] as const) }));
}

/** Path of an area, interrupted at gaps. */
function areaPath(
  values: DrawnSeries['values'],
  bounds: readonly (readonly [number, number])[],
  rows: RowScale,
  scale: ValueScale,
): string {
  let path = '';
  let run: number[] = [];
  const close = () => {
    const upper = run.map((row) => [rows.place(row), scale.place(bounds[row]?.[1] ?? 0)] as const);
    const lower = run.toReversed().map((row) => [rows.place(row), scale.place(bounds[row]?.[0] ?? 0)] as const);
    if (run.length > 0) path += `${linePath([...upper, ...lower])}z`;
    run = [];
  };
  for (const row of thin(values)) {
    if (values[row] === null) close();
    else run.push(row);
  }
  close();
  return path;
}

function scaleOf(chart: Chart, drawn: readonly DrawnSeries[], range: readonly [number, number], ticks = 4): ValueScale {
  const values = drawn.flatMap(({ values: own, bounds }) => bounds?.flat() ?? own.filter((value) => value !== null));
  const marks = chart.annotations.lines.map(({ value }) => value);
  return valueScale([...values, ...marks], range, {
    isLogarithmic: chart.isLogarithmic,
    fromZero: chart.type === 'area',
    ticks,
  });
}

function endOf(drawn: DrawnSeries | undefined, row: number, scale: ValueScale): number {
  const [from, to] = drawn?.bounds?.[row] ?? [];
  // The label of a layer is at its middle.
  return from !== undefined && to !== undefined
    ? (scale.place(from) + scale.place(to)) / 2
    : scale.place(drawn?.values[row] ?? scale.domain[0]);
}

/** Unit of the drawn values; an index has none. */
export function unitOf({ unit, indexRow }: Pick<Chart, 'unit' | 'indexRow'>): Chart['unit'] {
  return indexRow === undefined ? unit : { text: '', prefix: '', suffix: '', isRate: false };
}

/**
 * Class of a line: the accent for the highlighted series and quiet for the others; without one, a colour per series.
 */
export function seriesClass({ highlight, series }: Pick<Chart, 'highlight' | 'series'>, index: number): string {
  if (highlight === undefined || !series.some(({ name }) => name === highlight)) return `s${index % 6}`;
  return series[index]?.name === highlight ? 's0' : 'sq';
}
