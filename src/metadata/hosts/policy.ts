import { allowedHosts, type AllowedHosts } from '../../domain/site/own/allowed-hosts.ts';
import { icons } from '../../domain/site/icons.ts';
import { speculationRulesPath } from '../../domain/site/permalinks.ts';
import type { Header } from './header.ts';
import { machineHeaders } from '../machines.ts';
import { basePath, toHref, type Site } from '../../domain/site/site.ts';
import { shapeOf } from '../../domain/site/page-files.ts';
import { allTemplates, factsOf } from '../../domain/site/templates.ts';

/*
 * Security policy of the site's pages in one place, for two outputs: headers for hosts that read a `_headers` file, and
 * a `<meta>` for others.
 */

/** Settings on which headers depend. Besides the site itself, pages may use only the hosts in these settings. */
export type PolicySettings = Pick<Site, 'url' | 'newsletter' | 'analytics' | 'comments'>;

function directivesOf(site: PolicySettings): readonly string[] {
  const hosts = allowedHosts(site);
  const own = (name: keyof AllowedHosts) => [name, "'self'", ...hosts[name]].join(' ');
  return [
    "default-src 'none'",
    own('script-src'),
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    own('connect-src'),
    ...(hosts['frame-src'].length > 0 ? [`frame-src ${hosts['frame-src'].join(' ')}`] : []),
    "manifest-src 'self'",
    own('form-action'),
    "base-uri 'none'",
  ];
}

export const referrerPolicy = 'strict-origin-when-cross-origin';

/** `max-age` of HSTS: two years, in seconds. */
const transportSecurityAge = 2 * 365 * 24 * 3600;

/**
 * Policy for a `<meta>`. Two directives are for headers only: `frame-ancestors` has no effect here, and
 * `upgrade-insecure-requests` would block previews at `http://localhost` in Safari; all addresses on our pages are
 * relative and need no upgrade.
 */
export function metaPolicy(site: PolicySettings): string {
  return directivesOf(site).join('; ');
}

/** Value of the header; it requires upgrades only if the site is served over TLS. */
export function contentSecurityPolicy(site: PolicySettings): string {
  const upgrade = isSecure(site) ? ['upgrade-insecure-requests'] : [];
  return [...directivesOf(site), "frame-ancestors 'none'", ...upgrade].join('; ');
}

/** Headers of every response; each also has one of `Cross-Origin-Resource-Policy`. */
export function securityHeaders(site: PolicySettings): readonly Header[] {
  return [
    ['Content-Security-Policy', contentSecurityPolicy(site)],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Permissions-Policy', 'camera=(), geolocation=(), microphone=(), payment=(), usb=()'],
    ['Referrer-Policy', referrerPolicy],
    ...(isSecure(site) ? [['Strict-Transport-Security', `max-age=${transportSecurityAge}`] as const] : []),
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
  ];
}

/** Header with the address of the speculation rules for prerendering. The content security policy does not block it. */
export function speculationHeader(site: Pick<Site, 'url'>): Header {
  return ['Speculation-Rules', `"${toHref(site, speculationRulesPath)}"`];
}

/** Caching of files whose names change with their content. */
const keptForAYear: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Header of files that other sites must not load into their pages. */
export const ownPagesOnly: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];

/** Header of pictures and icons, which web feed readers show on their own pages. */
const anyPage: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

export interface HeaderRule {
  /** A path of the site, in which one `*` matches any text. */
  readonly pattern: string;
  readonly headers: readonly Header[];
}

const pagePatterns = ['/', '/*/', '/*.html'];
const filePatterns = ['/*.xml', '/*.json', '/*.opml', '/*.csv', '/*.md', '/*.txt', '/*.webmanifest'];

/** Types that hosts with `_headers` derive from the file extension; `docs/own-server.md` names those that servers do not. */
const usualTypes = new Map([
  ['.csv', 'text/csv'],
  ['.xml', 'application/xml'],
  ['.txt', 'text/plain'],
  ['.json', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
]);

/** Types without `charset`: JSON is always UTF-8, and browsers accept speculation rules only without a parameter. */
const typesWithoutCharset = /^application\/speculationrules\+json$/;

/**
 * Headers by kind of file, besides those of every response. At most one rule per file sets a given header, since
 * Cloudflare joins the values of all matching rules (`same-origin, cross-origin` is invalid). Netlify treats the rule
 * for folders as one for all paths and sends the last value, so the rules for pages come first.
 */
export const fileHeaders: readonly HeaderRule[] = [
  ...[...pagePatterns, ...filePatterns].map((pattern) => ({ pattern, headers: [ownPagesOnly] })),
  { pattern: '/_assets/*', headers: [keptForAYear, ownPagesOnly] },
  { pattern: '/pictures/*', headers: [keptForAYear, anyPage] },
  ...Object.values(icons).map(({ path }) => ({ pattern: path, headers: [anyPage] })),
  ...allTemplates.map(factsOf).flatMap(({ pageFile, mediaType }) => typeRules(pageFile, mediaType)),
];

/** Number of paths in `/_headers`, which hosts limit. */
export const headerRuleCount = 1 + fileHeaders.length;

/**
 * Renders `/_headers` for Netlify and Cloudflare. Pages get no `Cache-Control`, since both hosts make browsers
 * revalidate pages by default.
 */
export function renderHeadersFile(site: PolicySettings & Pick<Site, 'machines'>): string {
  const base = basePath(site).slice(0, -1);
  const blocks = [
    { pattern: '/*', headers: [...securityHeaders(site), speculationHeader(site), ...machineHeaders(site)] },
    ...fileHeaders,
  ];
  return blocks
    .map(({ pattern, headers }) =>
      [`${base}${pattern}`, ...headers.map(([name, value]) => `  ${name}: ${value}`), ''].join('\n'),
    )
    .join('\n');
}

/** Rules for the media type of a page file's output, if hosts do not derive it from the file extension. */
function typeRules(pageFile: string, mediaType: string | undefined): readonly HeaderRule[] {
  const served = shapeOf(pageFile);
  if (isCovered(served)) return [];
  const ending = /\.\w+$/.exec(served)?.[0] ?? '';
  if (mediaType === undefined || served.startsWith('_') || usualTypes.get(ending) === mediaType) return [];
  const type = typesWithoutCharset.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`;
  return patternsOf(served).map((pattern) => ({ pattern, headers: [['Content-Type', type]] }));
}

/** Whether the rule of a template with files in every folder covers this file as well. */
function isCovered(served: string): boolean {
  const general = `[...index]/${served.slice(served.lastIndexOf('/') + 1)}`;
  return served !== general && allTemplates.some((template) => factsOf(template).pageFile === `${general}.ts`);
}

/**
 * `atom.xml` → `/atom.xml`; `[...index]/rss.xml` → `/rss.xml` and `/*\/rss.xml`; `feeds/rss/[part].xml` →
 * `/feeds/rss/*`.
 */
function patternsOf(served: string): readonly string[] {
  const name = served.slice(served.lastIndexOf('/') + 1);
  if (name.includes('[')) return [`/${served.slice(0, served.indexOf('['))}*`];
  if (!served.includes('[')) return [`/${served}`];
  return served === `[...index]/${name}` ? [`/${name}`, `/*/${name}`] : [`/*/${name}`];
}

function isSecure({ url }: Pick<Site, 'url'>): boolean {
  return url.startsWith('https:');
}
