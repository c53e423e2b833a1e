import type { Chart } from '../chart.ts';
import { drawRowAxis, narrowestPlot } from './axes.ts';
import type { Drawing, KeyEntry, Tools } from './drawing.ts';
import { nameHeight, namesOf, widestName } from './rows.ts';
import { valueScale } from './scales.ts';
import { plotWidth, Sheet } from './sheet.ts';
import { gutterFor, labelWidth } from './text-width.ts';

/**
 * Room for marks at the end of the scale, which reach beyond the plot, in rem: the least that the style sheet knows.
 */
const markGutter = 1;

/** Draws one row per name, with one mark per series on a line; marks differ by shape. */
export function drawDots(chart: Chart, tools: Tools): Drawing {
  const { series, unit } = chart;
  const names = namesOf(chart, tools.language);
  const values = series.flatMap((one) => one.values.filter((value) => value !== null));
  const scale = valueScale(values, [0, plotWidth], { isLogarithmic: chart.isLogarithmic });
  const areNamesAbove = names.some((name) => labelWidth(name) > widestName);
  const rowHeight = (areNamesAbove ? nameHeight : 0) + 26;
  const axis = 22;
  const sheet = new Sheet(rowHeight * names.length + axis, tools.link);
  const end = sheet.height - axis;
  sheet.path(scale.ticks.map((tick) => `M${Math.round(scale.place(tick))} 0V${end}`).join(''), 'g');
  const middleOf = (row: number) => rowHeight * row + (areNamesAbove ? nameHeight : 0) + 13;
  sheet.path(names.map((_, row) => `M0 ${middleOf(row)}h${plotWidth}`).join(''), 'g');
  for (const [row, name] of names.entries()) {
    const own = series.map((one) => one.values[row] ?? null).filter((value) => value !== null);
    const [from, to] = [scale.place(Math.min(...own)), scale.place(Math.max(...own))].map(Math.round);
    if (own.length > 1 && from !== undefined && to !== undefined) sheet.path(`M${from} ${middleOf(row)}H${to}`, 'z');
    if (areNamesAbove) sheet.text(0, middleOf(row) - 12, name);
    else sheet.text(0, middleOf(row) + 4, name, { anchor: 'e', shift: -70 });
    for (const [index, one] of series.entries()) {
      const value = one.values[row] ?? null;
      if (value === null) continue;
      if (index === 2) sheet.diamond(scale.place(value), middleOf(row), `dot2 s${index}`);
      else sheet.dot(scale.place(value), middleOf(row), `dot${index} s${index}`, 5);
    }
  }
  const key = series.map(({ name }, index): KeyEntry => ({ mark: `swatch dot${index} s${index}`, text: name }));
  const startGutter = areNamesAbove ? 0 : gutterFor(Math.max(...names.map(labelWidth)));
  const ticks = scale.ticks.map((tick) => ({
    x: scale.place(tick),
    text: tools.figures.figure(tick, scale.decimals, unit),
  }));
  drawRowAxis(sheet, ticks, narrowestPlot(startGutter + markGutter));
  return { panels: [{ sheet }], startGutter, endGutter: markGutter, key: series.length > 1 ? key : [] };
}
