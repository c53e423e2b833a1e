import { decodeOrKeep } from '../../domain/addresses/decode-or-keep.ts';
/** Links of a rendered page to its own site. */
export interface PageReferences {
  /** Paths of the site without the base, with the fragment if there is one: `/tags/`, `/about/#who`. */
  readonly links: readonly string[];
  /** Fragments without a target on the page itself. */
  readonly missingFragments: readonly string[];
}

/**
 * Finds the addresses of this site that a page links to or loads. Works only on the engine's own output, where
 * attributes are always in double quotes.
 *
 * @param path the page's own, without the base: `/2014/10/alibaba-apple-pay/`.
 * @param siteUrl with the base path, and a slash at its end.
 * @param seen addresses from the root of the host, which are the same on every page: those in it are left out of the
 * result, and the others are added to it.
 */
export function scanPage(html: string, path: string, siteUrl: string, seen = new Set<string>()): PageReferences {
  const links = new Set<string>();
  const missingFragments = new Set<string>();
  // Equal to a loop over the matches of /\s(?:href|src|srcset|poster)="([^"]*)"/g, in three quarters of the time.
  let end = 0;
  for (let equals = html.indexOf('="'); equals >= 0; equals = html.indexOf('="', Math.max(end, equals + 2))) {
    const name = referenceBefore(html, equals);
    if (name === undefined) continue;
    const index = equals - name.length - 1;
    const close = html.indexOf('"', equals + 2);
    if (close < 0) continue;
    end = close + 1;
    const value = html.slice(equals + 2, close);
    if (seen.has(value) || !isInTag(html, index)) continue;
    const isSet = name === 'srcset';
    if (value.startsWith('/') && !isSet) seen.add(detached(value));
    const addresses = isSet ? value.split(',').map((part) => part.trim().split(' ')[0] ?? '') : [value];
    for (const address of addresses) {
      if (address.startsWith('#')) {
        const id = decodeOrKeep(address.slice(1));
        // `#top` needs no id.
        if (id && id !== 'top' && !html.includes(` id="${id}"`)) missingFragments.add(id);
        continue;
      }
      const target = toSitePath(decodeEntities(address), path, siteUrl);
      if (target !== undefined) links.add(target);
    }
  }
  return { links: [...links], missingFragments: [...missingFragments] };
}

/** Name of the attribute before an equals sign, if it holds addresses. */
function referenceBefore(html: string, equals: number): string | undefined {
  const name = namesByLastLetter[html.charCodeAt(equals - 1)];
  if (name === undefined || !html.startsWith(name, equals - name.length)) return undefined;
  return /\s/.test(html.charAt(equals - name.length - 1)) ? name : undefined;
}

const namesByLastLetter: Readonly<Record<number, string>> = Object.fromEntries(
  ['href', 'src', 'srcset', 'poster'].map((name) => [name.charCodeAt(name.length - 1), name]),
);

/** Copies a substring, which would otherwise keep the whole text in memory: here every rendered page. */
export function detached(part: string): string {
  return Buffer.from(part).toString();
}

/** Whether an index is within a tag. Displayed code may look like an attribute, but its `<` and `>` are escaped. */
function isInTag(html: string, index: number): boolean {
  const start = html.lastIndexOf('<', index);
  return html.lastIndexOf('>', index) < start || openTag.test(html.slice(start, index));
}

/** Matches a tag up to one of its attributes; values before that may contain `>`. */
const openTag = /^<[a-z](?:[^"<>]|"[^"]*")*$/i;

/** Resolves an address like a browser; `undefined` for other sites, even on the same host. */
export function toSitePath(address: string, path: string, siteUrl: string): string | undefined {
  if (address === '') return undefined;
  const site = parseSite(siteUrl);
  // Most addresses that the engine writes match this, and need no URL parser.
  if (plainPath.test(address)) {
    return address.startsWith(site.pathname) ? address.slice(site.pathname.length - 1) : outside(address);
  }
  const below = `/${address.slice(siteUrl.length)}`;
  if (address.startsWith(siteUrl) && site.href === siteUrl && plainPath.test(below)) return below;
  const url = URL.parse(address, siteUrl + path.slice(1));
  if (!url?.href.startsWith(siteUrl)) {
    if (url?.origin !== site.origin) return undefined;
    const isBeside = fullAddress.test(address) && !`${url.pathname}/`.startsWith(site.pathname);
    return isBeside ? undefined : outside(url.pathname + url.hash);
  }
  return `/${decodeOrKeep(url.pathname.slice(site.pathname.length))}${decodeOrKeep(url.hash)}`;
}

const fullAddress = /^(?:https?:|\/\/)/i;

/** Path of no page, for a path on this host outside the base path: a link that lacks the base. */
function outside(path: string): string {
  return `/..${path}`;
}

/** A path from the root in unreserved characters, without `//`, `/./` and `/../`. */
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
