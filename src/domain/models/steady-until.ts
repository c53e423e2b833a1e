import type { ArticleEntry } from '../edition/article.ts';
import type { Edition } from '../edition/edition.ts';
import type { FrontPlan } from '../edition/newsroom.ts';
import { dayOf, type Instant } from '../instant.ts';
import { instantOf } from '../moment.ts';
import { newsMilliseconds } from './feeds/sitemap.ts';

const dayMilliseconds = 24 * 3600 * 1000;

/** Every zone's days begin at a multiple of this. */
const quarterMilliseconds = 15 * 60 * 1000;

/**
 * First instant after an edition's at which the same content may give a different one: a day begins in the site's zone
 * or in UTC, a story is due, one is no longer news, or a choice for the front page ends.
 *
 * @param entries of all articles, including scheduled ones.
 */
export function steadyUntil(
  { now, site, articles }: Pick<Edition, 'now' | 'site' | 'articles'>,
  entries: readonly Pick<ArticleEntry, 'published'>[],
  front: FrontPlan | undefined,
): Instant {
  const ends = [front?.lead, ...(front?.pinned ?? [])].flatMap((pin) => (pin ? [instantOf(pin.until)] : []));
  const changes = [
    nextDay(now, site.timeZone),
    (Math.floor(now / dayMilliseconds) + 1) * dayMilliseconds,
    ...entries.map(({ published }) => instantOf(published)),
    ...articles.map(({ entry }) => instantOf(entry.published) + newsMilliseconds),
    ...ends,
  ];
  return changes.reduce((first, change) => (change > now && change < first ? change : first), Infinity) as Instant;
}

function nextDay(now: Instant, timeZone: string): number {
  const today = dayOf(now, timeZone);
  let time = (Math.floor(now / quarterMilliseconds) + 1) * quarterMilliseconds;
  while (dayOf(time as Instant, timeZone) === today) time += quarterMilliseconds;
  return time;
}
