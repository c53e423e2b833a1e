import { decodeOrKeep } from '../../domain/decode-or-keep.ts';
/** What a rendered page refers to on its own site. */
export interface PageReferences {
  /** Paths of the site, without the base, with a fragment where one was written: `/tags/`, `/about/#who`. */
  readonly links: readonly string[];
  /** Fragments that lead to nothing on the page itself. */
  readonly missingFragments: readonly string[];
}

const reference = /\s(?:href|src|srcset|poster)="([^"]*)"/g;

/**
 * Finds what a page links to and loads. Works on the engine's own output, where attributes are always in double
 * quotes; addresses of other sites are left out.
 *
 * @param path the page's own, without the base: `/2014/10/alibaba-apple-pay/`.
 * @param siteUrl with the base path, and a slash at its end.
 * @param seen addresses from the root of the host, which mean the same on every page: those that it has are left out,
 * and it learns the others.
 */
export function scanPage(html: string, path: string, siteUrl: string, seen = new Set<string>()): PageReferences {
  const links = new Set<string>();
  const missingFragments = new Set<string>();
  for (const { 0: matched, 1: value = '', index } of html.matchAll(reference)) {
    if (seen.has(value) || !isInTag(html, index)) continue;
    const isSet = matched.startsWith(' srcset');
    if (value.startsWith('/') && !isSet) seen.add(detached(value));
    const addresses = isSet ? value.split(',').map((part) => part.trim().split(' ')[0] ?? '') : [value];
    for (const address of addresses) {
      if (address.startsWith('#')) {
        const id = decodeOrKeep(address.slice(1));
        // Of itself every page has the top, whatever its ids are.
        if (id && id !== 'top' && !html.includes(` id="${id}"`)) missingFragments.add(id);
        continue;
      }
      const target = toSitePath(decodeEntities(address), path, siteUrl);
      if (target !== undefined) links.add(target);
    }
  }
  return { links: [...links], missingFragments: [...missingFragments] };
}

/** A copy of its own: a part of a long text otherwise keeps all of it in memory, here every page that was rendered. */
export function detached(part: string): string {
  return Buffer.from(part).toString();
}

/** Code that a page shows may hold what looks like an attribute; `<` and `>` are always escaped there. */
function isInTag(html: string, index: number): boolean {
  const start = html.lastIndexOf('<', index);
  return html.lastIndexOf('>', index) < start || openTag.test(html.slice(start, index));
}

/** A tag up to one of its attributes: a value before that may hold a `>`. */
const openTag = /^<[a-z](?:[^"<>]|"[^"]*")*$/i;

/** Resolves an address as a browser would; `undefined` for another site's, be it on the same host. */
export function toSitePath(address: string, path: string, siteUrl: string): string | undefined {
  if (address === '') return undefined;
  const site = parseSite(siteUrl);
  // Nearly all that the engine writes looks like this, and needs no parser of addresses.
  if (plainPath.test(address)) {
    return address.startsWith(site.pathname) ? address.slice(site.pathname.length - 1) : outside(address);
  }
  const url = URL.parse(address, siteUrl + path.slice(1));
  if (!url?.href.startsWith(siteUrl)) {
    if (url?.origin !== site.origin) return undefined;
    const isBeside = fullAddress.test(address) && !`${url.pathname}/`.startsWith(site.pathname);
    return isBeside ? undefined : outside(url.pathname + url.hash);
  }
  return `/${decodeOrKeep(url.pathname.slice(site.pathname.length))}${decodeOrKeep(url.hash)}`;
}

const fullAddress = /^(?:https?:|\/\/)/i;

/** A path on this host, but not below the base path, is a link that forgot the base: no page stands there. */
function outside(path: string): string {
  return `/..${path}`;
}

/** A path from the root, in characters that mean themselves, without `//`, `/./` and `/../`. */
const plainPath = /^\/(?:(?:[\w~-][\w.~-]*|\.[\w-][\w.-]*)(?:\/|$))*$/;

let parsed: { readonly siteUrl: string; readonly site: URL } | undefined;

function parseSite(siteUrl: string): URL {
  if (parsed?.siteUrl !== siteUrl) parsed = { siteUrl, site: new URL(siteUrl) };
  return parsed.site;
}

function decodeEntities(text: string): string {
  return text.includes('&')
    ? text
        .replace(/&#38;|&amp;/g, '&')
        .replace(/&#39;|&#x27;/g, "'")
        .replace(/&quot;|&#34;/g, '"')
    : text;
}
