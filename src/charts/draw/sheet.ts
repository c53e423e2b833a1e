import { escapeMarkup } from '../markup.ts';

/** A part of a label: text, and where it leads if it is a symbol. */
export interface LabelPart {
  readonly text: string;
  readonly href?: string | undefined;
}

export type LinkLabel = (text: string) => readonly LabelPart[];

/** Classes of `charts.css`: `m` and `e` anchor text at its middle and end, `b` is bold, `q` quiet, `h` has a halo. */
export interface TextStyle {
  readonly anchor?: 'm' | 'e' | undefined;
  readonly look?: string | undefined;
  /** Distance from `x` in hundredths of the text's size. */
  readonly shift?: number | undefined;
}

/** Width of every plot in its own units, whatever its width on the page. */
export const plotWidth = 1000;

/**
 * A drawing that is stretched to the width of the page, while text, dots and strokes keep their size: shapes are in a nested
 * SVG without proportions, and text is placed by percentages. `x` is from 0 to 1000; `y` and heights are in pixels at a
 * text size of 16.
 */
export class Sheet {
  readonly height: number;
  readonly #link: LinkLabel;
  #shapes = '';
  #marks = '';
  #links = '';

  constructor(height: number, link: LinkLabel) {
    this.height = height;
    this.#link = link;
  }

  /** A path below all text; `classes` decide stroke and fill. */
  path(d: string, classes: string): void {
    if (d !== '') this.#shapes += `<path class="${classes}" d="${d}"/>`;
  }

  dot(x: number, y: number, classes: string, radius = 4): void {
    this.#marks += `<circle class="${classes}" cx="${percent(x / plotWidth)}" cy="${percent(y / this.height)}" r="${radius}"/>`;
  }

  /** A diamond, which differs from a dot by more than its colour. */
  diamond(x: number, y: number, classes: string): void {
    const place = `x="${percent(x / plotWidth)}" y="${percent(y / this.height)}"`;
    this.#marks += `<svg ${place}><path class="${classes}" d="M0-6 6 0 0 6-6 0z"/></svg>`;
  }

  text(x: number, y: number, text: string, { anchor, look = '', shift }: TextStyle = {}): void {
    const classes = [anchor, look].filter(Boolean).join(' ');
    const place =
      (classes === '' ? '' : ` class="${classes}"`) +
      (x === 0 ? '' : ` x="${percent(x / plotWidth)}"`) +
      ` y="${percent(y / this.height)}"` +
      (shift === undefined ? '' : ` dx="${shift / 100}em"`);
    const parts = this.#link(text);
    const content = parts
      .map((part) => {
        const escaped = escapeMarkup(part.text);
        return part.href === undefined ? escaped : `<a href="${escapeMarkup(part.href)}">${escaped}</a>`;
      })
      .join('');
    const markup = `<text${place}>${content}</text>`;
    // Nothing inside an image can be followed by keyboard: text with links is laid over it.
    if (parts.some(({ href }) => href !== undefined)) this.#links += markup;
    else this.#marks += markup;
  }

  /** @param attributes of the drawing itself, such as its role. */
  toMarkup(attributes: string): string {
    const size = `height="${round(this.height / 16, 2)}em"`;
    const stretched =
      this.#shapes === ''
        ? ''
        : `<svg viewBox="0 0 ${plotWidth} ${this.height}" preserveAspectRatio="none">${this.#shapes}</svg>`;
    const drawing = `<svg ${size}${attributes}><g aria-hidden="true">${stretched}${this.#marks}</g></svg>`;
    return this.#links === '' ? drawing : `${drawing}<svg class="over" ${size}>${this.#links}</svg>`;
  }
}

/** Joins points to a path of relative steps; `null` is a gap. A point alone is a dot, by its round ends. */
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

/** A rectangle as a part of a path; the sides may be given in any order. */
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
