import type { RedirectsModel } from '../../domain/models/feeds/site-files.ts';
import { basePath, type Site } from '../../domain/site/site.ts';

/*
 * Permanent redirects from older addresses, in the formats of hosts. A page at each older address also redirects, for
 * hosts that read neither file and for redirects beyond a host's limit.
 */

/** Renders `/_redirects` for Netlify and Cloudflare; the snippets for Apache and Caddy read it, too. */
export function renderRedirectsFile({ redirects }: RedirectsModel, site: Pick<Site, 'url'>): string {
  const address = (path: string) => addressOf(path, site);
  return redirects.map(({ from, to }) => `${address(from)} ${address(to)} 301\n`).join('');
}

/**
 * Renders `/_redirects.nginx`, the lines of a `map` from decoded paths to addresses. Aliases and slugs have no
 * character that is special for nginx; `$` in a base path would be read as a variable.
 */
export function renderNginxRedirects({ redirects }: RedirectsModel, site: Pick<Site, 'url'>): string {
  const lines = redirects.map(({ from, to }) => {
    const key = decodeURI(addressOf(from, site));
    return `"${key}" "${addressOf(to, site).replaceAll('$', '%24')}";\n`;
  });
  return lines.join('');
}

/** Address of a path. The base path is already encoded, as part of a URL. */
function addressOf(path: string, site: Pick<Site, 'url'>): string {
  return basePath(site) + encodeURI(path.slice(1));
}
