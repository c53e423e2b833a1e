import type { Figures } from '../figures.ts';
import { isLeftOfMark, levelsOf, mostLevels } from './levels.ts';
import type { Unit } from '../unit.ts';
import type { Annotations } from '../chart.ts';
import type { RowScale, ValueScale } from './scales.ts';
import { box, plotWidth, type Sheet, type TextStyle } from './sheet.ts';
import { gutterFor, labelWidth } from './text-width.ts';

/** Height below the plot for the labels of rows, in pixels. */
export const footroom = 24;

/** Height above the highest tick, in pixels: half of its label, and the words of events on up to three levels. */
export function headroomFor({ events }: Pick<Annotations, 'events'>): number {
  return 9 + eventHeight * Math.min(events.length, mostLevels);
}

const eventHeight = 15;

/** Draws lines across the plot, each with its figure in the gutter; the line of zero is drawn by `drawZero`. */
export function drawValueAxis(sheet: Sheet, scale: ValueScale, figures: Figures, unit: Unit): void {
  const line = (value: number) => `M0 ${Math.round(scale.place(value))}h${plotWidth}`;
  sheet.path(
    scale.ticks
      .filter((tick) => tick !== 0)
      .map(line)
      .join(''),
    'g',
  );
  for (const [index, text] of tickTexts(scale, figures, unit).entries()) {
    sheet.text(0, scale.place(scale.ticks[index] ?? 0) + 4, text, { anchor: 'e', look: 'q', shift: -55 });
  }
}

/** Width of the gutter for the figures of an axis, in `rem`. */
export function axisGutter(scale: ValueScale, figures: Figures, unit: Unit): number {
  return gutterFor(Math.max(0, ...tickTexts(scale, figures, unit).map(labelWidth)));
}

/** Texts of ticks. Zero has no unit. */
function tickTexts({ ticks, decimals }: ValueScale, figures: Figures, unit: Unit): readonly string[] {
  return ticks.map((tick) => (tick === 0 ? figures.number(0, 0) : figures.figure(tick, decimals, unit)));
}

/** Draws the line of zero, above bars and areas. */
export function drawZero(sheet: Sheet, scale: ValueScale): void {
  if (scale.ticks.includes(0)) sheet.path(`M0 ${Math.round(scale.place(0))}h${plotWidth}`, 'z');
}

/**
 * Draws labels below the plot: all of them, or every second, third and so on, so that labels do not touch. Labels at
 * the edges stay inside.
 *
 * @param narrowest width of the plot on a phone, in pixels.
 */
export function drawRowAxis(sheet: Sheet, ticks: RowScale['ticks'], narrowest: number): void {
  const labels = ticks.map(({ x, text }) => placeLabel(x, text, narrowest));
  let every = 1;
  while (every < labels.length && !fit(labels, every)) every++;
  for (const [index, { x, text, anchor }] of labels.entries()) {
    if (index % every === 0) sheet.text(x, sheet.height - 6, text, { anchor, look: 'q' });
  }
}

interface PlacedLabel {
  readonly x: number;
  readonly text: string;
  readonly anchor: TextStyle['anchor'];
  readonly start: number;
  readonly end: number;
}

function placeLabel(x: number, text: string, narrowest: number): PlacedLabel {
  const width = labelWidth(text);
  const middle = (x / plotWidth) * narrowest;
  if (middle < width / 2) return { x: 0, text, anchor: undefined, start: 0, end: width };
  if (middle > narrowest - width / 2)
    return { x: plotWidth, text, anchor: 'e', start: narrowest - width, end: narrowest };
  return { x, text, anchor: 'm', start: middle - width / 2, end: middle + width / 2 };
}

function fit(labels: readonly PlacedLabel[], every: number): boolean {
  const shown = labels.filter((_, index) => index % every === 0);
  return shown.every(({ start }, index) => index === 0 || start >= (shown[index - 1]?.end ?? 0) + 6);
}

/** Narrowest plot in pixels: a phone of 320 pixels, less the page's margins and the gutters, which are in `rem`. */
export function narrowestPlot(gutters: number): number {
  return Math.max(80, 286 - 16 * gutters);
}

/** Draws bands. Call it first: bands are below everything else. */
export function drawBands(sheet: Sheet, { bands }: Annotations, rows: RowScale, bottom: number): void {
  const placed = bands.map(({ from, to, text }) => {
    const [start, end] = [rows.placeTime(from), rows.placeTime(to)];
    sheet.path(box(start, 0, end - start, bottom), 'band');
    return { x: isLeftOfMark({ x: start }) ? end : start, text };
  });
  const levels = levelsOf(placed);
  for (const [index, label] of placed.entries()) {
    sheet.text(label.x, bottom - 6 - eventHeight * (levels[index] ?? 0), label.text, {
      anchor: isLeftOfMark(label) ? 'e' : undefined,
      look: 'q h',
      shift: isLeftOfMark(label) ? -30 : 30,
    });
  }
}

/** Draws reference lines and dated events, with their words. */
export function drawAnnotations(
  sheet: Sheet,
  { events, lines }: Annotations,
  rows: Pick<RowScale, 'placeTime'>,
  scale: ValueScale,
  bottom: number,
): void {
  const heights = lines.map(({ value }) => Math.round(scale.place(value)));
  const places = spread(heights, eventHeight, eventHeight, bottom);
  for (const [index, { text }] of lines.entries()) {
    sheet.path(`M0 ${heights[index] ?? 0}h${plotWidth}`, 'mark');
    sheet.text(plotWidth, (places[index] ?? 0) - 4, text, { anchor: 'e', look: 'h' });
  }
  const placed = events.map(({ time, text }) => ({ x: Math.round(rows.placeTime(time)), text }));
  const levels = levelsOf(placed);
  for (const [index, label] of placed.entries()) {
    const y = 11 + eventHeight * (levels[index] ?? 0);
    sheet.path(`M${label.x} ${y - 9}V${bottom}`, 'mark');
    const isLeft = isLeftOfMark(label);
    sheet.text(label.x, y, label.text, { anchor: isLeft ? 'e' : undefined, look: 'h', shift: isLeft ? -35 : 35 });
  }
}

/** Moves overlapping labels apart by as little as possible, between two edges. */
export function spread(places: readonly number[], distance: number, top: number, bottom: number): readonly number[] {
  const order = [...places.keys()].sort((one, other) => (places[one] ?? 0) - (places[other] ?? 0));
  const result = [...places];
  let least = top;
  for (const index of order) {
    result[index] = Math.max(places[index] ?? 0, least);
    least = (result[index] ?? 0) + distance;
  }
  let most = bottom;
  for (const index of order.toReversed()) {
    result[index] = Math.min(result[index] ?? 0, most);
    most = (result[index] ?? 0) - distance;
  }
  return result;
}
