import type { SetToken } from './read-theme.ts';
import { tokens } from './tokens.ts';

/**
 * Writes what a theme adds at the end of the site's style sheet: it comes after the engine's own tokens in their layer, so
 * that the layer of print still wins. Forced colours keep the system's.
 */
export function writeTheme(set: ReadonlyMap<string, SetToken>): string {
  const isColour = ({ name }: SetToken) => tokens[name]?.kind === 'colour';
  const colours = [...set.values()].filter(isColour);
  const others = [...set.values()].filter((token) => !isColour(token));
  const parts = [
    ...(colours.length > 0 ? [`@media (forced-colors: none) {\n${root(colours)}}\n`] : []),
    ...(others.length > 0 ? [root(others)] : []),
  ];
  return parts.length > 0 ? `@layer tokens {\n${parts.join('')}}\n` : '';
}

function root(set: readonly SetToken[]): string {
  return `:root {\n${set.map(({ name, value }) => `${name}: ${value};\n`).join('')}}\n`;
}
