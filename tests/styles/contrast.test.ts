import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultLook } from '../../src/domain/site/look.ts';
import { colourNames, defaultPalette } from '../../src/domain/site/palette.ts';

/*
 * Reads the colours out of tokens.css and computes their contrast as WCAG 2.2 defines it (relative luminance of sRGB,
 * success criteria 1.4.3 and 1.4.11).
 */

type Scheme = 'light' | 'dark';

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8');
const colours = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[\da-f]{6}), (#[\da-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function colour(name: string, scheme: Scheme): string {
  const found = colours.get(name)?.[scheme];
  if (!found) throw new Error(`tokens.css has no colour --${name}: light-dark(#rrggbb, #rrggbb).`);
  return found;
}

function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((left, right) => left - right);
  return (lighter + 0.05) / (darker + 0.05);
}

const schemes: readonly Scheme[] = ['light', 'dark'];
const texts = ['ink', 'soft', 'accent', 'alert'];
const grounds = ['paper', 'raised'];
/** Of the lines, bars and labels of charts. */
const series = ['series-1', 'series-2', 'series-3', 'series-4', 'series-5'];

describe('contrast', () => {
  it('is 21 between black and white, and 1 between equals', () => {
    expect(contrast('#000000', '#ffffff')).toBe(21);
    expect(contrast('#17553f', '#17553f')).toBe(1);
  });

  describe.each(schemes)('in the %s scheme', (scheme) => {
    const between = (one: string, other: string) => contrast(colour(one, scheme), colour(other, scheme));

    it.each(grounds.flatMap((ground) => texts.map((text) => [text, ground] as const)))(
      'of %s text on %s is at least 4.5',
      (text, ground) => {
        expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
      },
    );

    it.each([
      ['paper', 'ink'],
      ['paper', 'accent'],
    ])('of %s text on %s (skip link, selection) is at least 4.5', (text, ground) => {
      expect(between(text, ground)).toBeGreaterThanOrEqual(4.5);
    });

    it.each(series)('of %s in charts, where labels have it too, is at least 4.5', (name) => {
      expect(between(name, 'paper')).toBeGreaterThanOrEqual(4.5);
    });

    it('of what a chart is not about is at least 3', () => {
      expect(between('quiet', 'paper')).toBeGreaterThanOrEqual(3);
    });

    it.each(grounds)('of bars and the focus ring on %s is at least 3', (ground) => {
      expect(between('accent', ground)).toBeGreaterThanOrEqual(3);
    });

    it('tells links in running text from the words around them by more than colour', () => {
      expect(readFileSync(new URL('../../src/styles/prose/links.css', import.meta.url), 'utf8')).toMatch(
        /\.text:where\(div\) a,\s+\.linked a \{\s+text-decoration: underline/,
      );
    });
  });

  it('is checked for every colour that tokens.css names', () => {
    const checked = new Set([...texts, ...grounds, ...series, 'quiet', 'rule']);
    expect([...colours.keys()].filter((name) => !checked.has(name))).toEqual([]);
  });

  it('is that of pictures too, which have the light scheme', () => {
    const light = Object.fromEntries(colourNames.map((name) => [name, colour(name, 'light')]));
    expect(defaultPalette).toEqual(light);
  });

  it('of the paper is the browser’s own around the page', () => {
    expect(defaultLook.paper).toEqual({ light: colour('paper', 'light'), dark: colour('paper', 'dark') });
  });
});
