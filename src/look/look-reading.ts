import type { Finding } from '../domain/finding.ts';
import type { PictureLook } from '../domain/site/palette.ts';
import type { Look } from '../domain/site/look.ts';
import type { LogoFiles } from './logo/logo-files.ts';

/**
 * The face that pages load first for each of the two tokens: a file by its path from the root, the engine's own, or none where
 * text is set in a face of the reader's system.
 */
export interface PreloadedFaces {
  readonly '--serif': string | undefined;
  readonly '--sans': string | undefined;
}

/** What a theme makes of the engine's look. */
export interface ThemeReading {
  readonly paper: Look['paper'];
  /** What the style sheet of the site has in addition; paths in it are relative to that sheet. */
  readonly css: string;
  readonly preloaded: PreloadedFaces;
  readonly pictures: PictureLook;
  readonly findings: readonly Finding[];
}

/** The newsroom's look, as its files have it. */
export interface LookReading extends ThemeReading {
  readonly logo?: LogoFiles | undefined;
}
