import type { AstroUserConfig } from 'astro';

/** Vite plugin, as Astro's configuration accepts it. */
export type VitePlugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { readonly name: string }
>;
