import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultLook } from '../domain/site/look.ts';
import { defaultPictureLook } from '../domain/site/palette.ts';
import { isOrdinaryFile } from '../files/ordinary-file.ts';
import type { LogoReading } from './logo/read-logo.ts';
import { logoFiles } from './logo/logo-files.ts';
import type { LookReading, ThemeReading } from './look-reading.ts';

const themeFile = 'src/newsroom/theme.css';

/**
 * Reads the files of the newsroom's look. Invalid parts are findings and left out. The parsers take a tenth of a second
 * to load, so they are loaded only if there are such files.
 */
export async function readLook(root: string): Promise<LookReading> {
  const [theme, { logo, findings }] = [await readTheme(root), await readLogo(root)];
  return {
    ...theme,
    css: theme.css + (logo ? readFileSync(logoStyles, 'utf8') : ''),
    logo,
    findings: [...theme.findings, ...findings],
  };
}

const logoStyles = new URL('../styles/furniture/logo.css', import.meta.url);

async function readTheme(root: string): Promise<ThemeReading> {
  const path = join(root, themeFile);
  if (!isOrdinaryFile(path)) return nothingOwn;
  const { applyTheme } = await import('./theme/apply-theme.ts');
  return applyTheme(readFileSync(path, 'utf8'), themeFile, root);
}

async function readLogo(root: string): Promise<LogoReading> {
  if (!Object.values(logoFiles).some((file) => isOrdinaryFile(join(root, file)))) return { findings: [] };
  const logo = await import('./logo/read-logo.ts');
  return logo.readLogo(root);
}

const nothingOwn: ThemeReading = {
  paper: defaultLook.paper,
  css: '',
  preloaded: { '--serif': 'engine', '--sans': 'engine' },
  pictures: defaultPictureLook,
  findings: [],
};
