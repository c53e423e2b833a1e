import type { AstroUserConfig } from 'astro';

/** A plugin of Vite, as Astro takes it. */
export type VitePlugin = Extract<
  NonNullable<NonNullable<AstroUserConfig['vite']>['plugins']>[number],
  { readonly name: string }
>;
