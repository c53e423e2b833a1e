import { readFileSync } from 'node:fs';
import { defaultLook } from '../domain/site/look.ts';
import { checkContrast, colourOn } from './check-contrast.ts';
import { toHex } from './colour.ts';
import type { LookReading } from './look-reading.ts';
import { readTheme, type SetToken } from './read-theme.ts';
import { writeTheme } from './write-theme.ts';

const tokenFile = new URL('../styles/tokens.css', import.meta.url);

/** Makes the look of a theme, with all findings about it. */
export function applyTheme(css: string, file: string): LookReading {
  const engine = engineTokens();
  const { tokens, findings } = readTheme(css, engine, file);
  const paper = tokens.get('--paper');
  const tone = (side: 0 | 1, otherwise: string) => {
    const colour = colourOn(side, paper);
    return colour ? toHex(colour) : otherwise;
  };
  return {
    look: { paper: { light: tone(0, defaultLook.paper.light), dark: tone(1, defaultLook.paper.dark) } },
    css: writeTheme(tokens),
    findings: [...findings, ...checkContrast(tokens, engine, file)],
  };
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
