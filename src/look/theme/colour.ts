import { lexer, parse as parseCss, type CssNode } from 'css-tree';
import { clampRgb, formatHex, oklch, parse, rgb, toGamut, wcagContrast, type Oklch, type Rgb } from 'culori';

/** An opaque colour in the sRGB gamut. */
export type Colour = Rgb;

/** Parses a CSS colour. `undefined` if it is invalid, not opaque, or dependent on the reader's system. */
export function parseColour(written: string): Colour | undefined {
  const text = written.trim().toLowerCase();
  if (!lexer.match('<color>', text).matched) return undefined;
  const colour = parse(text);
  if (!colour || (colour.alpha ?? 1) < 1) return undefined;
  const shown = clampRgb(rgb(colour));
  return [shown.r, shown.g, shown.b].every(Number.isFinite) ? shown : undefined;
}

/** Contrast ratio of two colours according to WCAG 2.2, from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  return wcagContrast(one, other);
}

/** Writes a colour as `#rrggbb`. */
export function toHex(colour: Colour): string {
  return formatHex(colour);
}

/**
 * Finds the colour of the same hue that is nearest in lightness and has at least a ratio to every background.
 *
 * @returns `undefined` if no lightness has the ratio.
 */
export function nearestWithContrast(colour: Colour, grounds: readonly Colour[], ratio: number): Colour | undefined {
  const { c, h, l }: Oklch = oklch(colour);
  const toScreen = toGamut('rgb', 'oklch');
  const steps = 200;
  const lightnesses = Array.from({ length: steps + 1 }, (_, step) => step / steps);
  return lightnesses
    .sort((left, right) => Math.abs(left - l) - Math.abs(right - l))
    .map((lightness) =>
      rgb(parse(formatHex(toScreen({ mode: 'oklch', l: lightness, c, ...(h !== undefined && { h }) })))),
    )
    .find(
      (candidate): candidate is Rgb =>
        candidate !== undefined && grounds.every((ground) => contrast(candidate, ground) >= ratio),
    );
}

/** The two sides of `light-dark(a, b)`; a value of any other form is both. */
export function sidesOf(value: string): readonly [light: string, dark: string] | undefined {
  const inside = /^light-dark\((.*)\)$/is.exec(value.trim())?.[1];
  if (inside === undefined) return [value, value];
  const sides = splitAtCommas(inside);
  const [light, dark] = sides;
  return sides.length === 2 && light !== undefined && dark !== undefined ? [light, dark] : undefined;
}

function splitAtCommas(text: string): readonly string[] {
  const ast = parseCss(text, { context: 'value', positions: true });
  if (ast.type !== 'Value') return [text];
  const commas = ast.children
    .toArray()
    .filter(isComma)
    .map((node) => node.loc?.start.offset ?? 0);
  return [...commas, text.length].map((end, index) =>
    text.slice(index === 0 ? 0 : (commas[index - 1] ?? 0) + 1, end).trim(),
  );
}

function isComma(node: CssNode): boolean {
  return node.type === 'Operator' && node.value === ',';
}
