import { canServe } from '../domain/site/page-files.ts';
import { indexNowKeyPath } from '../domain/site/permalinks.ts';
import { toUrl, type Site } from '../domain/site/site.ts';
import { allTemplates, factsOf } from '../domain/site/templates.ts';
import { inBatches } from '../domain/batches.ts';

/*
 * Plans the notices of a publication, without sending them. WebSub hubs fetch a feed when its publisher reports a
 * change, and forward it to subscribers; IndexNow accepts the addresses of changed pages for several search engines.
 */

/** Paths in `dist` from the report of the press. */
export interface PublishedFiles {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Public changes of a publication, as sorted absolute addresses. */
export interface PublishedChanges {
  /** Feeds of all formats whose content changed. */
  readonly feeds: readonly string[];
  /** Stories that were added, changed or removed. */
  readonly stories: readonly string[];
}

/** One request, ready to send. */
export interface Notice {
  readonly to: 'hub' | 'index-now';
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** Addresses that it reports: of a feed, or of pages. */
  readonly about: readonly string[];
}

/** Most addresses that IndexNow accepts per request. */
const mostUrls = 10_000;

const usualIndexNow = 'https://api.indexnow.org/indexnow';

/** Facts about the page at a path, by which changed stories are found. */
export interface PageFacts {
  /** True if the content changed, not only the template. */
  readonly hasNewModel: (path: string) => boolean;
  /** True if the page has a copy in Markdown. */
  readonly hasCopy: (path: string) => boolean;
  /** True if the story is withdrawn. */
  readonly isWithdrawn: (path: string) => boolean;
}

export function describeChanges(
  files: PublishedFiles,
  site: Pick<Site, 'url' | 'markdownCopies'>,
  facts: PageFacts,
): PublishedChanges {
  const stories = site.markdownCopies === true ? storiesByCopies : storiesByPages;
  return { feeds: changedFeeds(files, site), stories: stories(files, site, facts) };
}

/** Plans notices for the receivers in `site.announce`; none without receivers. */
export function planNotices({ feeds, stories }: PublishedChanges, site: Site): readonly Notice[] {
  const { hub, indexNowKey, indexNow = usualIndexNow } = site.announce ?? {};
  return [
    ...(hub === undefined ? [] : feeds.map((feed) => noticeToHub(hub, feed))),
    ...(indexNowKey === undefined
      ? []
      : inBatches(stories, mostUrls).map((urls) => noticeToIndexNow(indexNow, indexNowKey, urls, site))),
  ];
}

function changedFeeds({ added, changed }: PublishedFiles, site: Pick<Site, 'url'>): readonly string[] {
  return [...added, ...changed]
    .map((file) => `/${file}`)
    .filter(isFeed)
    .map((path) => toUrl(site, path))
    .sort();
}

/**
 * Finds changed stories by their Markdown, which changes only with the story; a page also changes with its template and
 * with neighbouring stories.
 */
function storiesByCopies({ added, changed, removed }: PublishedFiles, site: Pick<Site, 'url'>): readonly string[] {
  return [...added, ...changed, ...removed]
    .flatMap((file) => /^(\d{4}\/\d{2}\/[^/]+\/)index\.md$/.exec(file)?.[1] ?? [])
    .map((page) => toUrl(site, `/${page}`))
    .sort();
}

/**
 * Finds changed stories where some have no Markdown. A story with a copy counts as changed if its copy did; one without,
 * or with a new one, if its page did, which includes neighbours of a new story. One that has only lost its copy to newer
 * stories has not changed.
 */
function storiesByPages(
  { added, changed, removed }: PublishedFiles,
  site: Pick<Site, 'url'>,
  { hasNewModel, hasCopy, isWithdrawn }: PageFacts,
): readonly string[] {
  const pagesWith = (name: string, files: readonly string[]) =>
    files.flatMap((file) => {
      const [, page, own] = /^(\d{4}\/\d{2}\/[^/]+\/)(index\.\w+)$/.exec(file) ?? [];
      return page !== undefined && own === name ? [`/${page}`] : [];
    });
  const gained = new Set(pagesWith('index.md', added));
  const lost = new Set(pagesWith('index.md', removed));
  const isTold = (path: string) => (lost.has(path) ? isWithdrawn(path) : gained.has(path) || !hasCopy(path));
  const pages = [
    ...pagesWith('index.html', added),
    ...pagesWith('index.html', removed),
    ...pagesWith('index.html', changed).filter((path) => hasNewModel(path) && isTold(path)),
    ...pagesWith('index.md', changed),
  ];
  return [...new Set(pages)].map((path) => toUrl(site, path)).sort();
}

const feedFiles = allTemplates.map(factsOf).flatMap(({ pageFile, isFeed }) => (isFeed ? [pageFile] : []));

function isFeed(path: string): boolean {
  return feedFiles.some((pageFile) => canServe(pageFile, path));
}

function noticeToHub(hub: string, feed: string): Notice {
  return {
    to: 'hub',
    url: hub,
    contentType: 'application/x-www-form-urlencoded',
    body: new URLSearchParams({ 'hub.mode': 'publish', 'hub.url': feed }).toString(),
    about: [feed],
  };
}

function noticeToIndexNow(url: string, key: string, urls: readonly string[], site: Site): Notice {
  const { host } = new URL(site.url);
  return {
    to: 'index-now',
    url,
    contentType: 'application/json; charset=utf-8',
    body: JSON.stringify({ host, key, keyLocation: toUrl(site, indexNowKeyPath(key)), urlList: urls }),
    about: urls,
  };
}
