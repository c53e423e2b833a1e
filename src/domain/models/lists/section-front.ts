import type { Article } from '../../edition/resolved-article.ts';
import { chartOf, leadOf, type ChartReference, type LeadTeaser } from '../front.ts';
import type { ModelContext } from '../context.ts';
import type { Teaser } from '../teaser.ts';

/** With fewer stories, a list of them is all that a section needs. */
const leastWithLead = 3;
const leastWithSeconds = 6;

/** What a section's first page sets above its dated list. */
export interface SectionFront {
  readonly lead: LeadTeaser;
  readonly seconds: readonly Teaser[];
  /** Of a lead without a picture. */
  readonly chart?: ChartReference | undefined;
}

/** The newest stories, but what is paid for. Undefined for a section that has few. */
export function createSectionFront(articles: readonly Article[], context: ModelContext): SectionFront | undefined {
  const news = articles.slice(0, 2 * leastWithSeconds).filter(({ entry }) => entry.kind !== 'sponsored');
  const [lead, ...others] = news;
  if (!lead || news.length < leastWithLead) return undefined;
  const seconds = news.length < leastWithSeconds ? [] : others.slice(0, 2);
  const [chart] = chartOf(lead, context) ?? [];
  return { lead: leadOf(lead, context), seconds: seconds.map(context.teaserOf), ...(chart && { chart }) };
}
