import type { Edition } from '../../edition/edition.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import { instantOf } from '../../moment.ts';
import { sectionPath } from '../../site/permalinks.ts';
import { chartOf, type ChartReference } from './chart-reference.ts';
import type { ModelContext } from '../context.ts';
import type { Link } from '../frame.ts';
import type { Teaser } from '../teaser.ts';

/** How a rail is laid out: `listed` and `banner` show a tall picture or chart of their first story. */
export type RailPattern = 'listed' | 'banner' | 'paired' | 'four';

/** Stories of a section, below those at the top of the front page. */
export interface Rail {
  readonly section: Link;
  readonly teasers: readonly Teaser[];
  readonly isOpinion: boolean;
  /** Left out for a section with too few stories for a row of its own; such sections share a row. */
  readonly pattern?: RailPattern | undefined;
}

/** Patterns alternate down the page: those with a tall picture or chart, and those without. */
const tallPatterns = ['listed', 'banner'] as const;
const flatPatterns = ['paired', 'four'] as const;
/** Fewest stories of a section with a row of its own. */
const fullSize = 3;
/** Stories of a rail. */
const railSize = 4;
/** Stories of a listed rail. An old one is not the fifth: readers judge a front page by its oldest date. */
const listedSize = 5;
/** Age of an old story at the time of the newest one. */
const oldMilliseconds = 60 * 24 * 3600 * 1000;
/** Most charts on rails. */
const mostCharts = 3;

/**
 * The rails of sections in this order, and the charts that they show, without the stories for which `isElsewhere`
 * holds.
 */
export function createRails(
  sections: Edition['sections'],
  isElsewhere: (article: Article) => boolean,
  context: ModelContext,
  teaserOf: (article: Article) => Teaser,
): { readonly rails: readonly Rail[]; readonly charts: readonly ChartReference[] } {
  const [newest] = context.edition.articles;
  const isOld = ({ entry }: Article) =>
    newest !== undefined && instantOf(newest.entry.published) - instantOf(entry.published) > oldMilliseconds;
  const rails: Rail[] = [];
  const charts: ChartReference[] = [];
  const alternate = { tall: 0, flat: 0 };
  for (const { key, articles } of sections) {
    const stories = firstOf(articles, listedSize, (article) => !isElsewhere(article));
    const [first] = stories;
    if (!first) continue;
    const isOpinion = stories.slice(0, railSize).every(({ entry }) => entry.kind === 'opinion');
    const chart = isOpinion || charts.length === mostCharts ? undefined : chartOf(first, context);
    const isTall = !isOpinion && (first.entry.image !== undefined || chart !== undefined);
    const pattern = choosePattern(stories.length, isOpinion, isTall, alternate);
    const size = pattern === 'listed' ? listedSize : railSize;
    const shown = stories.filter((article, index) => index < size && (index < railSize || !isOld(article)));
    if (chart && pattern) charts.push(chart);
    rails.push({
      section: { name: key.name, path: sectionPath(key.id) },
      teasers: shown.map(teaserOf),
      isOpinion,
      pattern,
    });
  }
  return { rails, charts };
}

/** Chooses the pattern of the next rail; `alternate` counts the rails of both sorts. */
function choosePattern(
  stories: number,
  isOpinion: boolean,
  isTall: boolean,
  alternate: { tall: number; flat: number },
): RailPattern | undefined {
  if (stories < fullSize) return undefined;
  if (isTall) return tallPatterns[alternate.tall++ % 2];
  const usual = flatPatterns[alternate.flat++ % 2];
  // Pairs leave a hole after an odd story.
  if (stories < railSize) return 'four';
  return isOpinion ? 'paired' : usual;
}

export function firstOf<T>(items: readonly T[], most: number, isWanted: (item: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length === most) break;
    if (isWanted(item)) found.push(item);
  }
  return found;
}
