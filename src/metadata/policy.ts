import { allowedHosts, type AllowedHosts } from '../domain/site/own/allowed-hosts.ts';
import { icons } from '../domain/site/icons.ts';
import { speculationRulesPath } from '../domain/site/permalinks.ts';
import type { Header } from './header.ts';
import { machineHeaders } from './machines.ts';
import { basePath, toHref, type Site } from '../domain/site/site.ts';
import { allTemplates, factsOf } from '../domain/site/templates.ts';

/*
 * What browsers may do with the site's pages, written once: as headers for hosts that take a `_headers` file, and as
 * a `<meta>` for those that do not.
 */

/** The settings on which headers depend. Beside the site itself, pages may use exactly the hosts that these name. */
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

/** Two years, in seconds. */
const transportSecurityAge = 2 * 365 * 24 * 3600;

/**
 * For a `<meta>`. Two directives are for headers alone: `frame-ancestors` counts for nothing here, and
 * `upgrade-insecure-requests` would keep Safari from a preview at `http://localhost`, while every address on our
 * pages is relative and needs no upgrade.
 */
export function metaPolicy(site: PolicySettings): string {
  return directivesOf(site).join('; ');
}

/** The header's value; upgrades are asked for only where the site is served over TLS. */
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

/** Where the rules are by which browsers make pages ready before they are asked for. No policy holds such rules back. */
export function speculationHeader(site: Pick<Site, 'url'>): Header {
  return ['Speculation-Rules', `"${toHref(site, speculationRulesPath)}"`];
}

/** For files whose names change with their content. */
const keptForAYear: Header = ['Cache-Control', 'public, max-age=31536000, immutable'];

/** Other sites cannot load these files into their pages. */
export const ownPagesOnly: Header = ['Cross-Origin-Resource-Policy', 'same-origin'];

/** Feed readers on the web show our pictures and icons on their own pages. */
export const anyPage: Header = ['Cross-Origin-Resource-Policy', 'cross-origin'];

export interface HeaderRule {
  /** A path of the site, in which one `*` matches any text. */
  readonly pattern: string;
  readonly headers: readonly Header[];
}

const pagePatterns = ['/', '/*/', '/*.html'];
const filePatterns = ['/*.xml', '/*.json', '/*.opml', '/*.csv', '/*.md', '/*.txt', '/*.webmanifest'];

/** Types that every host sends for the ending of a file's name. */
const usualTypes = new Map([
  ['.csv', 'text/csv'],
  ['.xml', 'application/xml'],
  ['.txt', 'text/plain'],
  ['.json', 'application/json'],
  ['.webmanifest', 'application/manifest+json'],
]);

/** The type of JSON is UTF-8 by definition; browsers take speculation rules with no parameter. */
const typesWithoutCharset = /^application\/speculationrules\+json$/;

/**
 * Headers by the kind of file, beside those of every response. For each file, at most one rule sets a given header:
 * Cloudflare joins the values of all rules that match (`same-origin, cross-origin` is no value). Netlify
 * reads the rule for folders as one for all paths and sends the last value, so the rules for pages come first.
 */
export const fileHeaders: readonly HeaderRule[] = [
  ...[...pagePatterns, ...filePatterns].map((pattern) => ({ pattern, headers: [ownPagesOnly] })),
  { pattern: '/_assets/*', headers: [keptForAYear, ownPagesOnly] },
  { pattern: '/pictures/*', headers: [keptForAYear, anyPage] },
  ...Object.values(icons).map(({ path }) => ({ pattern: path, headers: [anyPage] })),
  ...allTemplates.map(factsOf).flatMap(({ pageFile, mediaType }) => typeRules(pageFile, mediaType)),
];

/** Paths in `/_headers`: hosts limit their number. */
export const headerRuleCount = 1 + fileHeaders.length;

/**
 * Text of `/_headers`, which Netlify and Cloudflare read. Pages get no `Cache-Control`: on both hosts, browsers ask for a
 * page each time by default.
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

/** A rule for the media type of what a page file serves, if hosts do not know it by the ending of the name. */
function typeRules(pageFile: string, mediaType: string | undefined): readonly HeaderRule[] {
  const served = pageFile.replace(/\.ts$/, '');
  if (isCovered(served)) return [];
  const ending = /\.\w+$/.exec(served)?.[0] ?? '';
  if (mediaType === undefined || served.startsWith('_') || usualTypes.get(ending) === mediaType) return [];
  const type = typesWithoutCharset.test(mediaType) ? mediaType : `${mediaType}; charset=utf-8`;
  return patternsOf(served).map((pattern) => ({ pattern, headers: [['Content-Type', type]] }));
}

/** Whether a template of every folder serves files of that name, so that its rule holds here too. */
function isCovered(served: string): boolean {
  const general = `[...index]/${served.slice(served.lastIndexOf('/') + 1)}`;
  return served !== general && allTemplates.some((template) => factsOf(template).pageFile === `${general}.ts`);
}

/** `atom.xml` → `/atom.xml`; `[...index]/rss.xml` → `/rss.xml` and `/*\/rss.xml`; `feeds/rss/[part].xml` → `/feeds/rss/*`. */
function patternsOf(served: string): readonly string[] {
  const name = served.slice(served.lastIndexOf('/') + 1);
  if (name.includes('[')) return [`/${served.slice(0, served.indexOf('['))}*`];
  if (!served.includes('[')) return [`/${served}`];
  return served === `[...index]/${name}` ? [`/${name}`, `/*/${name}`] : [`/*/${name}`];
}

function isSecure({ url }: Pick<Site, 'url'>): boolean {
  return url.startsWith('https:');
}
