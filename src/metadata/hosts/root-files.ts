import { basePath, type Site } from '../../domain/site/site.ts';

/** Files of a site under a path that clients request only at the host's root. Empty for a site at the root. */
export function rootFilesOf(site: Pick<Site, 'url'>): readonly string[] {
  return basePath(site) === '/'
    ? []
    : ['robots.txt', '.well-known/security.txt', '.well-known/tdmrep.json', '_headers', '_redirects'];
}
