import { escapeMarkup } from '../markup.ts';

/** A part of a label: text, and the address of its link if it is a symbol. */
export interface LabelPart {
  readonly text: string;
  readonly href?: string | undefined;
}

export type LinkLabel = (text: string) => readonly LabelPart[];

/**
 * Classes of `chart-plots.css`: `m` and `e` anchor text at its middle and end, `b` is bold, `q` quiet, `h` has a halo.
 */
export interface TextStyle {
  readonly anchor?: 'm' | 'e' | undefined;
  readonly look?: string | undefined;
  /** Distance from `x` in hundredths of the text's size. */
  readonly shift?: number | undefined;
}

/** A path; its classes decide stroke and fill. */
export interface Shape {
  readonly d: string;
  readonly classes: string;
}

interface TextMark {
  readonly kind: 'text';
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly style: TextStyle;
}

/** A mark that keeps its size when the drawing is stretched. */
export type Mark =
  | TextMark
  | { readonly kind: 'diamond'; readonly x: number; readonly y: number; readonly classes: string }
  | { readonly kind: 'dot'; readonly x: number; readonly y: number; readonly classes: string; readonly radius: number };

/** Width of every plot in units of its coordinates, at any width on the page. */
export const plotWidth = 1000;

/**
 * A drawing that is stretched to the width of the page, while text, dots and strokes keep their size: shapes are in a
 * nested SVG with `preserveAspectRatio="none"`, and text is placed by percentages. `x` is from 0 to 1000; `y` and
 * heights are in pixels at a text size of 16.
 */
export class Sheet {
  readonly height: number;
  readonly shapes: Shape[] = [];
  /** Marks above all shapes, in the order in which they are drawn. */
  readonly marks: Mark[] = [];
  readonly #link: LinkLabel;

  constructor(height: number, link: LinkLabel) {
    this.height = height;
    this.#link = link;
  }

  /** Adds a path below all text; `classes` decide stroke and fill. */
  path(d: string, classes: string): void {
    if (d !== '') this.shapes.push({ d, classes });
  }

  dot(x: number, y: number, classes: string, radius = 4): void {
    this.marks.push({ kind: 'dot', x, y, classes, radius });
  }

  /** Adds a diamond, which differs from a dot by shape as well as colour. */
  diamond(x: number, y: number, classes: string): void {
    this.marks.push({ kind: 'diamond', x, y, classes });
  }

  text(x: number, y: number, text: string, style: TextStyle = {}): void {
    this.marks.push({ kind: 'text', x, y, text, style });
  }

  /** @param attributes of the drawing itself, such as its role. */
  toMarkup(attributes: string): string {
    const size = `height="${round(this.height / 16, 2)}em"`;
    const shapes = this.shapes.map(({ d, classes }) => `<path class="${classes}" d="${d}"/>`).join('');
    const stretched =
      shapes === '' ? '' : `<svg viewBox="0 0 ${plotWidth} ${this.height}" preserveAspectRatio="none">${shapes}</svg>`;
    const [marks, links] = this.#writeMarks();
    const drawing = `<svg ${size}${attributes}><g aria-hidden="true">${stretched}${marks}</g></svg>`;
    return links === '' ? drawing : `${drawing}<svg class="over" ${size}>${links}</svg>`;
  }

  #writeMarks(): readonly [marks: string, links: string] {
    let [marks, links] = ['', ''];
    for (const mark of this.marks) {
      const [x, y] = [percent(mark.x / plotWidth), percent(mark.y / this.height)];
      if (mark.kind === 'dot') marks += `<circle class="${mark.classes}" cx="${x}" cy="${y}" r="${mark.radius}"/>`;
      else if (mark.kind === 'diamond')
        marks += `<svg x="${x}" y="${y}"><path class="${mark.classes}" d="${diamondPath}"/></svg>`;
      else {
        const parts = this.#link(mark.text);
        // Links inside an image are not reachable by keyboard, so text with links is laid over it.
        if (parts.some(({ href }) => href !== undefined)) links += writeText(mark, parts, y);
        else marks += writeText(mark, parts, y);
      }
    }
    return [marks, links];
  }
}

/** Path of a diamond around the origin. */
export const diamondPath = 'M0-6 6 0 0 6-6 0z';

function writeText({ x, style }: TextMark, parts: readonly LabelPart[], y: string): string {
  const { anchor, look = '', shift } = style;
  const classes = [anchor, look].filter(Boolean).join(' ');
  const place =
    (classes === '' ? '' : ` class="${classes}"`) +
    (x === 0 ? '' : ` x="${percent(x / plotWidth)}"`) +
    ` y="${y}"` +
    (shift === undefined ? '' : ` dx="${shift / 100}em"`);
  const content = parts
    .map((part) => {
      const escaped = escapeMarkup(part.text);
      return part.href === undefined ? escaped : `<a href="${escapeMarkup(part.href)}">${escaped}</a>`;
    })
    .join('');
  return `<text${place}>${content}</text>`;
}

/** Joins points into a path of relative steps; `null` is a gap. Round line caps show a single point as a dot. */
export function linePath(points: readonly (readonly [x: number, y: number] | null)[]): string {
  let path = '';
  let last: readonly [number, number] | undefined;
  for (const [index, point] of points.entries()) {
    if (!point) {
      last = undefined;
      continue;
    }
    const [x, y] = [Math.round(point[0]), Math.round(point[1])];
    if (!last) path += points[index + 1] ? `M${pair(x, y)}l` : `M${pair(x, y)}h0`;
    else path += (path.endsWith('l') ? '' : separator(x - last[0])) + pair(x - last[0], y - last[1]);
    last = [x, y];
  }
  return path;
}

/** Rectangle as a part of a path; opposite sides may be given in any order. */
export function box(x: number, y: number, width: number, height: number): string {
  const [w, h] = [Math.max(1, Math.round(width)), Math.round(height)];
  return h === 0 ? '' : `M${pair(Math.round(x), Math.round(y))}h${w}v${h}h${-w}z`;
}

function pair(x: number, y: number): string {
  return `${x}${separator(y)}${y}`;
}

function separator(next: number): string {
  return next < 0 ? '' : ' ';
}

export function percent(share: number): string {
  return `${round(100 * share, 1)}%`;
}

export function round(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  return Math.round(value * scale) / scale + 0;
}
