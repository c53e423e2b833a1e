import type { ChartWords } from '../../domain/language/words/chart-words.ts';
import type { Chart } from '../chart.ts';
import { draw } from '../draw/draw.ts';
import { keyOf, type KeyEntry } from '../draw/drawing.ts';
import { diamondPath, plotWidth, type Sheet } from '../draw/sheet.ts';
import { labelWidth } from '../draw/text-width.ts';
import { figuresFor } from '../figures.ts';
import { colourOf, paint } from './picture-colours.ts';
import { scalePath, tenths } from './scale-path.ts';
import { inBatches } from '../../domain/batches.ts';

/** One line of text in a picture; lengths are in pixels. */
export interface PictureText {
  /** Position of its start, middle or end, according to its anchor. */
  readonly x: number;
  readonly baseline: number;
  readonly text: string;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly isBold: boolean;
  readonly colour: string;
  /** Whether it crosses lines and therefore needs an outline in the background colour. */
  readonly hasHalo: boolean;
}

/** A chart at one size: shapes as SVG without text, and the text for another renderer. */
export interface ChartPicture {
  readonly widthPixels: number;
  readonly heightPixels: number;
  /** Wider than the picture by `bleedPixels` on either side, for marks at the edges of a plot. */
  readonly svg: string;
  readonly bleedPixels: number;
  readonly texts: readonly PictureText[];
  readonly textPixels: number;
}

export interface PictureSize {
  readonly widthPixels: number;
  /** Pixels of the picture per pixel of a page. Text is 12.5 page pixels high. */
  readonly scale: number;
  /** Height of the picture, which the plot fills; the plot's height on a page if left out. */
  readonly heightPixels?: number | undefined;
}

export interface PictureLanguage {
  /** Language of figures and dates as a BCP 47 tag. */
  readonly language: string;
  readonly words: Pick<ChartWords, 'risingDay' | 'fallingDay'>;
}

/**
 * Draws a chart as a picture of fixed size, in the light scheme.
 *
 * @returns undefined if labels would cover each other.
 */
export function drawPicture(
  chart: Chart,
  size: PictureSize,
  { language, words }: PictureLanguage,
): ChartPicture | undefined {
  const { widthPixels, scale } = size;
  const drawing = draw(chart, { language, link: (text) => [{ text }], figures: figuresFor(language) });
  const canvas = new Canvas(scale);
  const key = keyOf(chart, drawing, words);
  const top = canvas.addKey(key, widthPixels);
  const columns = drawing.panels.length > 1 ? 2 : 1;
  const [start, end] = [drawing.startGutter * rem * scale, drawing.endGutter * rem * scale];
  const columnWidth = (widthPixels - (columns - 1) * panelGap * scale) / columns;
  const rows = inBatches(drawing.panels, columns).map((panels) => ({
    panels,
    height: Math.max(...panels.map(({ name, sheet }) => sheet.height + (name === undefined ? 0 : nameRoom))),
  }));
  const room = size.heightPixels === undefined ? undefined : size.heightPixels - top;
  const natural = rows.reduce((sum, { height }) => sum + height, 0) * scale;
  const down = scale * (room === undefined ? 1 : Math.min(1, room / natural));
  const isOfRows = chart.type === 'dot' || chart.type === 'slope' || chart.isHorizontal;
  if (down < (isOfRows ? leastSquash.rows : leastSquash.plot) * scale) return undefined;
  let y = top;
  for (const { panels, height } of rows) {
    for (const [column, { name, sheet }] of panels.entries()) {
      const x = column * (columnWidth + panelGap * scale);
      if (name !== undefined) canvas.addText(x, y + 14 * scale, name, { look: 'b' });
      const above = name === undefined ? 0 : nameRoom * down;
      canvas.addSheet(sheet, x + start, y + above, (columnWidth - start - end) / plotWidth, down);
    }
    y += height * down;
  }
  const isSquashed = size.heightPixels !== undefined;
  return isSquashed && canvas.hasCollisions() ? undefined : canvas.finish(widthPixels, Math.ceil(y));
}

/** One `rem` of a page in pixels. */
const rem = 16;
const labelPixels = 12.5;
const panelGap = 24;
const nameRoom = 24;
const keyLine = 22;

/** How far the largest mark reaches beyond its position, in pixels of a page. */
const markReach = 8;

/** Factor for estimated widths, which are a little too large. */
const tightness = 0.9;

/** Least distance of two legible lines, as a multiple of their text size. */
const leastLeading = 0.85;

/** Least share of its page height that a plot keeps; `rows` applies to plots with a name above each row. */
const leastSquash = { plot: 0.58, rows: 0.85 };

class Canvas {
  readonly #scale: number;
  #svg = '';
  readonly #texts: PictureText[] = [];

  constructor(scale: number) {
    this.#scale = scale;
  }

  /** @returns the height of the key. */
  addKey(key: readonly KeyEntry[], widthPixels: number): number {
    const scale = this.#scale;
    let [x, line] = [0, 0];
    for (const { mark, text } of key) {
      const width = (labelWidth(text) + 36) * scale;
      if (x > 0 && x + width > widthPixels) [x, line] = [0, line + 1];
      const middle = (line * keyLine + 9) * scale;
      this.#addSwatch(x, middle, mark);
      this.addText(x + 20 * scale, middle + 4.5 * scale, text, {});
      x += width;
    }
    return key.length === 0 ? 0 : (line + 1) * keyLine * scale + 6 * scale;
  }

  addText(x: number, baseline: number, text: string, style: { anchor?: string | undefined; look?: string }): void {
    const looks = (style.look ?? '').split(' ');
    this.#texts.push({
      x: tenths(x),
      baseline: tenths(baseline),
      text,
      anchor: style.anchor === 'm' ? 'middle' : style.anchor === 'e' ? 'end' : 'start',
      isBold: looks.includes('b'),
      colour: colourOf(looks.includes('b') || looks.includes('q') ? looks.join(' ') : ''),
      hasHalo: looks.includes('h'),
    });
  }

  addSheet(sheet: Sheet, left: number, top: number, across: number, down: number): void {
    const scale = this.#scale;
    const place = `transform="translate(${tenths(left)} ${tenths(top)})"`;
    const shapes = sheet.shapes.map(
      ({ d, classes }) => `<path d="${scalePath(d, across, down)}" ${paint(classes, scale)}/>`,
    );
    this.#svg += `<g ${place}>${shapes.join('')}</g>`;
    for (const mark of sheet.marks) {
      const [x, y] = [left + mark.x * across, top + mark.y * down];
      if (mark.kind === 'dot') this.#addDot(x, y, mark.classes, mark.radius);
      else if (mark.kind === 'diamond') this.#addDiamond(x, y, mark.classes);
      else {
        const { shift = 0, look = '', anchor } = mark.style;
        this.addText(x + (shift / 100) * labelPixels * scale, y, mark.text, { anchor, look });
      }
    }
  }

  /** Whether a label covers another, by their estimated widths. */
  hasCollisions(): boolean {
    const boxes = this.#texts.map(({ x, baseline, text, anchor }) => {
      const width = tightness * labelWidth(text) * this.#scale;
      const start = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      return { start, end: start + width, baseline };
    });
    const least = leastLeading * labelPixels * this.#scale;
    return boxes.some((one, index) =>
      boxes
        .slice(index + 1)
        .some(
          (other) => one.start < other.end && other.start < one.end && Math.abs(one.baseline - other.baseline) < least,
        ),
    );
  }

  finish(widthPixels: number, heightPixels: number): ChartPicture {
    const bleedPixels = Math.ceil(markReach * this.#scale);
    const width = widthPixels + 2 * bleedPixels;
    const size = `width="${width}" height="${heightPixels}" viewBox="${-bleedPixels} 0 ${width} ${heightPixels}"`;
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${this.#svg}</svg>`;
    return { widthPixels, heightPixels, svg, bleedPixels, texts: this.#texts, textPixels: labelPixels * this.#scale };
  }

  #addDot(x: number, y: number, classes: string, radius: number): void {
    const r = tenths(radius * this.#scale);
    this.#svg += `<circle cx="${tenths(x)}" cy="${tenths(y)}" r="${r}" ${paint(classes, this.#scale)}/>`;
  }

  #addDiamond(x: number, y: number, classes: string): void {
    const place = `transform="translate(${tenths(x)} ${tenths(y)}) scale(${this.#scale})"`;
    this.#svg += `<path ${place} d="${diamondPath}" ${paint(classes, 1)}/>`;
  }

  #addSwatch(x: number, middle: number, mark: string): void {
    const scale = this.#scale;
    if (mark.includes('dot0') || mark.includes('dot1')) this.#addDot(x + 7 * scale, middle, mark, 5);
    else if (mark.includes('dot2')) this.#addDiamond(x + 7 * scale, middle, mark);
    else if (mark.includes('line')) {
      const d = `M${tenths(x)} ${tenths(middle)}h${tenths(14 * scale)}`;
      this.#svg += `<path d="${d}" ${paint(mark, scale)}/>`;
    } else {
      const side = tenths(11 * scale);
      const place = `x="${tenths(x + scale)}" y="${tenths(middle - side / 2)}" width="${side}" height="${side}"`;
      this.#svg += `<rect ${place} ${paint(mark, scale)}/>`;
    }
  }
}
