import { box, plotWidth, Sheet } from '../draw/sheet.ts';
import { labelWidth } from '../draw/text-width.ts';

/** A name or a symbol with the time of its use, as fractions from 0 to 1 of the span of years. */
interface Band {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

const rowHeight = 26;
/** Narrowest column of facts, in pixels: a label that does not fit there is left out. */
const narrowest = 286;
/** Gap between adjacent bands. */
const gap = 6;

/**
 * Draws names and symbols as bands under a chart of the same years. The drawing is hidden from screen readers: facts
 * and listings give the same in words.
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
