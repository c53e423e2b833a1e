import type { ArticleEntry } from '../../src/domain/edition/article.ts';

/** Fields of a published news story that has nothing optional. */
export const plainFields = {
  status: 'ready',
  kind: 'news',
  tags: [],
  tickers: [],
  keyPoints: [],
  disclosures: [],
  corrections: [],
  sources: [],
  aliases: [],
} as const satisfies Partial<ArticleEntry>;
