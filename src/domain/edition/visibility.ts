import type { ArticleEntry } from './article.ts';
import type { Instant } from '../instant.ts';
import { instantOf } from '../moment.ts';

/** What becomes of an article in an edition. `rejected` ones never get this far: their files hold errors. */
export type Outcome = 'published' | 'withdrawn' | 'scheduled' | 'draft';

/** The one gate: may readers see anything of this article at this moment? */
export function isPublic(article: Pick<ArticleEntry, 'status' | 'published'>, now: Instant): boolean {
  return article.status !== 'draft' && instantOf(article.published) <= now;
}

export function outcomeOf(article: Pick<ArticleEntry, 'status' | 'published'>, now: Instant): Outcome {
  if (isPublic(article, now)) return article.status === 'withdrawn' ? 'withdrawn' : 'published';
  return article.status === 'draft' ? 'draft' : 'scheduled';
}
