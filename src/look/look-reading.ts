import type { Finding } from '../domain/finding.ts';
import type { PictureLook } from '../domain/site/palette.ts';
import type { Look } from '../domain/site/look.ts';
import type { LogoFiles } from './logo/logo-files.ts';

/**
 * Face that pages preload for each of the two tokens: a file with its path from the root, the engine's own, or none if
 * text is set in a face of the reader's system.
 */
export interface PreloadedFaces {
  readonly '--serif': string | undefined;
  readonly '--sans': string | undefined;
}

/** Changes of a theme to the engine's look. */
export interface ThemeReading {
  readonly paper: Look['paper'];
  /** CSS to append to the site's style sheet; its paths are relative to that sheet. */
  readonly css: string;
  readonly preloaded: PreloadedFaces;
  readonly pictures: PictureLook;
  readonly findings: readonly Finding[];
}

/** The newsroom's look from its files. */
export interface LookReading extends ThemeReading {
  readonly logo?: LogoFiles | undefined;
}
