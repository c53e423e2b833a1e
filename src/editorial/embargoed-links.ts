import type { ArticleEntry, InternalLink } from '../domain/edition/article.ts';
import { isPublic } from '../domain/edition/visibility.ts';
import type { Finding } from '../domain/finding.ts';
import { foldPath } from '../domain/addresses/fold-path.ts';
import type { Instant } from '../domain/instant.ts';
import { dayOfMoment, toIsoDate } from '../domain/moment.ts';
import { articlePath } from '../domain/site/permalinks.ts';
import type { Site } from '../domain/site/site.ts';

/** A public text, with its page. */
interface PublicText {
  readonly file: string;
  readonly path: string;
  readonly internalLinks: readonly InternalLink[];
}

/**
 * Finds links in public texts to stories that readers must not see yet: the address of such a story contains its
 * headline. Each would be a dead link, too.
 *
 * @param entries all stories with known addresses.
 * @param toSitePath resolves a link on a page to a path of the site; `undefined` for other sites.
 */
export function findEmbargoedLinks(
  texts: readonly PublicText[],
  entries: readonly ArticleEntry[],
  { timeZone, url }: Pick<Site, 'timeZone' | 'url'>,
  now: Instant,
  toSitePath: (href: string, path: string, siteUrl: string) => string | undefined,
): readonly Finding[] {
  const hidden = new Map<string, ArticleEntry>();
  for (const entry of entries) {
    if (isPublic(entry, now)) continue;
    const path = articlePath(dayOfMoment(entry.published, timeZone), entry.slug);
    for (const own of [path, `${path}index.md`, ...entry.aliases]) hidden.set(foldPath(own), entry);
  }
  if (hidden.size === 0) return [];
  return texts.flatMap(({ file, path, internalLinks }) =>
    internalLinks.flatMap(({ href, line }): readonly Finding[] => {
      const target = toSitePath(/^\/(?!\/)/.test(href) ? url + href.slice(1) : href, path, url)?.split(/[?#]/, 1)[0];
      const entry =
        target === undefined ? undefined : (hidden.get(foldPath(target)) ?? hidden.get(foldPath(`${target}/`)));
      if (!entry) return [];
      const state =
        entry.status === 'draft' ? 'a draft' : `under embargo until ${toIsoDate(entry.published, timeZone)}`;
      return [
        {
          severity: 'error',
          rule: 'embargoed-link',
          file,
          line,
          about: target,
          message: `The link "${href}" leads to ${entry.file}, which is ${state}.`,
          hint: 'Remove the link, or publish that story first.',
        },
      ];
    }),
  );
}
