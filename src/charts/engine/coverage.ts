import { box, plotWidth, Sheet } from '../draw/sheet.ts';

export interface YearOfCoverage {
  readonly year: number;
  readonly stories: number;
}

/** Counts below this do not fill a bar: one story a year is little, and looks it. */
const leastScale = 4;
/** With fewer stories in all, each is a dot. */
const fewStories = 5;
/** Where there are more years than have room on a phone, only every so many is named. */
const labelledYears = 7;

/** Length of a bar for a count, as a part of the longest possible one. */
export function shareOf(count: number, counts: readonly number[]): number {
  return count / Math.max(leastScale, ...counts);
}

/**
 * Stories by year, as columns with their number, or as dots where there are few of them.
 *
 * @param label what it shows, for those who cannot see it.
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
  return sheet.toMarkup(` role="img" aria-label="${label.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
}
