import { articleKinds, type ArticleKind } from '../edition/article.ts';
import { searchPath, yearPath } from '../site/permalinks.ts';
import type { ModelContext } from './context.ts';
import { frontCrumb, type Frame, type Link } from './frame.ts';

/** A choice of a filter: its value in the address, and its name. */
export interface FilterChoice {
  readonly value: string;
  readonly name: string;
}

/** `/search/`: the filters of its results. The stories themselves are in the search index. */
export interface SearchModel {
  readonly frame: Frame;
  readonly sections: readonly FilterChoice[];
  /** Kinds that any story has. */
  readonly kinds: readonly ArticleKind[];
  /** Sorted by name. */
  readonly authors: readonly FilterChoice[];
  /** Newest first. */
  readonly years: readonly Link[];
}

export function createSearchModel({ edition, furniture, words }: ModelContext): SearchModel {
  const kinds = new Set(edition.articles.map(({ entry }) => entry.kind));
  const years = [...edition.years.values()].filter(({ articles }) => articles.length > 0);
  return {
    frame: {
      path: searchPath,
      title: words.search.title,
      description: words.search.describe(edition.site.name),
      crumbs: [frontCrumb],
      isUnlisted: true,
      ...furniture,
    },
    sections: edition.sections.map(({ key }) => ({ value: key.id, name: key.name })),
    kinds: articleKinds.filter((kind) => kinds.has(kind)),
    authors: edition.authors
      .filter(({ articles }) => articles.length > 0)
      .map(({ key }) => ({ value: key.id, name: key.name })),
    years: years.map(({ key }) => ({ name: key.slice(0, 4), path: yearPath(key) })),
  };
}
