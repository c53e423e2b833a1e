/*
 * Every kind of file that the site publishes, in one table: pages, feeds, and files for crawlers, browsers and hosts.
 * Routes, media types, reserved addresses, headers and the order of publication are read from it. The models of
 * templates are in `models/plan.ts`, which does not compile unless each template here has one.
 */

/**
 * The order of publication. The target of a link is published before the page with the link. If two pages link to each
 * other, as a section and its feed do, the one that readers reach from the other comes first. In each phase new files
 * come before changed ones: nothing leads to a new page yet.
 */
export const phases = [
  'files that any page or host takes by name',
  'copies of stories',
  'stories',
  'older addresses',
  'older parts of feeds',
  'feeds',
  'lists of stories',
  'lists of lists',
  'all companies',
  'all years',
  'lists of feeds',
  'parts of the search index',
  'search',
  'front page',
  'sitemaps',
  'lists of sitemaps',
  'what crawlers start from',
] as const;

export type Phase = (typeof phases)[number];

export interface TemplateFacts {
  /**
   * Its file in `src/pages`. The name is also the shape of the addresses that it serves, and reserves them; `_root/` is
   * not part of it. A file that a newsroom may do without has a parameter in its name: Astro's own build makes all
   * others.
   */
  readonly pageFile: string;
  readonly phase: Phase;
  /** Media type of files that are not pages. All are in UTF-8. */
  readonly mediaType?: string;
  /** Whether readers subscribe to it: hubs are notified of its changes. */
  readonly isFeed?: true;
}

const rss = { phase: 'feeds', mediaType: 'application/rss+xml', isFeed: true } as const;
const jsonFeed = { phase: 'feeds', mediaType: 'application/feed+json', isFeed: true } as const;
const forHosts = { phase: 'files that any page or host takes by name', mediaType: 'text/plain' } as const;

export const templates = {
  front: { pageFile: 'index.astro', phase: 'front page' },
  article: { pageFile: '[year]/[month]/[slug].astro', phase: 'stories' },
  section: { pageFile: '[section]/[...page].astro', phase: 'lists of stories' },
  'tag-index': { pageFile: 'tags/index.astro', phase: 'lists of lists' },
  tag: { pageFile: 'tags/[tag]/[...page].astro', phase: 'lists of stories' },
  'ticker-index': { pageFile: 'tickers/index.astro', phase: 'all companies' },
  'ticker-letter': { pageFile: 'tickers/letter/[letter].astro', phase: 'lists of lists' },
  'ticker-exchange': { pageFile: 'tickers/exchange/[...exchange].astro', phase: 'lists of lists' },
  company: { pageFile: 'tickers/[ticker]/[...page].astro', phase: 'lists of stories' },
  symbol: { pageFile: 'tickers/[symbol].astro', phase: 'lists of stories' },
  'author-index': { pageFile: 'authors/index.astro', phase: 'lists of lists' },
  author: { pageFile: 'authors/[author]/[...page].astro', phase: 'lists of stories' },
  month: { pageFile: '[year]/[month]/[...page].astro', phase: 'lists of stories' },
  year: { pageFile: '[year]/index.astro', phase: 'lists of lists' },
  archive: { pageFile: 'archive/index.astro', phase: 'all years' },
  corrections: { pageFile: 'corrections/[...page].astro', phase: 'lists of stories' },
  register: { pageFile: 'disclosures/register/[...page].astro', phase: 'lists of stories' },
  recommendations: { pageFile: 'recommendations/[...page].astro', phase: 'lists of stories' },
  standing: { pageFile: '[standing].astro', phase: 'stories' },
  feeds: { pageFile: 'feeds/index.astro', phase: 'lists of feeds' },
  search: { pageFile: 'search.astro', phase: 'search' },
  'not-found': { pageFile: '404.astro', phase: 'lists of lists' },
  redirect: { pageFile: '[...alias].astro', phase: 'older addresses' },

  feed: { pageFile: '[...index]/rss.xml.ts', ...rss },
  'feed-archive': {
    pageFile: 'feeds/rss/[...index]/[part].xml.ts',
    phase: 'older parts of feeds',
    mediaType: rss.mediaType,
  },
  'atom-archive': {
    pageFile: 'feeds/atom/[part].xml.ts',
    phase: 'older parts of feeds',
    mediaType: 'application/atom+xml',
  },
  'json-feed': { pageFile: '[...index]/feed.json.ts', ...jsonFeed },
  figures: { pageFile: '[year]/[month]/[slug]/[figures].csv.ts', phase: 'copies of stories', mediaType: 'text/csv' },
  'article-markdown': {
    pageFile: '[year]/[month]/[slug]/index.md.ts',
    phase: 'copies of stories',
    mediaType: 'text/markdown',
  },
  atom: { pageFile: 'atom.xml.ts', phase: 'feeds', mediaType: 'application/atom+xml', isFeed: true },
  'corrections-feed': { pageFile: 'corrections/rss.xml.ts', ...rss },
  'corrections-json-feed': { pageFile: 'corrections/feed.json.ts', ...jsonFeed },
  'corrections-atom': {
    pageFile: 'corrections/atom.xml.ts',
    phase: 'feeds',
    mediaType: 'application/atom+xml',
    isFeed: true,
  },
  'article-ninjs': {
    pageFile: '[year]/[month]/[slug]/index.ninjs.json.ts',
    phase: 'stories',
    mediaType: 'application/json',
  },
  wire: { pageFile: '[wire].ninjs.json.ts', phase: 'feeds', mediaType: 'application/json' },
  opml: { pageFile: 'feeds.opml.ts', phase: 'lists of feeds', mediaType: 'text/x-opml' },

  sitemap: { pageFile: '_root/sitemap-[part].xml.ts', phase: 'sitemaps', mediaType: 'application/xml' },
  'news-sitemap': { pageFile: '_root/news-sitemap.xml.ts', phase: 'sitemaps', mediaType: 'application/xml' },
  'sitemap-index': { pageFile: '_root/sitemap-index.xml.ts', phase: 'lists of sitemaps', mediaType: 'application/xml' },
  robots: { pageFile: '_root/robots.txt.ts', phase: 'what crawlers start from', mediaType: 'text/plain' },
  guide: { pageFile: '_root/llms.txt.ts', phase: 'what crawlers start from', mediaType: 'text/plain' },

  'speculation-rules': {
    pageFile: '_root/speculation-rules.json.ts',
    phase: forHosts.phase,
    mediaType: 'application/speculationrules+json',
  },
  'open-search': { pageFile: '_root/opensearch.xml.ts', phase: forHosts.phase, mediaType: 'application/xml' },
  manifest: {
    pageFile: '_root/manifest.webmanifest.ts',
    phase: forHosts.phase,
    mediaType: 'application/manifest+json',
  },
  license: { pageFile: '_root/[license].xml.ts', phase: forHosts.phase, mediaType: 'application/xml' },
  'tdm-reservation': {
    pageFile: '.well-known/[reservation].json.ts',
    phase: forHosts.phase,
    mediaType: 'application/json',
  },
  security: { pageFile: '.well-known/security.txt.ts', ...forHosts },
  'index-now-key': { pageFile: '_root/[key].txt.ts', ...forHosts },
  headers: { pageFile: '_root/_headers.ts', ...forHosts },
  redirects: { pageFile: '_root/_redirects.ts', phase: 'older addresses', mediaType: 'text/plain' },
  'nginx-redirects': { pageFile: '_root/_redirects.nginx.ts', phase: 'older addresses', mediaType: 'text/plain' },
} as const satisfies Record<string, TemplateFacts>;

export type Template = keyof typeof templates;

/** Templates in the order of the table. */
export const allTemplates: readonly Template[] = Object.keys(templates).filter((name): name is Template =>
  Object.hasOwn(templates, name),
);

/** Returns the facts of a template; missing ones are `undefined`. */
export function factsOf(template: Template): TemplateFacts {
  return templates[template];
}
