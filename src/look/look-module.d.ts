/** The newsroom's look for compiled pages, made by `press/astro/look-plugin.ts` from the newsroom's files. */
declare module 'tickerpress:look' {
  /** Addresses of the faces that a page loads first. */
  export const preloaded: readonly string[];
  /** Whether a component of the newsroom takes the place of one of the engine's. */
  export const hasOwnComponents: boolean;
  export const look: import('../domain/site/look.ts').Look;
}
