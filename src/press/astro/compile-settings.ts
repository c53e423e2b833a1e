import type { Site } from '../../domain/site/site.ts';

/** Page file through which the press's renderer is compiled with the pages. */
export const rendererFile = 'src/press/astro/renderer.ts';

/** Module with which Astro's own build plans the site. Pages of the press never import it. */
export const planFile = 'src/routes/astro-plan.ts';

/** The settings, which pages import from where they are. */
export const settingsFile = 'src/newsroom/site.ts';

/** Folder of compiled pages, below that of one state of the code. */
export const keptPages = 'server';

/**
 * Set to `press` while Astro compiles the pages for the press: Astro then renders nothing, and collections stay empty
 * if they are loaded at all (see `compile.ts`), since the press reads the newsroom itself.
 */
export const compilingVariable = 'TICKERPRESS_COMPILING';

/**
 * What the compiler takes of the settings: Astro's configuration the address, and the style sheets the furniture that
 * only some newsrooms have. Pages read all settings when they are rendered.
 */
export interface CompiledSettings {
  readonly url: string;
  /** Whether pages have a form for the newsletter or a link to comments. */
  readonly hasServices: boolean;
  readonly hasSchemeSwitch: boolean;
}

export function compiledSettings({ url, newsletter, comments, hasSchemeSwitch = false }: Site): CompiledSettings {
  return { url, hasServices: newsletter !== undefined || comments !== undefined, hasSchemeSwitch };
}
