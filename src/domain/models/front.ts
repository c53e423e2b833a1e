import type { Edition } from '../edition/edition.ts';
import type { Article } from '../edition/resolve/resolved-article.ts';
import { changeOf, instantOf, latestMoment, type Moment } from '../moment.ts';
import { findEntry, nameOf, type DirectoryEntry } from '../edition/directory.ts';
import { frontPath, sectionPath } from '../site/permalinks.ts';
import { createBodyReference, type BodyReference } from './body-reference.ts';
import type { ModelContext } from './context.ts';
import type { Frame, Link } from './frame.ts';
import type { Teaser } from './teaser.ts';

const secondsSize = 3;
/** Stories of a rail. */
export const railSize = 4;
/** Stories of a rail with a tall picture. An old one is not the fifth: readers judge a front page by its oldest date. */
const longRailSize = 5;
/** Age of an old story at the time of the newest one. */
const oldMilliseconds = 60 * 24 * 3600 * 1000;
/** Includes the stories at the top, which the list leaves out. */
const latestSize = 13;
/** Most charts on rails, in addition to that of the lead. */
const mostRailCharts = 3;
const mostCoveredSize = 8;
const weekMilliseconds = 7 * 24 * 3600 * 1000;

export interface CoveredCompany {
  readonly name: string;
  readonly ticker?: string | undefined;
  readonly path: string;
  readonly stories: number;
}

/** A story's chart, to be drawn where the front page shows the story. */
export interface ChartReference {
  /** Path of the story. */
  readonly path: string;
  readonly body: BodyReference;
  /** Number of the exhibit in the text, from 1. */
  readonly number: number;
}

/** Teaser of a page's first story, with more details. */
export interface LeadTeaser extends Teaser {
  readonly authors: readonly string[];
  readonly keyPoints: readonly string[];
}

export interface FrontModel {
  readonly frame: Frame;
  /** Last publication or update of a story; left out without stories. */
  readonly updated?: Moment | undefined;
  readonly lead?: LeadTeaser | undefined;
  readonly seconds: readonly Teaser[];
  readonly rails: readonly { readonly section: Link; readonly teasers: readonly Teaser[] }[];
  readonly latest: readonly Teaser[];
  /** Charts of stories without a picture: the lead, and the first of some rails. */
  readonly charts: readonly ChartReference[];
  /** The newest sponsored story, which is shown apart from the news. */
  readonly sponsored?: Teaser | undefined;
  /** Companies named in the most stories of the seven days before the newest story. */
  readonly mostCovered: readonly CoveredCompany[];
}

export function createFrontModel(context: ModelContext): FrontModel {
  const { edition, teaserOf } = context;
  const signed = (article: Article): Teaser =>
    article.entry.kind === 'opinion' ? { ...teaserOf(article), authors: namesOf(article) } : teaserOf(article);
  const { lead, seconds } = chooseTop(edition);
  const onTop = new Set([lead, ...seconds]);
  const isNews = (article: Article) => article.entry.kind !== 'sponsored';
  const [newest] = edition.articles;
  const isOld = ({ entry }: Article) =>
    newest !== undefined && instantOf(newest.entry.published) - instantOf(entry.published) > oldMilliseconds;
  const rails = orderSections(edition)
    .map(({ key, articles }) => ({
      section: { name: key.name, path: sectionPath(key.id) },
      articles: firstOf(articles, longRailSize, (article) => isNews(article) && !onTop.has(article)).filter(
        (article, index) => index < railSize || !isOld(article),
      ),
    }))
    .filter(({ articles }) => articles.length > 0);
  const railCharts = rails.flatMap(({ articles }) => chartOf(articles[0], context) ?? []);
  const sponsored = edition.articles.find((article) => !isNews(article));
  return {
    frame: {
      path: frontPath,
      title: edition.site.name,
      description: edition.site.description,
      crumbs: [],
      ...context.furniture,
    },
    updated: lastChange(edition),
    lead: lead && leadOf(lead, context),
    seconds: seconds.map(signed),
    rails: rails.map(({ section, articles }) => ({ section, teasers: articles.map(signed) })),
    latest: firstOf(edition.articles, latestSize, isNews).map(signed),
    charts: [...(chartOf(lead, context) ?? []), ...railCharts.slice(0, mostRailCharts)],
    sponsored: sponsored && teaserOf(sponsored),
    mostCovered: mostCovered(edition),
  };
}

/** Chooses the top stories: the editor's choices, then the newest, without sponsored ones. */
function chooseTop({ articles, front }: Edition) {
  const chosen = new Set([...(front.lead ? [front.lead] : []), ...front.pinned]);
  const newest = firstOf(articles, secondsSize + 1, (story) => story.entry.kind !== 'sponsored' && !chosen.has(story));
  const lead = front.lead ?? newest[0] ?? front.pinned[0];
  const seconds = [...front.pinned, ...newest].filter((story) => story !== lead);
  return { lead, seconds: seconds.slice(0, secondsSize) };
}

/** Orders sections: those that the editor has named, then the others in their own order. */
function orderSections({ sections, front }: Edition): Edition['sections'] {
  const named = front.sections.flatMap((id) => sections.find(({ key }) => key.id === id) ?? []);
  return [...named, ...sections.filter((section) => !named.includes(section))];
}

export function leadOf(article: Article, { teaserOf }: ModelContext): LeadTeaser {
  return { ...teaserOf(article), authors: namesOf(article), keyPoints: article.entry.keyPoints };
}

function namesOf({ authors }: Article): readonly string[] {
  return authors.map(({ name }) => name);
}

/** First chart of a story without a picture, for pages that link to the story. */
export function chartOf(article: Article | undefined, context: ModelContext): readonly ChartReference[] | undefined {
  const chart = article?.entry.image ? undefined : article?.entry.body.exhibits?.find(({ isChart }) => isChart);
  return (
    article && chart && [{ path: article.path, body: createBodyReference(article, context), number: chart.number }]
  );
}

function firstOf<T>(items: readonly T[], most: number, isWanted: (item: T) => boolean): readonly T[] {
  const found: T[] = [];
  for (const item of items) {
    if (found.length === most) break;
    if (isWanted(item)) found.push(item);
  }
  return found;
}

/** Last publication or update of the newest articles, the only ones that the front page shows. */
function lastChange({ articles }: Edition): Moment | undefined {
  return latestMoment(articles.slice(0, latestSize).map(({ entry }) => changeOf(entry) ?? entry.published));
}

/** Companies of the newest week by their number of stories; none if no company has two. */
function mostCovered({ articles, directory }: Edition): readonly CoveredCompany[] {
  const [newest] = articles;
  if (!newest) return [];
  const since = instantOf(newest.entry.published) - weekMilliseconds;
  const counts = new Map<DirectoryEntry, number>();
  for (const article of articles) {
    if (instantOf(article.entry.published) <= since) break;
    for (const entry of entriesOf(article, directory)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  }
  if (![...counts.values()].some((count) => count > 1)) return [];
  return [...counts]
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || (left.path < right.path ? -1 : 1))
    .slice(0, mostCoveredSize)
    .map(([entry, stories]) => ({ name: nameOf(entry), ticker: entry.ticker, path: entry.path, stories }));
}

function entriesOf(article: Article, directory: Edition['directory']): readonly DirectoryEntry[] {
  return article.companies.flatMap((mention) => findEntry(directory, mention) ?? []);
}
