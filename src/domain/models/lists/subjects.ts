import { findEntry, nameOf } from '../../edition/directory.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import { compareText } from '../../order.ts';
import { tagTitle } from '../../language/tag-slug.ts';
import { sectionPath, tagPath } from '../../site/permalinks.ts';
import type { ModelContext } from '../context.ts';
import type { CountedLink } from '../indexes.ts';

/** Number of newest stories that are counted, since older ones do not show what a section or an author covers today. */
const countedStories = 100;
/** Most subjects of each kind. */
const mostShown = 8;

/** Subjects of the newest stories of a list, the most frequent first. */
export interface Subjects {
  readonly companies: readonly CountedLink[];
  readonly tags: readonly CountedLink[];
  readonly sections: readonly CountedLink[];
}

/** @param articles newest first. */
export function countSubjects(articles: readonly Article[], { edition }: ModelContext): Subjects {
  const newest = articles.slice(0, countedStories);
  return {
    companies: countLinks(newest, ({ companies }) =>
      companies.flatMap((mention) => {
        const entry = findEntry(edition.directory, mention);
        return entry ? [{ name: nameOf(entry), path: entry.path }] : [];
      }),
    ),
    tags: countLinks(newest, ({ tags }) =>
      tags.map(({ slug, title }) => ({ name: tagTitle(title, edition.site.language), path: tagPath(slug) })),
    ),
    sections: countLinks(newest, ({ section }) => [{ name: section.name, path: sectionPath(section.id) }]),
  };
}

function countLinks(
  articles: readonly Article[],
  linksOf: (article: Article) => readonly Omit<CountedLink, 'stories'>[],
): readonly CountedLink[] {
  const counts = new Map<string, { readonly name: string; readonly path: string; stories: number }>();
  for (const article of articles) {
    for (const link of linksOf(article)) {
      const count = counts.get(link.path);
      if (count) count.stories += 1;
      else counts.set(link.path, { ...link, stories: 1 });
    }
  }
  return [...counts.values()]
    .sort((left, right) => right.stories - left.stories || compareText(left.path, right.path))
    .slice(0, mostShown);
}
