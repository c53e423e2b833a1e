import type { Edition } from '../edition/edition.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import { usualCopies, type Share } from '../site/site.ts';

/** Files that a newsroom may leave out, because its host limits their number. */
export interface OptionalFiles {
  /** Whether a public article has a copy in Markdown beside its page. */
  readonly hasMarkdownCopy: (article: Article) => boolean;
  /** Whether a tag has a JSON Feed beside its RSS feed. */
  readonly hasJsonFeed: (tagSlug: string) => boolean;
}

/**
 * Chooses them by `markdownCopies` and `tagJsonFeeds` in `newsroom/site.ts`. If only the newest stories have them, a
 * new story removes those of one older story and its tags, so the number of changed files is bounded.
 */
export function chooseOptionalFiles({ articles, site }: Pick<Edition, 'articles' | 'site'>): OptionalFiles {
  const copied = newestOf(articles, site.markdownCopies ?? usualCopies);
  const tagged = newestOf(articles, site.tagJsonFeeds);
  const copies = copied && new Set(copied);
  const slugs = tagged && new Set(tagged.flatMap(({ tags }) => tags.map(({ slug }) => slug)));
  return {
    hasMarkdownCopy: (article) => copies?.has(article) ?? true,
    hasJsonFeed: (slug) => slugs?.has(slug) ?? true,
  };
}

/** @returns `undefined` for all stories. */
function newestOf(articles: readonly Article[], share: Share = true): readonly Article[] | undefined {
  if (share === true) return undefined;
  return share === false ? [] : articles.slice(0, share);
}
