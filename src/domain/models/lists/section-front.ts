import type { Article } from '../../edition/resolve/resolved-article.ts';
import { chartOf, type ChartReference } from '../front/chart-reference.ts';
import { leadOf, type LeadTeaser } from '../front/front.ts';
import type { ModelContext } from '../context.ts';
import type { Teaser } from '../teaser.ts';

/** Fewest stories for a lead; a section with fewer has only a list. */
const leastWithLead = 3;
const leastWithSeconds = 6;

/** Content of a section's first page above its dated list. */
export interface SectionFront {
  readonly lead: LeadTeaser;
  readonly seconds: readonly Teaser[];
  /** Chart of a lead without a picture. */
  readonly chart?: ChartReference | undefined;
}

/** Creates the front of a section from its newest stories without sponsored ones; undefined if it has few. */
export function createSectionFront(articles: readonly Article[], context: ModelContext): SectionFront | undefined {
  const news = articles.slice(0, 2 * leastWithSeconds).filter(({ entry }) => entry.kind !== 'sponsored');
  const [lead, ...others] = news;
  if (!lead || news.length < leastWithLead) return undefined;
  const seconds = news.length < leastWithSeconds ? [] : others.slice(0, 2);
  const chart = chartOf(lead, context);
  return { lead: leadOf(lead, context), seconds: seconds.map(context.teaserOf), ...(chart && { chart }) };
}
