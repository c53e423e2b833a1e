import type { ArticleEntry } from './article.ts';
import type { Instant } from '../instant.ts';
import { instantOf } from '../moment.ts';

/** Outcome of a valid article in an edition. Articles with errors are rejected before. */
export type Outcome = 'published' | 'withdrawn' | 'scheduled' | 'draft';

/** Whether readers may see anything of an article at an instant. All visibility is decided here. */
export function isPublic(article: Pick<ArticleEntry, 'status' | 'published'>, now: Instant): boolean {
  return article.status !== 'draft' && instantOf(article.published) <= now;
}

export function outcomeOf(article: Pick<ArticleEntry, 'status' | 'published'>, now: Instant): Outcome {
  if (isPublic(article, now)) return article.status === 'withdrawn' ? 'withdrawn' : 'published';
  return article.status === 'draft' ? 'draft' : 'scheduled';
}
