import type { Article } from '../../edition/resolve/resolved-article.ts';
import { createBodyReference, type BodyReference } from '../body-reference.ts';
import type { ModelContext } from '../context.ts';

/** A story's chart, to be drawn on a page that links to the story. */
export interface ChartReference {
  /** Path of the story. */
  readonly path: string;
  readonly body: BodyReference;
  /** Number of the exhibit in the text, from 1. */
  readonly number: number;
}

/** First chart of a story without a picture, for pages that link to the story. */
export function chartOf(article: Article, context: ModelContext): ChartReference | undefined {
  const chart = article.entry.image ? undefined : article.entry.body.exhibits?.find(({ isChart }) => isChart);
  return chart && { path: article.path, body: createBodyReference(article, context), number: chart.number };
}
