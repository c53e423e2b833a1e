import type { Chart } from '../chart.ts';
import {
  axisGutter,
  drawAnnotations,
  drawRowAxis,
  drawValueAxis,
  drawZero,
  footroom,
  headroomFor,
  narrowestPlot,
} from './axes.ts';
import { barsOf, barValues, type Bar } from './bars.ts';
import type { Drawing, KeyEntry, Tools } from './drawing.ts';
import { seriesClass } from './lines.ts';
import { rowTexts, valueScale, type ValueScale } from './scales.ts';
import { box, plotWidth, Sheet } from './sheet.ts';
import { labelWidth } from './text-width.ts';

const height = 280;
/** Share of a row's width that its bars take. */
const barShare = 0.72;

/** Draws vertical bars, grouped or stacked, from zero. */
export function drawColumns(chart: Chart, tools: Tools): Drawing {
  const sheet = new Sheet(height, tools.link);
  const scale = scaleFor(chart, [height - footroom, headroomFor(chart.annotations)]);
  const startGutter = axisGutter(scale, tools.figures, chart.unit);
  drawPanel(sheet, chart, scale, tools, narrowestPlot(startGutter));
  const key = chart.series.map(({ name }, index): KeyEntry => ({
    mark: `swatch ${seriesClass(chart, index)}`,
    text: name,
  }));
  return { panels: [{ sheet }], startGutter, endGutter: 0, key: chart.series.length > 1 ? key : [] };
}

/** Draws one small plot per series, all on one scale. */
export function drawColumnPanels(chart: Chart, tools: Tools): Drawing {
  const panelHeight = 130;
  const scale = scaleFor({ ...chart, layout: 'grouped' }, [panelHeight - footroom, 9], 2);
  const startGutter = axisGutter(scale, tools.figures, chart.unit);
  const panels = chart.series.map((series) => {
    const sheet = new Sheet(panelHeight, tools.link);
    const isQuiet = chart.series.some(({ name }) => name === chart.highlight) && chart.highlight !== series.name;
    const own: Chart = { ...chart, layout: 'grouped', series: [series] };
    drawPanel(sheet, own, scale, tools, 130 - 16 * startGutter, isQuiet ? 'quiet panel' : 'panel');
    return { name: series.name, sheet };
  });
  return { panels, startGutter, endGutter: 0, key: [] };
}

function scaleFor(chart: Chart, range: readonly [number, number], ticks = 4): ValueScale {
  const marks = chart.annotations.lines.map(({ value }) => value);
  return valueScale([...barValues(chart), ...marks], range, { fromZero: true, ticks });
}

function drawPanel(
  sheet: Sheet,
  chart: Chart,
  scale: ValueScale,
  tools: Tools,
  narrowest: number,
  kind: 'plot' | 'panel' | 'quiet panel' = 'plot',
): void {
  const { rows, series } = chart;
  const count = rows.labels.length;
  const step = plotWidth / count;
  const lanes = chart.layout === 'stacked' ? 1 : series.length;
  const width = (step * barShare) / lanes;
  const bars = barsOf(chart);
  drawValueAxis(sheet, scale, tools.figures, chart.unit);
  const left = ({ row, lane }: Bar) => step * (row + (1 - barShare) / 2) + width * lane;
  for (const [look, own] of Map.groupBy(bars, (bar) => bar.look)) {
    const shapes = own.map((bar) => {
      const [from, to] = [scale.place(bar.from), scale.place(bar.to)];
      return box(left(bar), from, width, Math.round(to) - Math.round(from));
    });
    sheet.path(shapes.join(''), `fill ${kind === 'quiet panel' ? 'sq' : look}`);
  }
  drawZero(sheet, scale);
  drawAnnotations(sheet, chart.annotations, { placeTime: () => 0 }, scale, sheet.height - footroom);
  const texts = rowTexts(rows, [...rows.labels.keys()], tools.language);
  const ticks = texts.map((text, row) => ({ x: step * (row + 0.5), text }));
  // Panels are narrow on every screen: the first and the last period say enough.
  drawRowAxis(
    sheet,
    kind !== 'plot' ? [ticks[0], ticks.at(-1)].filter((tick) => tick !== undefined) : ticks,
    narrowest,
  );
}

/** Whether each name fits below its bars on a phone. */
export function hasRoomForNames({ rows, series, layout, unit }: Chart): boolean {
  if (rows.kind === 'time') return true;
  // Panels show the first name and the last.
  if (layout === 'multiples' && series.length > 0) return rows.labels.length < 3;
  const room = narrowestPlot(unit.prefix === '' && unit.suffix === '' ? 3 : 4) / rows.labels.length;
  return rows.labels.every((label) => labelWidth(label) <= room + 4);
}
