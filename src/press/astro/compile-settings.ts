/** Page file through which the press's renderer is compiled with the pages. */
export const rendererFile = 'src/press/astro/renderer.ts';

/**
 * Set to `press` while Astro compiles the pages for the press: Astro then renders nothing, and collections stay empty
 * if they are loaded at all (see `compile.ts`), since the press reads the newsroom itself.
 */
export const compilingVariable = 'TICKERPRESS_COMPILING';
