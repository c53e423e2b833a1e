import type { Teaser } from '../../domain/models/teaser.ts';

/**
 * Number of summaries with which the longest list, 99 stories, still fits in one round trip: 14 KB with the stylesheet.
 */
const summarisedSize = 20;

/** Stories of a list that show their summaries: the newest. */
export function summarisedOf(teasers: readonly Teaser[]): ReadonlySet<Teaser> {
  return new Set(teasers.slice(0, summarisedSize));
}
