import type { Chart } from '../chart.ts';
import {
  axisGutter,
  drawAnnotations,
  drawBands,
  drawRowAxis,
  drawValueAxis,
  footroom,
  headroomFor,
  narrowestPlot,
} from './axes.ts';
import type { Drawing, Tools } from './drawing.ts';
import { rowTexts, valueScale, type RowScale } from './scales.ts';
import { box, plotWidth, Sheet } from './sheet.ts';

const height = 320;
const volumeHeight = 52;
/** Room for the label of the volumes, above the highest of their bars. */
const volumeLabelHeight = 22;

/**
 * Draws candlesticks by trading day: days without trade take no space. Rising days are hollow, falling ones filled.
 * Volumes are below, from zero.
 */
export function drawCandles(chart: Chart, tools: Tools): Drawing {
  const [open, high, low, close, volume] = chart.series.map(({ values }) => values.map((value) => value ?? 0));
  const count = chart.rows.labels.length;
  const sheet = new Sheet(height, tools.link);
  const bottom = height - footroom - (volume ? volumeHeight + volumeLabelHeight : 0);
  const scale = valueScale([...(low ?? []), ...(high ?? [])], [bottom, headroomFor(chart.annotations)]);
  const step = plotWidth / count;
  const width = Math.max(2, Math.round(step * 0.62));
  const middle = (row: number) => Math.round(step * (row + 0.5));
  const at = (values: readonly number[] | undefined, row: number) => Math.round(scale.place(values?.[row] ?? 0));
  const rows = rowsByDay(chart, middle);
  drawBands(sheet, chart.annotations, rows, bottom);
  drawValueAxis(sheet, scale, tools.figures, chart.unit);
  let [rising, falling] = ['', ''];
  for (let row = 0; row < count; row++) {
    const [first, last, top, base] = [at(open, row), at(close, row), at(high, row), at(low, row)];
    const x = middle(row);
    const [upper, lower] = [Math.min(first, last), Math.max(first, last)];
    const body =
      first === last ? `M${x - (width >> 1)} ${first}h${width}` : box(x - (width >> 1), upper, width, lower - upper);
    const wicks = (top < upper ? `M${x} ${upper}V${top}` : '') + (base > lower ? `M${x} ${lower}V${base}` : '');
    if ((close?.[row] ?? 0) >= (open?.[row] ?? 0)) rising += wicks + body;
    else falling += wicks + body;
  }
  sheet.path(rising, 'rise');
  sheet.path(falling, 'fall');
  if (volume) {
    const floor = height - footroom;
    const most = Math.max(...volume);
    const bars = volume.map((value, row) =>
      box(middle(row) - (width >> 1), floor, width, -Math.round((volumeHeight * value) / (most || 1))),
    );
    sheet.path(bars.join(''), 'fill sq');
    sheet.path(`M0 ${floor}h${plotWidth}`, 'z');
    const { name = '', decimals = 0 } = chart.series[4] ?? {};
    // The scale of the bars, in characters that the engine's face has: a picture of the chart needs all of them.
    sheet.text(0, floor - volumeHeight - 5, `${name} 0\u2013${tools.figures.number(most, decimals)}`, { look: 'q h' });
  }
  drawAnnotations(sheet, chart.annotations, rows, scale, bottom);
  const startGutter = axisGutter(scale, tools.figures, chart.unit);
  drawRowAxis(sheet, dayTicks(chart, middle, tools.language), narrowestPlot(startGutter));
  return { panels: [{ sheet }], startGutter, endGutter: 0, key: [] };
}

/** Scale of trading days. An event on a day without trade is at the next trading day. */
function rowsByDay({ rows }: Chart, middle: (row: number) => number): Pick<RowScale, 'placeTime' | 'place' | 'ticks'> {
  const times = rows.kind === 'time' ? rows.times : [];
  const placeTime = (time: number) =>
    middle(
      Math.max(
        0,
        times.findIndex((other) => other >= time),
      ),
    );
  return { placeTime, place: middle, ticks: [] };
}

function dayTicks({ rows }: Chart, middle: (row: number) => number, language: string): RowScale['ticks'] {
  if (rows.kind !== 'time') return [];
  const every = Math.max(1, Math.ceil(rows.times.length / 4));
  const chosen = [...rows.times.keys()].filter((row) => row % every === 0);
  const texts = rowTexts(rows, chosen, language);
  return chosen.map((row, index) => ({ x: middle(row), text: texts[index] ?? '' }));
}
