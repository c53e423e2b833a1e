import { paginate } from '../../archives.ts';
import type { Article } from '../../edition/resolve/resolved-article.ts';
import { changeOf, instantOf, latestMoment, type Moment } from '../../moment.ts';
import { compareText } from '../../order.ts';
import {
  archivePath,
  authorPath,
  authorsPath,
  calendarPath,
  frontPath,
  newsSitemapPath,
  sectionPath,
  sitemapIndexPath,
  sitemapPath,
  standingPath,
  tagPath,
  tagsPath,
  tickersPath,
} from '../../site/permalinks.ts';
import { toUrl, type Site } from '../../site/site.ts';
import type { ModelContext } from '../context.ts';
import type { Page } from '../list.ts';

export interface SitemapEntry {
  readonly path: string;
  /** Last change of the content for readers; never the time of a build. */
  readonly lastChange?: Moment | undefined;
}

/** An entry whose last change is looked up on demand: many callers need only the paths of a site's files. */
interface PlannedEntry {
  readonly path: string;
  readonly findChange?: () => Moment | undefined;
}

interface PlannedStory extends PlannedEntry {
  readonly article: Article;
}

interface PlannedFile {
  readonly page: Page<SitemapModel>;
  /** Last change of all its entries. */
  readonly findChange: () => Moment | undefined;
}

/** One file of pages, or the index of such files. */
export interface SitemapModel {
  readonly path: string;
  readonly entries: readonly SitemapEntry[];
}

/** The stories of the last two days. */
export interface NewsSitemapModel {
  readonly path: string;
  readonly stories: readonly {
    readonly path: string;
    readonly title: string;
    readonly published: Moment;
    readonly lang?: string;
  }[];
}

/** Limits of one file in the sitemap protocol: entries, and bytes before compression. */
export const sitemapLimits = { entries: 50_000, bytes: 50 * 1024 * 1024 };

const newsLimit = 1_000;
/** Time for which a story is news. */
export const newsMilliseconds = 2 * 24 * 3600 * 1000;

/**
 * Plans one file per month of stories, oldest first, so that a past month changes only with its own stories; and one
 * for all other pages. `otherPages` are those that are not part of the edition: `/feeds/`.
 */
export function planSitemaps(
  context: ModelContext,
  otherPages: readonly string[] = [],
): {
  readonly index: Page<SitemapModel>;
  readonly sitemaps: readonly Page<SitemapModel>[];
  readonly news: Page<NewsSitemapModel>;
} {
  const { site, months } = context.edition;
  const byMonth = [...months.values()].flatMap(({ key, articles }) =>
    splitSitemap(key.slice(0, 7), articles.map(planStory).reverse(), site),
  );
  const files = [
    ...splitSitemap('pages', listPages(context, otherPages), site).map(planFile),
    ...byMonth.map(planMonth),
  ];
  const listFiles = () => files.map(({ page: { path }, findChange }) => ({ path, lastChange: findChange() }));
  return {
    index: { path: sitemapIndexPath, model: () => ({ path: sitemapIndexPath, entries: listFiles() }) },
    sitemaps: files.map(({ page }) => page),
    news: { path: newsSitemapPath, model: () => createNewsSitemap(context) },
  };
}

interface Part<Entry> {
  readonly path: string;
  readonly entries: readonly Entry[];
}

function planFile({ path, entries }: Part<PlannedEntry>): PlannedFile {
  let made: SitemapModel | undefined;
  const model = () => (made ??= { path, entries: entries.map(completeEntry) });
  return {
    page: { path, model },
    findChange: () => latestMoment(model().entries.flatMap(({ lastChange }) => lastChange ?? [])),
  };
}

/** Plans a part of a month, which depends on its stories alone. */
function planMonth({ path, entries }: Part<PlannedStory>): PlannedFile {
  const articles = entries.map(({ article }) => article);
  return {
    page: { path, model: () => ({ path, entries: entries.map(completeEntry) }), sources: () => ({ articles }) },
    findChange: () => latestOf(articles),
  };
}

function completeEntry({ path, findChange }: PlannedEntry): SitemapEntry {
  return findChange ? { path, lastChange: findChange() } : { path };
}

/** Divides entries into as many files as the limits require, in order: `/sitemap-pages.xml`, `…-2.xml`, … */
export function splitSitemap<Entry extends Pick<SitemapEntry, 'path'>>(
  name: string,
  entries: readonly Entry[],
  site: Pick<Site, 'url'>,
  limits: typeof sitemapLimits = sitemapLimits,
): readonly Part<Entry>[] {
  if (fitsSurely(entries, site, limits)) return [{ path: sitemapPath(name), entries }];
  const parts: Entry[][] = [];
  let part: Entry[] = [];
  let bytes = Infinity;
  for (const entry of entries) {
    const size = bytesOf(entry, site);
    if (part.length === limits.entries || bytes + size > limits.bytes) {
      parts.push((part = []));
      bytes = frameBytes;
    }
    part.push(entry);
    bytes += size;
  }
  return parts.map((entries, position) => ({
    path: sitemapPath(position === 0 ? name : `${name}-${position + 1}`),
    entries,
  }));
}

/** Whether entries fit into one file even if every character is escaped: a bound that takes less time than escaping. */
function fitsSurely(
  entries: readonly Pick<SitemapEntry, 'path'>[],
  { url }: Pick<Site, 'url'>,
  limits: typeof sitemapLimits,
): boolean {
  if (entries.length === 0 || entries.length > limits.entries) return false;
  const characters = entries.reduce((sum, { path }) => sum + path.length, 0);
  return frameBytes + entries.length * (80 + 9 * url.length) + 9 * characters <= limits.bytes;
}

/** Size of the declaration and the root element, in bytes. */
const frameBytes = 512;

/** Upper bound of an entry's bytes in its file. URLs are ASCII. */
function bytesOf({ path }: Pick<SitemapEntry, 'path'>, site: Pick<Site, 'url'>): number {
  return 80 + toUrl(site, path).replace(/[&'"<>]/g, '&quot;').length;
}

function createNewsSitemap({ edition }: ModelContext): NewsSitemapModel {
  const stories: NewsSitemapModel['stories'][number][] = [];
  for (const { entry, path } of edition.articles) {
    if (instantOf(entry.published) <= edition.now - newsMilliseconds || stories.length === newsLimit) break;
    const { kind, title, published, lang } = entry;
    if (kind !== 'sponsored') stories.push({ path, title, published, ...(lang !== undefined && { lang }) });
  }
  return { path: newsSitemapPath, stories };
}

function listPages({ edition }: ModelContext, otherPages: readonly string[]): readonly PlannedEntry[] {
  const { site, articles } = edition;
  const lists = [
    ...edition.sections.map(({ key, articles }) => ({ path: sectionPath(key.id), articles })),
    ...[...edition.tags.values()].map(({ key, articles }) => ({ path: tagPath(key.slug), articles })),
    ...edition.authors.map(({ key, articles }) => ({ path: authorPath(key.id), articles })),
    ...[...edition.months].map(([path, { articles }]) => ({ path, articles })),
    ...edition.directory.entries.map(({ path, stories }) => ({
      path,
      articles: stories.map(({ article }) => article),
    })),
  ];
  const newest = () => articles[0]?.entry.published;
  const entries: PlannedEntry[] = [
    { path: frontPath, findChange: () => latestOf(articles.slice(0, site.feedSize)) },
    ...[tagsPath, tickersPath, authorsPath, calendarPath].map((path) => ({ path, findChange: newest })),
    ...[...edition.years].map(([path, year]) => ({ path, findChange: () => year.articles[0]?.entry.published })),
    ...edition.pages.map(({ slug }) => ({ path: standingPath(slug) })),
    ...otherPages.map((path) => ({ path })),
    // Lists without stories are not in sitemaps.
    ...lists
      .filter(({ articles }) => articles.length > 0)
      .flatMap(({ path, articles }) => listArchive(path, articles, site.archiveSize)),
  ];
  return entries.sort((left, right) => compareText(left.path, right.path));
}

function listArchive(path: string, articles: readonly Article[], size: number): readonly PlannedEntry[] {
  const { newest, closed } = paginate(articles, size);
  return [
    { path, findChange: () => latestOf(newest) },
    ...closed.map((shown, position) => ({ path: archivePath(path, position + 1), findChange: () => latestOf(shown) })),
  ];
}

function planStory(article: Article): PlannedStory {
  return { path: article.path, article, findChange: () => dateOf(article.entry) };
}

/** Last change of a story, without an allocation for unchanged ones: each story is in about ten lists. */
function dateOf(entry: Article['entry']): Moment {
  if (entry.updated === undefined && entry.corrections.length === 0) return entry.published;
  return changeOf(entry) ?? entry.published;
}

/** Like `latestMoment` of their dates, without an array of these: all lists together have each story about ten times. */
function latestOf(articles: readonly Article[]): Moment | undefined {
  let latest: Moment | undefined;
  for (const { entry } of articles) {
    const date = dateOf(entry);
    if (latest === undefined || instantOf(date) > instantOf(latest)) latest = date;
  }
  return latest;
}
