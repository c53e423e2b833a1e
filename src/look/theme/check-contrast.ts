import { contrast, nearestWithContrast, parseColour, sidesOf, toHex, type Colour } from './colour.ts';
import type { Problem } from './problem.ts';
import type { SetToken } from './read-theme.ts';

/** Least ratios of WCAG 2.2: success criteria 1.4.3 (text) and 1.4.11 (parts of the interface and of graphics). */
const leastForText = 4.5;
const leastForParts = 3;

interface Pair {
  readonly of: string;
  readonly on: string;
  readonly least: number;
  readonly use: string;
}

const grounds = ['--paper', '--raised'];
const texts = ['--ink', '--soft', '--accent', '--alert'];
const series = ['--series-1', '--series-2', '--series-3', '--series-4', '--series-5'];

/** Every pair of a foreground and a background token. Selected text and the skip link use the first ones reversed. */
export const pairs: readonly Pair[] = [
  ...texts.flatMap((of) => grounds.map((on) => ({ of, on, least: leastForText, use: 'text' }))),
  // Labels of lines and bars have the same colour.
  ...series.map((of) => ({ of, on: '--paper', least: leastForText, use: 'a label of a chart' })),
  { of: '--quiet', on: '--paper', least: leastForParts, use: 'a part of a chart' },
];

const schemes = ['light', 'dark'] as const;

/**
 * Finds pairs of colours that are too close to each other.
 *
 * @param theme tokens that a newsroom sets.
 * @param engine tokens of the engine, for those that it does not set.
 */
export function checkContrast(
  theme: ReadonlyMap<string, SetToken>,
  engine: ReadonlyMap<string, SetToken>,
): readonly Problem[] {
  return pairs.flatMap((pair) => {
    // The engine's tests check pairs without a token of the theme.
    const place = theme.get(pair.of) ?? theme.get(pair.on);
    if (!place) return [];
    return schemes.flatMap((scheme, side): readonly Problem[] => {
      const colourOf = (name: string) => colourOn(side, theme.get(name) ?? engine.get(name));
      const [front, ground] = [colourOf(pair.of), colourOf(pair.on)];
      if (!front || !ground) return [];
      const ratio = contrast(front, ground);
      if (ratio >= pair.least) return [];
      const owner = (name: string) => (theme.has(name) ? '' : ', the engine’s');
      const message =
        `"${pair.of}" (${toHex(front)}${owner(pair.of)}) on "${pair.on}" (${toHex(ground)}${owner(pair.on)}) ` +
        `has a contrast of ${roundDown(ratio)} in the ${scheme} scheme; ${pair.use} needs ${pair.least}.`;
      const needed = pairs.filter(({ of, least }) => of === pair.of && least === pair.least);
      const all = needed.flatMap(({ on }) => colourOf(on) ?? []);
      const better = nearestWithContrast(front, all, pair.least);
      const hint = better
        ? `The nearest "${pair.of}" with enough is ${toHex(better)}.`
        : `Move "${grounds.join('" and "')}" closer to each other: no "${pair.of}" has enough on both.`;
      const { line, column } = place;
      return [{ rule: 'theme-contrast', line, column, message, hint }];
    });
  });
}

/** @param side 0 for light, 1 for dark. */
export function colourOn(side: number, token: SetToken | undefined): Colour | undefined {
  const written = token && sidesOf(token.value)?.[side];
  return written === undefined ? undefined : parseColour(written);
}

/** Rounds down to two decimals: 4.499 must not read as 4.50. */
function roundDown(ratio: number): string {
  return (Math.floor(ratio * 100) / 100).toFixed(2);
}
