import type { IsoDay } from '../instant.ts';
import { SettingError } from './setting-error.ts';
import { tickerSlug, type Ticker } from '../registry/ticker.ts';
import { shapeOf } from './page-files.ts';
import { allTemplates, templates } from './templates.ts';

/*
 * Every path of the site, in one place. Paths start at the site's own root ("/tags/"), and those of pages end with a
 * slash; `toHref` and `toUrl` add the base path.
 */

export const frontPath = '/';
export const tagsPath = '/tags/';
export const tickersPath = '/tickers/';
export const calendarPath = '/archive/';
export const authorsPath = '/authors/';
export const feedsPath = '/feeds/';
export const correctionsPath = '/corrections/';
export const recommendationsPath = '/recommendations/';
export const registerPath = '/disclosures/register/';
export const searchPath = '/search/';

const servedFiles = allTemplates.map((template) => shapeOf(templates[template].pageFile));

/** Names that a section or a standing page cannot have, since the engine's own pages and files are there. */
export const reservedSegments: readonly string[] = [
  ...new Set(servedFiles.flatMap((file) => /^([a-z][a-z-]*)\/(?:\[|[^/]*$)/.exec(file)?.[1] ?? [])),
  'search',
  'page',
  '404',
  '_assets',
  'pictures',
];

/** Shape: `/2014/10/alibaba-apple-pay/`; year and month are the newsroom's at publication. */
export function articlePath(day: IsoDay, slug: string): string {
  return `${monthPath(day)}${slug}/`;
}

/** Shape: `/2014/10/`. */
export function monthPath(day: IsoDay): string {
  return `/${day.slice(0, 4)}/${day.slice(5, 7)}/`;
}

/** Shape: `/2014/`. */
export function yearPath(day: IsoDay): string {
  return `/${day.slice(0, 4)}/`;
}

export function sectionPath(id: string): string {
  return `/${id}/`;
}

export function tagPath(slug: string): string {
  return `${tagsPath}${slug}/`;
}

export function tickerPath(ticker: Ticker): string {
  return `${tickersPath}${tickerSlug(ticker)}/`;
}

/**
 * Companies with the same initial letters. Shape: `/tickers/letter/s/`. Segments of tickers' paths always have a
 * hyphen.
 */
export function letterPath(segment: string): string {
  return `${tickersPath}letter/${segment}/`;
}

/**
 * Companies of an exchange, or those with the same initial letters. Shape: `/tickers/exchange/nasdaq/`, `…/nasdaq/s/`.
 */
export function exchangePath(exchange: string, segment?: string): string {
  return `${tickersPath}exchange/${exchange.toLowerCase()}/${segment === undefined ? '' : `${segment}/`}`;
}

export function authorPath(id: string): string {
  return `${authorsPath}${id}/`;
}

export function standingPath(slug: string): string {
  return `/${slug}/`;
}

/** Folder of the older pages of an index. Shape: `/technology/page/`. */
export function archivesPath(indexPath: string): string {
  return `${indexPath}page/`;
}

/** An older page of an index, numbered from the oldest. Shape: `/technology/page/7/`. */
export function archivePath(indexPath: string, number: number): string {
  return `${archivesPath(indexPath)}${number}/`;
}

/** The feed beside an index. Shape: `/technology/rss.xml`. */
export function feedPath(indexPath: string): string {
  return `${indexPath}rss.xml`;
}

/** The file that a host serves for a path: `/tags/` → `tags/index.html`, `/rss.xml` → `rss.xml`. */
export function outputFile(path: string): string {
  return path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1);
}

/** The path of a published file: the inverse of `outputFile`. Shape: `2014/10/x/index.html` → `/2014/10/x/`. */
export function addressOf(file: string): string {
  return `/${file.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The JSON Feed beside an index. Shape: `/technology/feed.json`. */
export function jsonFeedPath(indexPath: string): string {
  return `${indexPath}feed.json`;
}

/**
 * An older part of an index's RSS feed, by the part's name. Shape: `/feeds/rss/technology/7.xml`. All are below one
 * folder, so that one rule of a host can set their type.
 */
export function feedArchivePath(indexPath: string, part: string): string {
  return `${feedArchivesPath}${indexPath.slice(1)}${part}.xml`;
}

/** Folder of the archived parts of RSS feeds. */
const feedArchivesPath = `${feedsPath}rss/`;

export const atomPath = '/atom.xml';
export const licensePath = '/license.xml';
export const tdmReservationPath = '/.well-known/tdmrep.json';
export const wirePath = '/wire.ninjs.json';

/** An older part of the site's Atom feed, by the part's name. Shape: `/feeds/atom/7.xml`. */
export function atomArchivePath(part: string): string {
  return `${feedsPath}atom/${part}.xml`;
}

export const correctionsAtomPath = `${correctionsPath}atom.xml`;
export const opmlPath = '/feeds.opml';
export const sitemapIndexPath = '/sitemap-index.xml';
export const newsSitemapPath = '/news-sitemap.xml';
export const manifestPath = '/manifest.webmanifest';
export const openSearchPath = '/opensearch.xml';
export const speculationRulesPath = '/speculation-rules.json';

/** Files at the root with fixed names. */
const rootFiles: readonly string[] = [
  ...servedFiles.filter((file) => !/[[/]/.test(file)).map((file) => `/${file}`),
  '/404.html',
  licensePath,
  wirePath,
];

/**
 * Whether a path is that of an engine's page or file in any newsroom: front page, years, months and their older pages,
 * everything below a reserved name, feeds, sitemaps.
 */
export function isEnginePath(path: string): boolean {
  return (
    path === frontPath ||
    rootFiles.includes(path) ||
    /^\/\d{4}\/(?:\d{2}\/(?:page\/\d+\/)?)?$/.test(path) ||
    /^\/sitemap-[^/]*\.xml$/.test(path) ||
    path.startsWith(registerPath) ||
    path.startsWith('/.well-known/') ||
    reservedSegments.some((segment) => path.startsWith(`/${segment}/`))
  );
}

/**
 * One file of the sitemap. Shape: `/sitemap-2014-10.xml`. It is at the root, since a sitemap may only list pages below
 * its own folder.
 */
export function sitemapPath(name: string): string {
  return `/sitemap-${name}.xml`;
}

/** The article as ninjs, beside its page. Shape: `/2014/10/alibaba-apple-pay/index.ninjs.json`. */
export function ninjsPath(articlePath: string): string {
  return `${articlePath}index.ninjs.json`;
}

/** The article as Markdown, beside its page. Shape: `/2014/10/alibaba-apple-pay/index.md`. */
export function markdownPath(articlePath: string): string {
  return `${articlePath}index.md`;
}

/** The figures of a chart or an earnings table. Shape: `/2014/10/alibaba-apple-pay/growth.csv`. */
export function figuresPath(articlePath: string, name: string): string {
  return `${articlePath}${name}`;
}

/**
 * The file that proves ownership of the site to IndexNow. Shape: `/3f1a….txt`.
 *
 * @throws SettingError if the key is invalid.
 */
export function indexNowKeyPath(key: string): string {
  if (!isIndexNowKey(key)) {
    throw new SettingError(
      `announce.indexNowKey in src/newsroom/site.ts is "${key}". Write 8 to 128 letters, digits and hyphens.`,
    );
  }
  return `/${key}.txt`;
}

export function isIndexNowKey(key: unknown): boolean {
  return typeof key === 'string' && /^[A-Za-z0-9-]{8,128}$/.test(key);
}
