import type { Article } from '../edition/resolve/resolved-article.ts';

/**
 * Sources of a model, in addition to the settings, the newsroom's own files, the day and the furniture of every page.
 * If none of them has changed, the model is the same and need not be made. Everything that follows from a story alone
 * is part of the story: its pictures, its card, the spelling of its tags, and the paths of the companies that it names.
 */
export interface Sources {
  readonly articles: readonly Article[];
  /** Plain data that does not follow from these articles. */
  readonly other?: unknown;
}
