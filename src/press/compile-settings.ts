/** The page file that stands for the press's renderer among the compiled pages. */
export const rendererFile = 'src/press/renderer.ts';

/**
 * Set to `press` while the press has Astro compile the pages for it: then collections stay empty, since the press
 * reads the newsroom itself, and Astro renders nothing.
 */
export const compilingVariable = 'TICKERPRESS_COMPILING';

/** Set to have Astro render every page itself, from the collections: the press's pages must equal them. */
export const plainVariable = 'TICKERPRESS_PLAIN';
