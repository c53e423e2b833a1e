import { decodeOrKeep } from '../domain/addresses/decode-or-keep.ts';
import { decodeReferences } from './text.ts';
import { hasCredentials } from '../domain/site/credentials.ts';
import { plainOriginOf } from '../domain/addresses/plain-origin.ts';
import { encodeForbidden, writeAddress } from '../domain/addresses/write-address.ts';

/** Target of a link, ready for an `href`. `rel` is set on links that leave the site. */
export interface Destination {
  readonly href: string;
  readonly rel?: 'external noopener' | 'external noopener sponsored';
}

/** Resolves a link; undefined if it is not allowed. */
export type LinkResolver = (href: string) => Destination | undefined;

/** Context on which a link's target depends. */
export interface Place {
  /** The site's address; its path is the base of root-relative links. */
  readonly siteUrl: URL;
  /** The address of the page that holds the link. */
  readonly pageUrl: URL;
  /** Whether every `href` must be absolute, as in a feed. */
  readonly isAbsolute: boolean;
  /** Whether the text is paid for: search engines require `rel="sponsored"` on its links. */
  readonly isSponsored?: boolean | undefined;
}

/**
 * Whether a link is allowed. Its scheme, if it has one, must be on the list, both as a browser reads it (without the
 * tabs, newlines and control characters that browsers skip) and after another round of percent-decoding, which no
 * honest address needs. A name or a password before the host is not allowed.
 */
export function isAllowedLink(href: string): boolean {
  const isOrdinary = !href.includes('&') && (ON_SITE.test(href) || plainOriginOf(href) !== undefined);
  return isOrdinary || isAllowedAddress(href);
}

/** Paths from the root and fragments. What begins with two slashes is a host. */
const ON_SITE = /^(?:\/(?:[\w.~-]|$)|#)/;

function isAllowedAddress(href: string): boolean {
  const decoded = decodeReferences(href);
  const head = decodePercent(decoded.split(/[/?#]/, 1)[0] ?? '').replace(IGNORED, '');
  const scheme = /^[^:]*:/.exec(head)?.[0].toLowerCase();
  if (scheme !== undefined && !SCHEMES.has(scheme)) return false;
  const url = URL.parse(decoded, 'https://site.invalid/');
  return url !== null && SCHEMES.has(url.protocol) && !hasCredentials(url);
}

/** Whether a link's address has a user name or a password. */
export function holdsCredentials(href: string): boolean {
  const url = URL.parse(decodeReferences(href), 'https://site.invalid/');
  return url !== null && hasCredentials(url);
}

/**
 * Makes a resolver for the links of a body. Targets on the site become paths. A full address on the same host but
 * outside the site's base stays a full address, since its path would look like a link without the base.
 */
export function linkResolver({ siteUrl, pageUrl, isAbsolute, isSponsored }: Place): LinkResolver {
  const rel = isSponsored ? 'external noopener sponsored' : 'external noopener';
  const base = siteUrl.pathname.endsWith('/') ? siteUrl.pathname : `${siteUrl.pathname}/`;
  return (href) => {
    if (!isAllowedLink(href)) return undefined;
    const target = decodeReferences(href).replace(IGNORED, '');
    if (target.startsWith('#')) {
      const fragment = composed(target);
      return { href: isAbsolute ? withoutFragment(pageUrl) + encodeLetters(fragment) : fragment };
    }
    const isRooted = /^\/(?![/\\])/.test(target);
    const url = URL.parse(isRooted ? base + target.slice(1) : target, isRooted ? siteUrl : pageUrl);
    if (url === null) return undefined;
    if (!url.protocol.startsWith('http')) return { href: writeAddress(url) };
    if (url.host !== siteUrl.host) return { href: writeAddress(url), rel };
    if (isFullAddress(target) && !`${url.pathname}/`.startsWith(base)) return { href: writeAddress(url) };
    const path = encodeForbidden(url.pathname + url.search) + encodeLetters(composed(url.hash));
    return { href: isAbsolute ? siteUrl.origin + path : path };
  };
}

/** Resolves links of text without a page, such as a caption: the target stays as written. */
export function resolveAsWritten(href: string): Destination | undefined {
  if (!isAllowedLink(href)) return undefined;
  const target = decodeReferences(href).replace(IGNORED, '');
  return isFullAddress(target) ? { href: target, rel: 'external noopener' } : { href: target };
}

/**
 * Converts a fragment of this site to NFC, like ids: browsers compare code points, and some systems write `é` as two.
 */
function composed(fragment: string): string {
  return fragment.replace(/(?:%[89a-f][\da-f])+/gi, decodeOrKeep).normalize('NFC');
}

/** Percent-encodes a fragment, since some feed readers accept only ASCII in an address. */
function encodeLetters(fragment: string): string {
  return fragment.replace(/[^\0-\x7f]+/g, encodeURIComponent);
}

/** Whether a target includes a host: `https://example.net/`, or `//example.net/`. */
function isFullAddress(target: string): boolean {
  return /^(?:https?:|[/\\]{2})/i.test(target);
}

const SCHEMES: ReadonlySet<string> = new Set(['http:', 'https:', 'mailto:', 'tel:']);

/** Matches what browsers skip in an address. A run of spaces is looked at once, from its first one. */
const IGNORED = /^[\0-\x20]+|(?<![\0-\x20])[\0-\x20]+$|[\t\n\r]/g;

function decodePercent(text: string): string {
  let decoded = text;
  for (let round = 0; round < 3 && decoded.includes('%'); round++) {
    decoded = decoded.replace(/%([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  }
  return decoded;
}

function withoutFragment(url: URL): string {
  return url.href.slice(0, url.href.length - url.hash.length);
}
