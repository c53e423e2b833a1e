import type { Template } from '../domain/models/plan.ts';

/** The file in `src/pages` that renders each template. Its name is also the shape of the addresses that it serves. */
export const pageFiles: Readonly<Record<Template, string>> = {
  front: 'index.astro',
  article: '[year]/[month]/[slug].astro',
  section: '[section]/[...page].astro',
  'tag-index': 'tags/index.astro',
  tag: 'tags/[tag]/[...page].astro',
  'ticker-index': 'tickers/index.astro',
  'ticker-letter': 'tickers/letter/[letter].astro',
  'ticker-exchange': 'tickers/exchange/[...exchange].astro',
  company: 'tickers/[ticker]/[...page].astro',
  symbol: 'tickers/[symbol].astro',
  'author-index': 'authors/index.astro',
  author: 'authors/[author]/[...page].astro',
  month: '[year]/[month]/[...page].astro',
  year: '[year]/index.astro',
  standing: '[standing].astro',
  feeds: 'feeds/index.astro',
  'not-found': '404.astro',
  redirect: '[...alias].astro',
  feed: 'rss.xml.ts',
  'section-feed': '[section]/rss.xml.ts',
  'tag-feed': 'tags/[tag]/rss.xml.ts',
  'company-feed': 'tickers/[ticker]/rss.xml.ts',
  'author-feed': 'authors/[author]/rss.xml.ts',
  'json-feed': 'feed.json.ts',
  'section-json-feed': '[section]/feed.json.ts',
  'tag-json-feed': 'tags/[tag]/feed.json.ts',
  'company-json-feed': 'tickers/[ticker]/feed.json.ts',
  'author-json-feed': 'authors/[author]/feed.json.ts',
  atom: 'atom.xml.ts',
  'feed-archive': 'feeds/rss/[...index]/[part].xml.ts',
  opml: 'feeds.opml.ts',
  'sitemap-index': 'sitemap-index.xml.ts',
  sitemap: 'sitemap-[part].xml.ts',
  'news-sitemap': 'news-sitemap.xml.ts',
  robots: 'robots.txt.ts',
  guide: 'llms.txt.ts',
  'speculation-rules': 'speculation-rules.json.ts',
  security: '.well-known/security.txt.ts',
  manifest: 'manifest.webmanifest.ts',
  headers: '_headers.ts',
  redirects: '_redirects.ts',
  'nginx-redirects': '_redirects.nginx.ts',
  'index-now-key': '[key].txt.ts',
  'article-markdown': '[year]/[month]/[slug]/index.md.ts',
  figures: '[year]/[month]/[slug]/[figures].csv.ts',
};

/**
 * Astro takes a file or folder for no page if its name begins with an underscore or a dot. Such addresses are brought in
 * by their patterns.
 */
export const injectedRoutes: readonly { readonly pattern: string; readonly pageFile: string }[] = [
  { pattern: '/_headers', pageFile: '_headers.ts' },
  { pattern: '/_redirects', pageFile: '_redirects.ts' },
  { pattern: '/_redirects.nginx', pageFile: '_redirects.nginx.ts' },
];

const patterns = new Map<string, RegExp>();

/**
 * Reads the parameters of a page file out of a path.
 * `('tags/[tag]/[...page].astro', '/tags/ipo/page/2/')` → `{ tag: 'ipo', page: 'page/2' }`.
 */
export function paramsOf(pageFile: string, path: string): Record<string, string | undefined> {
  let pattern = patterns.get(pageFile);
  if (!pattern) patterns.set(pageFile, (pattern = compile(pageFile)));
  return { ...pattern.exec(path.replace(/^\/|\/$/g, ''))?.groups };
}

function compile(pageFile: string): RegExp {
  const source = pageFile
    .replace(/\.(?:astro|ts)$/, '')
    .replace(/(?:^|\/)index$/, '')
    .replace(/\/\[\.\.\.(\w+)\]/g, '(?:/(?<$1>.+))?')
    .replace(/\[\.\.\.(\w+)\]/g, '(?<$1>.+)?')
    .replace(/\[(\w+)\]/g, '(?<$1>[^/]+)');
  return new RegExp(`^${source}$`);
}
