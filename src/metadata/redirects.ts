import type { RedirectsModel } from '../domain/models/site-files.ts';
import { toHref, type Site } from '../domain/site.ts';

/**
 * Text of `/_redirects`, which Netlify and Cloudflare Pages read. At each older address stands a page as well that
 * leads on: for hosts that know no such file, and for redirects beyond the 2,000 that Cloudflare takes.
 */
export function renderRedirectsFile({ redirects }: RedirectsModel, site: Pick<Site, 'url'>): string {
  const address = (path: string) => encodeURI(toHref(site, path));
  return redirects.map(({ from, to }) => `${address(from)} ${address(to)} 301\n`).join('');
}
