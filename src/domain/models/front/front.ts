import type { Edition } from '../../edition/edition.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import { changeOf, instantOf, latestMoment, type Moment } from '../../moment.ts';
import { findEntry, nameOf, type DirectoryEntry } from '../../edition/directory.ts';
import { frontPath } from '../../site/permalinks.ts';
import { chartOf, type ChartReference } from './chart-reference.ts';
import type { ModelContext } from '../context.ts';
import type { Frame } from '../frame.ts';
import { createRails, firstOf, type Rail } from './front-rails.ts';
import type { Teaser } from '../teaser.ts';

const secondsSize = 3;
/** Latest stories beside the top that are about as high as the lead with a picture or chart, and without. */
const latestSize = { pictured: 9, plain: 7 };
/** Lines of their headlines that fit there, per story. */
const latestLines = 4;
/** Characters in a line of them. */
const latestWidth = 28;
/** With fewer stories there is no list beside the top: they are in their sections, right below it. */
const fewestLatest = 3;
/** Newest stories whose last change is that of the front page. */
const newestSize = 13;
const mostCoveredSize = 8;
const weekMilliseconds = 7 * 24 * 3600 * 1000;

export interface CoveredCompany {
  readonly name: string;
  readonly ticker?: string | undefined;
  readonly path: string;
  readonly stories: number;
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
  readonly rails: readonly Rail[];
  /** Further stories, the newest first. */
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
  const isOffRails = (article: Article) => !isNews(article) || onTop.has(article);
  const { rails, charts } = createRails(orderSections(edition), isOffRails, context, signed);
  const leadChart = lead && chartOf(lead, context);
  const most = lead?.entry.image || leadChart ? latestSize.pictured : latestSize.plain;
  const latest = fitLatest(
    firstOf(edition.articles, most, (article) => isNews(article) && !onTop.has(article)),
    most,
  );
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
    rails,
    latest: latest.map(signed),
    charts: [...(leadChart ? [leadChart] : []), ...charts],
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

/** Leaves out of the list beside the top what has no room there, since headlines are long. */
function fitLatest(stories: readonly Article[], most: number): readonly Article[] {
  let lines = most * latestLines;
  const fitting = stories.filter(({ entry }, index) => {
    lines -= Math.ceil(entry.title.length / latestWidth);
    return lines >= 0 || index < fewestLatest;
  });
  return fitting.length < fewestLatest ? [] : fitting;
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

/** Last publication or update of the newest articles. */
function lastChange({ articles }: Edition): Moment | undefined {
  return latestMoment(articles.slice(0, newestSize).map(({ entry }) => changeOf(entry) ?? entry.published));
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
