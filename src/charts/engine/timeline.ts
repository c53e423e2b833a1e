import { box, plotWidth, Sheet } from '../draw/sheet.ts';
import { labelWidth } from '../draw/text-width.ts';

/** A name or a symbol for as long as it was in use, from 0 to 1 of the span of years. */
interface Band {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

const rowHeight = 26;
/** Of a column of facts, in pixels: a label that has no room there is left out. */
const narrowest = 286;
/** Between bands that touch. */
const gap = 6;

/**
 * Names and symbols as bands under a chart of the same years. Screen readers are told nothing: facts and listings say the
 * same in words.
 *
 * @returns markup for a `.plot`.
 */
export function drawTimeline(tracks: readonly (readonly Band[])[]): string {
  const sheet = new Sheet(tracks.length * rowHeight, (text) => [{ text }]);
  let bands = '';
  for (const [row, track] of tracks.entries()) {
    for (const { label, start, end } of track) {
      const [left, width] = [plotWidth * start, Math.max(gap, plotWidth * (end - start) - gap)];
      bands += box(left, row * rowHeight, width, 3);
      if (labelWidth(label) <= (end - start) * narrowest) sheet.text(left, row * rowHeight + 19, label);
    }
  }
  sheet.path(bands, 'fill sq');
  return sheet.toMarkup('');
}
