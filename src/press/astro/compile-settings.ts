/** The page file that stands for the press's renderer among the compiled pages. */
export const rendererFile = 'src/press/astro/renderer.ts';

/**
 * Set to `press` while the press has Astro compile the pages for it: then Astro renders nothing, and collections stay empty
 * if they are loaded at all (see `compile.ts`), since the press reads the newsroom itself.
 */
export const compilingVariable = 'TICKERPRESS_COMPILING';
