import { box, plotWidth, Sheet } from '../draw/sheet.ts';
import { escapeMarkup } from '../markup.ts';

export interface YearOfCoverage {
  readonly year: number;
  readonly stories: number;
}

/** Least maximum of the scale: one story per year is few and does not fill a bar. */
const leastScale = 4;
/** Fewer stories than this are drawn as one dot each. */
const fewStories = 5;
/** Most years that a phone has room to label; of more, only every second, third and so on is labelled. */
const labelledYears = 7;

/** Length of a bar for a count, as a fraction of the longest possible one. */
export function shareOf(count: number, counts: readonly number[]): number {
  return count / Math.max(leastScale, ...counts);
}

/**
 * Draws the number of stories per year as columns with their figures, or as dots if there are few stories.
 *
 * @param label text alternative for screen readers.
 * @returns markup for a `.plot`.
 */
export function drawCoverage(
  coverage: readonly YearOfCoverage[],
  label: string,
  write: (count: number) => string,
): string {
  const counts = coverage.map(({ stories }) => stories);
  const areDots = counts.reduce((sum, count) => sum + count, 0) < fewStories;
  const height = areDots ? 34 + 14 * Math.max(...counts) : 144;
  const [ceiling, floor] = [20, height - 24];
  const sheet = new Sheet(height, (text) => [{ text }]);
  const step = plotWidth / coverage.length;
  const labelEvery = Math.ceil(coverage.length / labelledYears);
  let bars = '';
  for (const [index, { year, stories }] of coverage.entries()) {
    const middle = step * (index + 0.5);
    const top = floor - (floor - ceiling) * shareOf(stories, counts);
    if (areDots) for (let dot = 0; dot < stories; dot++) sheet.dot(middle, floor - 8 - 14 * dot, 's0', 5);
    else if (stories > 0) {
      bars += box(middle - 0.34 * step, floor, 0.68 * step, Math.round(top) - floor);
      sheet.text(middle, top - 6, write(stories), { anchor: 'm' });
    }
    if (index % labelEvery === 0) sheet.text(middle, height - 6, String(year), { anchor: 'm', look: 'q' });
  }
  sheet.path(bars, 'fill s0');
  sheet.path(`M0 ${floor}h${plotWidth}`, 'z');
  return sheet.toMarkup(` role="img" aria-label="${escapeMarkup(label)}"`);
}
