import type { RedirectsModel } from '../domain/models/feeds/site-files.ts';
import { basePath, type Site } from '../domain/site/site.ts';

/*
 * Permanent redirects from older addresses, once for each way in which hosts read them. A page at each older address
 * also leads on, for hosts that read neither file and for redirects beyond a host's limit.
 */

/** Text of `/_redirects` for Netlify and Cloudflare; the snippets for Apache and Caddy read it too. */
export function renderRedirectsFile({ redirects }: RedirectsModel, site: Pick<Site, 'url'>): string {
  const address = (path: string) => addressOf(path, site);
  return redirects.map(({ from, to }) => `${address(from)} ${address(to)} 301\n`).join('');
}

/**
 * Text of `/_redirects.nginx`, the lines of a `map` from decoded paths to addresses. Aliases and slugs have no character
 * with a meaning to nginx; `$` in a base path would be read as a variable.
 */
export function renderNginxRedirects({ redirects }: RedirectsModel, site: Pick<Site, 'url'>): string {
  const lines = redirects.map(({ from, to }) => {
    const key = decodeURI(addressOf(from, site));
    return `"${key}" "${addressOf(to, site).replaceAll('$', '%24')}";\n`;
  });
  return lines.join('');
}

/** The base path is encoded already, as part of a URL. */
function addressOf(path: string, site: Pick<Site, 'url'>): string {
  return basePath(site) + encodeURI(path.slice(1));
}
