import { wcagContrast } from 'culori';
import type { Box, DrawnFigure, DrawnPart } from './read-drawing.ts';

/** The readings of one figure: by width in pixels, then by medium. */
export type DrawingReadings = ReadonlyMap<number, Readonly<Record<string, DrawnFigure>>>;

/**
 * Most pixels by which a box may differ from its record: half a pixel is rounded up on one machine and down on another.
 */
const tolerance = 1;

/**
 * A cell of a table, between whose columns versions of Chromium divide the width differently; and a text with a sign
 * that the site's faces lack, which is drawn with whatever font the system has. Their widths are not the site's own.
 */
const isOfSystem = /^words t[hd] |[≤≥]/;

/** Most pixels by which such a width may differ. Two versions of Chromium differed by 3. */
const systemTolerance = 4;

/** Least size of text in pixels. Paper is read at the size of footnotes, 8 points. */
const leastSize = 11;
const leastSizeOnPaper = 10.6;

/** Writes where everything is, per width, and in which colours it is painted, per medium. */
export function writeRecord(name: string, readings: DrawingReadings): string {
  const lines = [name];
  for (const [width, { light, print, ...others }] of readings) {
    if (!light || !print) throw new Error(`${name} was not read at ${width} px.`);
    const places = placesOf(light);
    lines.push('', `places at ${width} px`, ...places);
    for (const [medium, figure] of Object.entries(others)) {
      const moved = placesOf(figure).filter((line) => !places.includes(line));
      if (moved.length > 0) lines.push('', `moved at ${width} px, ${medium}`, ...moved);
    }
    lines.push('', `moved at ${width} px, print`, ...placesOf(print).filter((line) => !places.includes(line)));
  }
  const [first] = readings.values();
  for (const [medium, figure] of Object.entries(first ?? {}))
    lines.push('', `colours, ${medium}`, ...coloursOf(figure));
  const paths = first?.['light']?.parts.filter(({ kind }) => kind === 'path') ?? [];
  lines.push('', 'paths', ...paths.map(({ classes, content }) => `${classes} ${content}`));
  return `${lines.join('\n')}\n`;
}

function placesOf({ box, parts }: DrawnFigure): readonly string[] {
  const own = parts.map((part) => `${lookOf(part)}${part.kind === 'path' ? '' : part.content} ${written(part.box)}`);
  return [`figure ${written(box)}`, ...own.map((line) => line.replace(/\s+/g, ' '))];
}

function coloursOf({ background, parts, systemColours }: DrawnFigure): readonly string[] {
  const named = (colour: string) => systemColours[colour] ?? colour;
  const looks = parts.map((part) => {
    const stroke = part.stroke === 'none' ? '' : ` stroke ${named(part.stroke)}`;
    return `${lookOf(part)}${named(part.fill)}${stroke} ${part.size} px`;
  });
  return [`background ${named(background)}`, ...new Set(looks)];
}

function lookOf({ kind, classes }: DrawnPart): string {
  return `${kind} ${classes === '' ? '' : `${classes} `}`;
}

function written(box: Box): string {
  return `[${box.map(Math.round).join(' ')}]`;
}

/** Place of the width in a box. */
const widthIndex = 2;

/** Lines of a record that a drawing does not have, and the other way round. Boxes may differ by the tolerances. */
export function differencesFrom(record: string, drawn: string): readonly string[] {
  const [stored, now] = [record.split('\n'), drawn.split('\n')];
  return Array.from({ length: Math.max(stored.length, now.length) }, (_, index) => [stored[index], now[index]])
    .filter(([one, other]) => one === undefined || other === undefined || !isSameLine(one, other))
    .map(([one, other]) => `${one ?? '(nothing)'} → ${other ?? '(nothing)'}`);
}

function isSameLine(one: string, other: string): boolean {
  if (one === other) return true;
  const [boxes, otherBoxes] = [one, other].map((line) => /\[([-\d ]+)\]$/.exec(line)?.[1]?.split(' ').map(Number));
  if (!boxes || !otherBoxes || one.replace(/\[[-\d ]+\]$/, '') !== other.replace(/\[[-\d ]+\]$/, '')) return false;
  const most = (index: number) => (index === widthIndex && isOfSystem.test(one) ? systemTolerance : tolerance);
  return boxes.every((value, index) => Math.abs(value - (otherBoxes[index] ?? NaN)) <= most(index));
}

/** What no chart may have, whatever its record says. */
export function faultsOf(figure: DrawnFigure, medium: string, width: number): readonly string[] {
  const least = medium === 'print' ? leastSizeOnPaper : leastSize;
  const texts = figure.parts.filter(isText);
  const labels = texts.filter(({ kind }) => kind === 'text');
  const faults = [
    ...texts.filter(({ size }) => size < least).map(({ content, size }) => `"${content}" has ${size} px`),
    // A table scrolls inside itself.
    ...texts
      .filter(({ classes, box }) => !/^t[hd]$/.test(classes) && isOutside(box, figure.box))
      .map(({ content }) => `"${content}" leaves the figure`),
    ...texts.flatMap(({ content, fill }) => {
      const contrast = wcagContrast(fill, figure.background);
      return contrast < 4.5 ? [`"${content}" has a contrast of ${contrast.toFixed(2)}`] : [];
    }),
    ...labels.flatMap(({ content, box }, index) =>
      labels
        .slice(index + 1)
        .flatMap((other) => (overlap(box, other.box) ? [`"${content}" is on "${other.content}"`] : [])),
    ),
    ...figure.parts
      .filter(({ kind, classes }) => isMark(kind, classes))
      .flatMap(({ classes, fill, stroke }) => {
        const contrast = Math.max(
          ...[fill, stroke].map((colour) => (colour === 'none' ? 1 : wcagContrast(colour, figure.background))),
        );
        return contrast < 3 ? [`a mark "${classes}" has a contrast of ${contrast.toFixed(2)}`] : [];
      }),
  ];
  return faults.map((fault) => `${width} px, ${medium}: ${fault}`);
}

/** Marks that carry figures. Series that are not highlighted are quiet, and labelled. */
function isMark(kind: string, classes: string): boolean {
  return kind !== 'text' && /\bs\d\b|\brise\b|\bfall\b/.test(classes);
}

function isText({ kind }: DrawnPart): boolean {
  return kind === 'text' || kind === 'words';
}

function isOutside([x, , width]: Box, figure: Box): boolean {
  return x < -tolerance || x + width > figure[2] + tolerance;
}

/** Letters are lower than their boxes, so that boxes may touch by a fifth of their height. */
function overlap([x, y, width, height]: Box, [left, top, otherWidth, otherHeight]: Box): boolean {
  const slack = 0.2 * Math.min(height, otherHeight);
  return x < left + otherWidth - 1 && left < x + width - 1 && y < top + otherHeight - slack && top < y + height - slack;
}
