import { readFileSync } from 'node:fs';
import { defaultLook } from '../../domain/site/look.ts';
import { colourNames, defaultPalette, type ColourName, type PictureLook } from '../../domain/site/palette.ts';
import { checkContrast, colourOn } from './check-contrast.ts';
import { checkFaces, type CheckedFaces } from '../faces/check-faces.ts';
import { toHex } from './colour.ts';
import { fallbackName, writeFallbacks } from '../faces/fallback-faces.ts';
import { firstFamily, textFace } from '../faces/face.ts';
import type { PreloadedFaces, ThemeReading } from '../look-reading.ts';
import type { Problem } from './problem.ts';
import { readTheme, type SetToken } from './read-theme.ts';
import { writeFaces, writeTheme } from './write-theme.ts';

const tokenFile = new URL('../../styles/tokens.css', import.meta.url);

/**
 * Makes the look of a theme, with all findings about it.
 *
 * @param file path of the theme from the root.
 */
export function applyTheme(css: string, file: string, root: string): ThemeReading {
  const engine = engineTokens();
  const theme = readTheme(css, engine);
  const problems: Problem[] = [...theme.problems, ...checkContrast(theme.tokens, engine)];
  const checked = checkFaces(root, theme.faces, theme.tokens, (problem) => problems.push(problem));
  const fallbacks = fallbackTokens.map((token) => addFallback(token, theme.tokens.get(token), checked));
  const tokens = new Map([...theme.tokens, ...fallbacks.flatMap(({ set }) => (set ? [[set.name, set] as const] : []))]);
  const preloaded = { '--serif': 'engine', '--sans': 'engine', ...chooseFaces(theme.tokens, checked) } as const;
  const paper = tokens.get('--paper');
  const tone = (side: 0 | 1, otherwise: string) => {
    const colour = colourOn(side, paper);
    return colour ? toHex(colour) : otherwise;
  };
  return {
    paper: { light: tone(0, defaultLook.paper.light), dark: tone(1, defaultLook.paper.dark) },
    css: writeTheme(tokens) + writeFaces(checked.faces, preloaded) + fallbacks.map((fallback) => fallback.css).join(''),
    preloaded,
    pictures: pictureLook(tokens, preloaded),
    findings: problems.map((problem) => ({ severity: 'error', ...problem, file })),
  };
}

/** Look of pictures: the light scheme, with the engine's face in place of a face of the reader's system. */
function pictureLook(tokens: ReadonlyMap<string, SetToken>, preloaded: PreloadedFaces): PictureLook {
  const palette: Record<ColourName, string> = { ...defaultPalette };
  for (const name of colourNames) {
    const colour = colourOn(0, tokens.get(`--${name}`));
    if (colour) palette[name] = toHex(colour);
  }
  const fileOf = (file: string | undefined) => (file === 'engine' ? undefined : file);
  return { palette, serif: fileOf(preloaded['--serif']), sans: fileOf(preloaded['--sans']) };
}

/** The engine's own tokens, from its style sheet. */
export function engineTokens(): ReadonlyMap<string, SetToken> {
  const sheet = readFileSync(tokenFile, 'utf8');
  return new Map(
    [...sheet.matchAll(/^ {2}(--[\w-]+): (.+);$/gm)].map(([, name = '', value = '']) => [
      name,
      { name, value, line: 1, column: 1 },
    ]),
  );
}

const fallbackTokens = ['--serif', '--sans'] as const;

/** Faces to preload for the tokens that a theme sets; none for a face of the reader's system. */
function chooseFaces(tokens: ReadonlyMap<string, SetToken>, { faces }: CheckedFaces): Partial<PreloadedFaces> {
  const engine = engineTokens();
  return Object.fromEntries(
    fallbackTokens.flatMap((name) => {
      const value = tokens.get(name)?.value;
      if (value === undefined) return [];
      const family = firstFamily(value);
      const isEngine = fallbackTokens.some((token) => firstFamily(engine.get(token)?.value ?? '') === family);
      return [[name, textFace(faces, family)?.file ?? (isEngine ? 'engine' : undefined)]];
    }),
  );
}

/** Inserts the scaled face of the system after the family of a token. */
function addFallback(
  token: (typeof fallbackTokens)[number],
  set: SetToken | undefined,
  { faces, measures }: CheckedFaces,
): { readonly css: string; readonly set?: SetToken } {
  if (!set) return { css: '' };
  const family = firstFamily(set.value);
  const css = writeFallbacks(token, family, faces, measures);
  if (css === '') return { css };
  const [first = '', ...others] = set.value.split(',');
  return { css, set: { ...set, value: [first, `"${fallbackName(family)}"`, ...others].join(',') } };
}
