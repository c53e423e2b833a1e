import type { Template } from '../../domain/models/plan.ts';

/** A template, or a kind of copied file. */
type Published = Template | 'asset' | 'public';

/**
 * The order of publication. The target of a link is published before the page with the link. If two pages link to each other,
 * as a section and its feed do, the one that readers reach from the other comes first.
 */
const phaseNames = [
  'files that any page or host takes by name',
  'stories',
  'older addresses',
  'older parts of feeds',
  'feeds',
  'lists of stories',
  'lists of lists',
  'all companies',
  'lists of feeds',
  'front page',
  'sitemaps',
  'lists of sitemaps',
  'what crawlers start from',
] as const;

/** Every template must have a phase, or the code does not compile. */
const phases = {
  asset: 'files that any page or host takes by name',
  public: 'files that any page or host takes by name',
  headers: 'files that any page or host takes by name',
  manifest: 'files that any page or host takes by name',
  security: 'files that any page or host takes by name',
  'speculation-rules': 'files that any page or host takes by name',
  'index-now-key': 'files that any page or host takes by name',
  'article-markdown': 'stories',
  figures: 'stories',
  article: 'stories',
  standing: 'stories',
  redirect: 'older addresses',
  redirects: 'older addresses',
  'nginx-redirects': 'older addresses',
  'feed-archive': 'older parts of feeds',
  feed: 'feeds',
  'section-feed': 'feeds',
  'tag-feed': 'feeds',
  'company-feed': 'feeds',
  'author-feed': 'feeds',
  'json-feed': 'feeds',
  'section-json-feed': 'feeds',
  'tag-json-feed': 'feeds',
  'company-json-feed': 'feeds',
  'author-json-feed': 'feeds',
  atom: 'feeds',
  section: 'lists of stories',
  tag: 'lists of stories',
  company: 'lists of stories',
  symbol: 'lists of stories',
  author: 'lists of stories',
  month: 'lists of stories',
  year: 'lists of lists',
  'not-found': 'lists of lists',
  'tag-index': 'lists of lists',
  'ticker-letter': 'lists of lists',
  'ticker-exchange': 'lists of lists',
  'author-index': 'lists of lists',
  'ticker-index': 'all companies',
  opml: 'lists of feeds',
  feeds: 'lists of feeds',
  front: 'front page',
  sitemap: 'sitemaps',
  'news-sitemap': 'sitemaps',
  'sitemap-index': 'lists of sitemaps',
  robots: 'what crawlers start from',
  guide: 'what crawlers start from',
} as const satisfies Record<Published, (typeof phaseNames)[number]>;

/** The place in the order of publication. */
export function phaseOf(published: Published): number {
  return phaseNames.indexOf(phases[published]);
}
