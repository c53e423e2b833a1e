import { canServe } from '../domain/site/page-files.ts';
import { indexNowKeyPath } from '../domain/site/permalinks.ts';
import { toUrl, type Site } from '../domain/site/site.ts';
import { allTemplates, factsOf } from '../domain/site/templates.ts';

/*
 * What the world may be told after a publication, and in what words. WebSub hubs fetch a feed as soon as its publisher
 * says that it changed, and pass it on to those who asked; IndexNow takes the addresses of pages that changed on behalf
 * of several search engines. Sending is the press's business.
 */

/** Paths in `dist`, as the press reports them. */
export interface PublishedFiles {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** What a publication changed for the world: addresses in full, sorted. */
export interface PublishedChanges {
  /** Feeds that say something else than before, of all formats. */
  readonly feeds: readonly string[];
  /** Stories that are new, say something else, or are gone. */
  readonly stories: readonly string[];
}

/** One request, ready to be sent. */
export interface Notice {
  readonly to: 'hub' | 'index-now';
  readonly url: string;
  readonly contentType: string;
  readonly body: string;
  /** What it is about: the feed's address, or those of the pages. */
  readonly about: readonly string[];
}

/** IndexNow takes no more in one request. */
const mostUrls = 10_000;

const usualIndexNow = 'https://api.indexnow.org/indexnow';

/** @param hasNewModel whether the page at a path shows something else than before, and not only by another template. */
export function describeChanges(
  files: PublishedFiles,
  site: Pick<Site, 'url' | 'markdownCopies'>,
  hasNewModel: (path: string) => boolean,
): PublishedChanges {
  const stories = (site.markdownCopies ?? true) === true ? storiesByCopies : storiesByPages;
  return { feeds: changedFeeds(files, site), stories: stories(files, site, hasNewModel) };
}

/** What to tell whom; nothing where nobody is named in `site.announce`. */
export function planNotices({ feeds, stories }: PublishedChanges, site: Site): readonly Notice[] {
  const { hub, indexNowKey, indexNow = usualIndexNow } = site.announce ?? {};
  return [
    ...(hub === undefined ? [] : feeds.map((feed) => noticeToHub(hub, feed))),
    ...(indexNowKey === undefined
      ? []
      : chunk(stories, mostUrls).map((urls) => noticeToIndexNow(indexNow, indexNowKey, urls, site))),
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
 * A story's Markdown tells that it changed: it does so with the story alone, the page also with every new template and
 * every new neighbour.
 */
function storiesByCopies({ added, changed, removed }: PublishedFiles, site: Pick<Site, 'url'>): readonly string[] {
  return [...added, ...changed, ...removed]
    .flatMap((file) => /^(\d{4}\/\d{2}\/[^/]+\/)index\.md$/.exec(file)?.[1] ?? [])
    .map((page) => toUrl(site, `/${page}`))
    .sort();
}

/** Where not every story has a copy. Stories next to a new one are among them: their pages lead to it. */
function storiesByPages(
  { added, changed, removed }: PublishedFiles,
  site: Pick<Site, 'url'>,
  hasNewModel: (path: string) => boolean,
): readonly string[] {
  const pagesOf = (files: readonly string[]) =>
    files.flatMap((file) => /^\d{4}\/\d{2}\/[^/]+\/(?=index\.html$)/.exec(file)?.[0] ?? []).map((page) => `/${page}`);
  return [...pagesOf(added), ...pagesOf(changed).filter(hasNewModel), ...pagesOf(removed)]
    .map((path) => toUrl(site, path))
    .sort();
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

function chunk<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}
