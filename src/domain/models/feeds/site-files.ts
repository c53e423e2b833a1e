import type { Instant } from '../../instant.ts';
import {
  atomPath,
  feedPath,
  frontPath,
  indexNowKeyPath,
  jsonFeedPath,
  manifestPath,
  newsSitemapPath,
  openSearchPath,
  opmlPath,
  sectionPath,
  sitemapIndexPath,
  speculationRulesPath,
  standingPath,
} from '../../site/permalinks.ts';
import type { Site } from '../../site/site.ts';
import type { ModelContext } from '../context.ts';
import { atomArchivePages, feedArchivePages, type FeedArchiveModel } from './feed-archive.ts';
import { createFeedListModel, feedSources, type FeedListModel, type FeedSource } from './feed-list.ts';
import { createFeedModel, type FeedModel } from './feed.ts';
import type { Link } from '../frame.ts';
import type { Page } from '../list.ts';
import type { StoryFileModels } from './story-files.ts';
import { planNinjs, type NinjsFileModels } from '../trust/ninjs.ts';
import { planTrustFiles, type TrustFileModels } from '../trust/site-files.ts';
import { planSitemaps, type NewsSitemapModel, type SitemapModel } from './sitemap.ts';

/** `/robots.txt`: paths of the sitemaps that crawlers should start from. */
export interface RobotsModel {
  readonly sitemaps: readonly string[];
}

/** `/llms.txt`: addresses of the site's parts, for language models. */
export interface LlmsTxtModel {
  readonly sections: readonly DescribedLink[];
  readonly pages: readonly DescribedLink[];
  readonly feeds: readonly Link[];
}

export interface DescribedLink extends Link {
  readonly description: string;
}

/** `/.well-known/security.txt`: its date of expiry. */
export interface SecurityModel {
  readonly expires: Instant;
}

/** `/_redirects` and `/_redirects.nginx`: older addresses of stories, sorted. */
export interface RedirectsModel {
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
}

/** `/<key>.txt`: proves ownership of the site to IndexNow. */
export interface IndexNowKeyModel {
  readonly key: string;
}

/** Model of files that depend on the settings alone. */
export type EmptyModel = Readonly<Record<string, never>>;

interface FeedFileModels {
  readonly feed: FeedModel;
  readonly 'json-feed': FeedModel;
  readonly atom: FeedModel;
  readonly 'feed-archive': FeedArchiveModel;
  readonly 'atom-archive': FeedArchiveModel;
}

interface SitemapFileModels {
  readonly 'sitemap-index': SitemapModel;
  readonly sitemap: SitemapModel;
  readonly 'news-sitemap': NewsSitemapModel;
}

/** Files of the whole site that depend on nothing else; `singleFiles` has one entry for each. */
interface SingleFileModels {
  readonly opml: FeedListModel;
  readonly robots: RobotsModel;
  readonly guide: LlmsTxtModel;
  readonly security: SecurityModel;
  readonly manifest: EmptyModel;
  readonly 'open-search': EmptyModel;
  readonly 'speculation-rules': EmptyModel;
  readonly headers: EmptyModel;
  readonly redirects: RedirectsModel;
  readonly 'nginx-redirects': RedirectsModel;
  readonly 'index-now-key': IndexNowKeyModel;
}

/** The model of each template of a file that is not a page. */
export interface SiteFileModels
  extends FeedFileModels, SitemapFileModels, SingleFileModels, StoryFileModels, TrustFileModels, NinjsFileModels {}

type SiteFileTemplate = keyof SiteFileModels;

export type SiteFile<T extends SiteFileTemplate = SiteFileTemplate> = {
  readonly [K in T]: { readonly template: K } & Page<SiteFileModels[K]>;
}[T];

const singleFiles: { readonly [T in keyof SingleFileModels]: (context: ModelContext) => readonly SiteFile<T>[] } = {
  opml: (context) => [{ template: 'opml', path: opmlPath, model: () => createFeedListModel(opmlPath, context) }],
  robots: () => [
    { template: 'robots', path: '/robots.txt', model: () => ({ sitemaps: [sitemapIndexPath, newsSitemapPath] }) },
  ],
  guide: (context) => [{ template: 'guide', path: '/llms.txt', model: () => createGuideModel(context) }],
  security: ({ edition }) => [
    { template: 'security', path: '/.well-known/security.txt', model: () => createSecurityModel(edition.now) },
  ],
  manifest: () => [{ template: 'manifest', path: manifestPath, model: () => ({}) }],
  'open-search': () => [{ template: 'open-search', path: openSearchPath, model: () => ({}) }],
  'speculation-rules': () => [{ template: 'speculation-rules', path: speculationRulesPath, model: () => ({}) }],
  headers: () => [{ template: 'headers', path: '/_headers', model: () => ({}) }],
  redirects: (context) => [{ template: 'redirects', path: '/_redirects', model: () => createRedirectsModel(context) }],
  'nginx-redirects': (context) => [
    { template: 'nginx-redirects', path: '/_redirects.nginx', model: () => createRedirectsModel(context) },
  ],
  'index-now-key': ({ edition }) => planIndexNowKey(edition.site),
};

/** Lists files for feed readers, crawlers, browsers and hosts: all except pages and the articles' Markdown. */
export function planSiteFiles(context: ModelContext, otherPages: readonly string[] = []): readonly SiteFile[] {
  const { index, sitemaps, news } = planSitemaps(context, otherPages);
  return [
    ...planFeeds(context),
    ...planTrustFiles(context),
    ...planNinjs(context),
    { template: 'sitemap-index', ...index },
    ...sitemaps.map((page): SiteFile => ({ template: 'sitemap', ...page })),
    { template: 'news-sitemap', ...news },
    ...Object.values(singleFiles).flatMap((plan): readonly SiteFile[] => plan(context)),
  ];
}

/** Inputs for the feeds of one index. */
interface PlannedFeeds extends Pick<FeedSource, 'indexPath' | 'hasJson'> {
  readonly archive: readonly Page<FeedArchiveModel>[];
  readonly atomArchive: readonly Page<FeedArchiveModel>[];
  readonly feed: Omit<Page<FeedModel>, 'path'>;
}

const feedFiles: { readonly [T in keyof FeedFileModels]: (planned: PlannedFeeds) => readonly SiteFile<T>[] } = {
  'feed-archive': ({ archive }) => archive.map((page) => ({ template: 'feed-archive', ...page })),
  'atom-archive': ({ atomArchive }) => atomArchive.map((page) => ({ template: 'atom-archive', ...page })),
  feed: ({ indexPath, feed }) => [{ template: 'feed', path: feedPath(indexPath), ...feed }],
  'json-feed': ({ indexPath, hasJson, feed }) =>
    hasJson ? [{ template: 'json-feed', path: jsonFeedPath(indexPath), ...feed }] : [],
  atom: ({ indexPath, feed }) => (indexPath === frontPath ? [{ template: 'atom', path: atomPath, ...feed }] : []),
};

function planFeeds(context: ModelContext): readonly SiteFile[] {
  return feedSources(context).flatMap(({ indexPath, title, description, hasJson, articles }): readonly SiteFile[] => {
    const subject = { indexPath, title, description };
    const stories = articles();
    const archive = feedArchivePages(subject, stories, context);
    const atomArchive = indexPath === frontPath ? atomArchivePages(subject, stories, context) : [];
    const archives = { archivePath: archive.at(-1)?.path, atomArchivePath: atomArchive.at(-1)?.path };
    let made: FeedModel | undefined;
    const model = () => (made ??= createFeedModel({ ...subject, ...archives }, stories, context));
    const sources = { articles: stories, other: subject };
    const feed = { model, sources: () => sources };
    const planned = { indexPath, hasJson, archive, atomArchive, feed };
    return Object.values(feedFiles).flatMap((plan): readonly SiteFile[] => plan(planned));
  });
}

function planIndexNowKey({ announce }: Site): readonly SiteFile<'index-now-key'>[] {
  const key = announce?.indexNowKey;
  return key === undefined ? [] : [{ template: 'index-now-key', path: indexNowKeyPath(key), model: () => ({ key }) }];
}

function createGuideModel({ edition }: ModelContext): LlmsTxtModel {
  return {
    sections: edition.sections.map(({ key: { id, name, description } }) => ({
      name,
      description,
      path: sectionPath(id),
    })),
    pages: edition.pages.map(({ slug, title, description }) => ({
      name: title,
      description,
      path: standingPath(slug),
    })),
    feeds: [
      { name: 'RSS', path: feedPath('/') },
      { name: 'Atom', path: atomPath },
      { name: 'JSON Feed', path: jsonFeedPath('/') },
      { name: 'Every feed (OPML)', path: opmlPath },
      { name: 'Sitemap', path: sitemapIndexPath },
    ],
  };
}

/**
 * Expires a year after the start of the quarter, nine to twelve months from now: the standard recommends less than a
 * year, and the file should not change with every build.
 */
export function createSecurityModel(now: Instant): SecurityModel {
  const date = new Date(now);
  const quarterMonth = date.getUTCMonth() - (date.getUTCMonth() % 3);
  return { expires: Date.UTC(date.getUTCFullYear() + 1, quarterMonth) as Instant };
}

function createRedirectsModel({ edition }: ModelContext): RedirectsModel {
  const redirects = [...edition.articles, ...edition.withdrawn].flatMap(({ entry, path }) =>
    entry.aliases.map((from) => ({ from, to: path })),
  );
  return { redirects: redirects.sort((left, right) => (left.from < right.from ? -1 : 1)) };
}
