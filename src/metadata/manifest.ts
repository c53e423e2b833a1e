import { frontPath } from '../domain/permalinks.ts';
import { toHref, type Site } from '../domain/site.ts';

/** The paper's tone behind every page, which the browser takes up around it. Kept equal to the stylesheet's. */
export const paper = { light: '#fbf8f1', dark: '#151412' };

export interface Icon {
  readonly path: string;
  /** Media type. */
  readonly type: string;
  /** As HTML and manifests write it: `192x192`. */
  readonly sizes: string;
  readonly purpose?: 'any' | 'maskable';
}

/** Files in `public/`. Browsers and feed readers ask for `favicon.ico` though no page names it. */
export const icons = {
  classic: { path: '/favicon.ico', type: 'image/x-icon', sizes: '32x32' },
  scalable: { path: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
  apple: { path: '/apple-touch-icon.png', type: 'image/png', sizes: '180x180' },
  small: { path: '/icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
  large: { path: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
  maskable: { path: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
} as const satisfies Record<string, Icon>;

/** Text of `/manifest.webmanifest`. */
export function renderManifest(site: Site): string {
  const manifest = {
    id: toHref(site, frontPath),
    name: site.name,
    description: site.description,
    lang: site.language,
    start_url: toHref(site, frontPath),
    scope: toHref(site, frontPath),
    display: 'minimal-ui',
    background_color: paper.light,
    theme_color: paper.light,
    icons: [icons.small, icons.large, icons.maskable].map(({ path, type, sizes, purpose }) => ({
      src: toHref(site, path),
      type,
      sizes,
      purpose,
    })),
  };
  return JSON.stringify(manifest, undefined, 2);
}
