import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLook } from '../domain/site/look.ts';
import type { LookReading } from './look-reading.ts';

export const themeFile = 'src/newsroom/theme.css';

/** Reads the files of the newsroom's look. What is wrong in them is a finding, and left out. */
export async function readLook(root: string): Promise<LookReading> {
  const path = join(root, themeFile);
  if (!existsSync(path)) return nothingOwn;
  // Parsers of CSS and colours take a tenth of a second: a newsroom without a theme never loads them.
  const { applyTheme } = await import('./theme/apply-theme.ts');
  return applyTheme(readFileSync(path, 'utf8'), themeFile, root);
}

const nothingOwn: LookReading = {
  look: defaultLook,
  css: '',
  preloaded: { '--serif': 'engine', '--sans': 'engine' },
  findings: [],
};
