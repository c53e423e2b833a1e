export interface Icon {
  readonly path: string;
  /** Media type. */
  readonly type: string;
  /** Size in the syntax of HTML and manifests: `192x192`. */
  readonly sizes: string;
  readonly purpose?: 'any' | 'maskable';
}

/**
 * The site's icons in `public/`, for pages, manifest, JSON-LD and feeds. Browsers and feed readers request
 * `favicon.ico` although no page links to it.
 */
export const icons = {
  classic: { path: '/favicon.ico', type: 'image/x-icon', sizes: '32x32' },
  scalable: { path: '/favicon.svg', type: 'image/svg+xml', sizes: 'any' },
  apple: { path: '/apple-touch-icon.png', type: 'image/png', sizes: '180x180' },
  small: { path: '/icon-192.png', type: 'image/png', sizes: '192x192', purpose: 'any' },
  large: { path: '/icon-512.png', type: 'image/png', sizes: '512x512', purpose: 'any' },
  maskable: { path: '/icon-maskable-512.png', type: 'image/png', sizes: '512x512', purpose: 'maskable' },
} as const satisfies Record<string, Icon>;
