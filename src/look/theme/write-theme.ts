import type { Face } from '../faces/face.ts';
import type { PreloadedFaces } from '../look-reading.ts';
import type { SetToken } from './read-theme.ts';
import { tokens } from './tokens.ts';

/**
 * Writes the CSS that a theme appends to the site's style sheet, in the layer of the engine's tokens, so that the layer
 * of print still wins. With forced colours, the system's colours stay.
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

/** Writes faces like the engine's own: a page does not use preloaded faces that arrive too late. */
export function writeFaces(faces: readonly Face[], preloaded: PreloadedFaces): string {
  const first = new Set(Object.values(preloaded));
  return faces
    .map(({ family, file, descriptors }) => {
      const display = descriptors.some(([name]) => name === 'font-display')
        ? []
        : [['font-display', first.has(file) ? 'optional' : 'swap'] as const];
      const source = file.startsWith('public/') ? file.slice('public'.length) : `../${file.slice('src/'.length)}`;
      const lines = [
        ['font-family', JSON.stringify(family)] as const,
        ['src', `url(${JSON.stringify(source)}) format("woff2")`] as const,
        ...descriptors,
        ...display,
      ];
      return `@font-face {\n${lines.map(([name, value]) => `${name}: ${value};\n`).join('')}}\n`;
    })
    .join('');
}
