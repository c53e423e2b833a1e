import { tdmReservationPath } from '../../domain/site/permalinks.ts';
import { basePath, type Site } from '../../domain/site/site.ts';

/**
 * Files of a site under a path that clients request only at the host's root. Empty for a site at the root; a site
 * without rules for machines has no `tdmrep.json`.
 */
export function rootFilesOf(site: Pick<Site, 'url' | 'machines'>): readonly string[] {
  if (basePath(site) === '/') return [];
  const tdmReservation = site.machines === undefined ? [] : [tdmReservationPath.slice(1)];
  return ['robots.txt', '.well-known/security.txt', ...tdmReservation, '_headers', '_redirects'];
}
