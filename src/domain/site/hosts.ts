/** Published limits of a host. A site may reach each, and may not exceed it. */
export interface HostLimits {
  readonly files?: number;
  /** Size of the whole site. */
  readonly bytes?: number;
  /** Size of one file. */
  readonly fileBytes?: number;
  /** Lines of `_redirects`. */
  readonly redirects?: number;
  /** Paths in `_headers`. */
  readonly headerRules?: number;
}

/** Hosts that a newsroom may name in `site.ts`. */
export type Host = (typeof hostNames)[number];

export const hostNames = ['cloudflare', 'cloudflare-paid', 'github-pages', 'gitlab-pages'] as const;

/** The same for Pages and for the static assets of Workers. */
const cloudflare = { fileBytes: 25 * 1024 * 1024, redirects: 2_000, headerRules: 100 };

/** Limits in 2026, of free plans unless the name says otherwise. */
export const hosts: Readonly<Record<Host, { readonly name: string; readonly limits: HostLimits }>> = {
  cloudflare: { name: 'Cloudflare', limits: { files: 20_000, ...cloudflare } },
  'cloudflare-paid': { name: 'Cloudflare with a paid plan', limits: { files: 100_000, ...cloudflare } },
  'github-pages': { name: 'GitHub Pages', limits: { bytes: 1e9, fileBytes: 100 * 1024 * 1024 } },
  'gitlab-pages': { name: 'GitLab Pages', limits: { bytes: 1e9 } },
};
