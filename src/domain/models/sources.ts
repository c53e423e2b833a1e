import type { Article } from '../edition/resolved-article.ts';

/**
 * What a model is made from, beside the settings, the newsroom's own files, the day and what every page has around it: when
 * none of it has changed, the model is the same, and need not be made to know that. What follows from a story alone is part
 * of the story: its pictures, its card, the spelling of its tags, and where the pages of the companies are that it names.
 */
export interface Sources {
  readonly articles: readonly Article[];
  /** Plain data that does not follow from these articles. */
  readonly other?: unknown;
}
