/** Published limits of a host. */
export interface HostLimits {
  readonly files?: number;
  /** Of the whole site. */
  readonly bytes?: number;
  /** Of one file. */
  readonly fileBytes?: number;
  /** Lines of `_redirects`. Redirects beyond them still work by the page at each older address. */
  readonly redirects?: number;
}

/** Hosts that a newsroom may name in `site.ts`. */
export type Host = 'cloudflare' | 'github-pages';

/** Limits of the free plans, in 2026. */
export const hosts: Readonly<Record<Host, { readonly name: string; readonly limits: HostLimits }>> = {
  cloudflare: { name: 'Cloudflare', limits: { files: 20_000, fileBytes: 25 * 1024 * 1024, redirects: 2_000 } },
  'github-pages': { name: 'GitHub Pages', limits: { bytes: 1e9, fileBytes: 100 * 1024 * 1024 } },
};
