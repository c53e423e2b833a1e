import type { CorpusArticle, CorpusOptions } from '../corpus.ts';

/** A newsroom's folder while scenarios are measured in it. */
export interface BenchNewsroom {
  readonly folder: string;
  /** Oldest first; those that scenarios add are not among them. */
  readonly articles: readonly CorpusArticle[];
  readonly options: CorpusOptions;
  /** What builds take for the present; an embargo passes when it moves. */
  now: Date;
}

export const firstNow = '2026-11-23T09:00:00Z';

/** The article that scenarios edit. */
export function middleArticle({ articles }: BenchNewsroom): CorpusArticle {
  const article = articles[Math.floor(articles.length / 2)];
  if (!article) throw new Error('The corpus has no articles.');
  return article;
}

/** Variables of every command that is measured. */
export function environmentOf({ now }: BenchNewsroom): NodeJS.ProcessEnv {
  return { ...process.env, PUBLISH_NOW: now.toISOString(), ASTRO_TELEMETRY_DISABLED: '1' };
}
