import { speculationRulesPath } from '../domain/permalinks.ts';
import { basePath, toHref, type Site } from '../domain/site.ts';
import { speculationRulesType } from './speculation.ts';

/*
 * What browsers may do with the site's pages, written once: as headers for hosts that take a `_headers` file, and as
 * a `<meta>` for those that do not.
 */

const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
];

export const referrerPolicy = 'strict-origin-when-cross-origin';

/** Two years, in seconds. */
const transportSecurityAge = 2 * 365 * 24 * 3600;

/**
 * For a `<meta>`. Two directives are for headers alone: `frame-ancestors` counts for nothing here, and
 * `upgrade-insecure-requests` would keep Safari from a preview at `http://localhost`, while every address on our
 * pages is relative and needs no upgrade.
 */
export const metaPolicy = directives.join('; ');

/** The header's value; upgrades are asked for only where the site is served over TLS. */
export function contentSecurityPolicy(site: Pick<Site, 'url'>): string {
  const upgrade = isSecure(site) ? ['upgrade-insecure-requests'] : [];
  return [...directives, "frame-ancestors 'none'", ...upgrade].join('; ');
}

export type Header = readonly [name: string, value: string];

/** Headers of every response. */
export function securityHeaders(site: Pick<Site, 'url'>): readonly Header[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(site)],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Referrer-Policy', referrerPolicy],
    ...(isSecure(site) ? [['Strict-Transport-Security', `max-age=${transportSecurityAge}`] as const] : []),
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
  ];
}

/** Where the rules are by which browsers make pages ready before they are asked for. No policy holds such rules back. */
export function speculationHeader(site: Pick<Site, 'url'>): Header {
  return ['Speculation-Rules', `"${toHref(site, speculationRulesPath)}"`];
}

/** For files whose names change with their content. */
const keptForAYear: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Headers of some files, by a pattern in which `*` stands for any text. */
export const fileHeaders: readonly { readonly pattern: string; readonly headers: readonly Header[] }[] = [
  { pattern: '/_assets/*', headers: [keptForAYear] },
  // Feed readers on the web show our pictures on their own pages.
  { pattern: '/pictures/*', headers: [keptForAYear, ['Cross-Origin-Resource-Policy', 'cross-origin']] },
  ...fileTypes('rss.xml', 'application/rss+xml; charset=utf-8'),
  ...fileTypes('feed.json', 'application/feed+json; charset=utf-8'),
  ...fileTypes('index.md', 'text/markdown; charset=utf-8').slice(1),
  { pattern: '/atom.xml', headers: [['Content-Type', 'application/atom+xml; charset=utf-8']] },
  { pattern: '/feeds.opml', headers: [['Content-Type', 'text/x-opml; charset=utf-8']] },
  { pattern: speculationRulesPath, headers: [['Content-Type', speculationRulesType]] },
];

/**
 * Text of `/_headers`, which Netlify and Cloudflare Pages read. Pages get no `Cache-Control`, since both hosts let
 * browsers keep a page only if they ask for news of it each time. Where two patterns meet, Netlify sends the later
 * value and Cloudflare both: for a picture that is `same-origin, cross-origin`, which browsers read as no restriction.
 */
export function renderHeadersFile(site: Pick<Site, 'url'>): string {
  const base = basePath(site).slice(0, -1);
  const blocks = [{ pattern: '/*', headers: [...securityHeaders(site), speculationHeader(site)] }, ...fileHeaders];
  return blocks
    .map(({ pattern, headers }) =>
      [`${base}${pattern}`, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

function fileTypes(name: string, type: string) {
  const headers: readonly Header[] = [['Content-Type', type]];
  return [
    { pattern: `/${name}`, headers },
    { pattern: `/*/${name}`, headers },
  ];
}

function isSecure({ url }: Pick<Site, 'url'>): boolean {
  return url.startsWith('https:');
}
