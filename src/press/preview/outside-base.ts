import type { IncomingMessage, ServerResponse } from 'node:http';

export type Middleware = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/**
 * Answers requests for addresses that are not below the path of the site, which Astro's servers answer with pages of their
 * own: the path without its last slash leads to the front page, as on hosts, and so does the server's root, which is
 * another site later. Everything else is an address that does not exist.
 *
 * @param base path of the site, encoded, with a slash at both ends.
 * @param answerMissing answers with the site's page for addresses that do not exist.
 */
export function answerOutside(base: string, answerMissing: Middleware): Middleware {
  return (request, response, next) => {
    const target = request.url ?? '/';
    const way = wayInside(target, base);
    if (way) response.writeHead(way.status, { location: way.location, 'cache-control': 'no-store' }).end();
    else if (placeOf(target, base) === 'inside') next();
    else answerMissing(request, response, next);
  };
}

/** A redirect. */
export interface Way {
  readonly status: 301 | 302;
  readonly location: string;
}

/** The way to the front page from the server's root, and from the path of the site without its last slash. */
export function wayInside(target: string, base: string): Way | undefined {
  const place = placeOf(target, base);
  if (place !== 'root' && place !== 'base') return undefined;
  const query = /\?[^#]*/.exec(target)?.[0] ?? '';
  return { status: place === 'base' ? 301 : 302, location: base + query };
}

/**
 * The target to answer in the place of another, where a server cannot lead elsewhere: the front page for the server's root
 * and for the path of the site without its last slash, and one that does not exist for all else outside.
 */
export function insideBase(target: string, base: string): string {
  const place = placeOf(target, base);
  if (place === 'inside') return target;
  return place === 'outside' ? `${base}%25` : base;
}

/** Where a request is; `base` is the path of the site without its last slash. */
export type Place = 'inside' | 'outside' | 'root' | 'base';

/** @param target of the request; it can be decoded: see `request-target.ts`. */
export function placeOf(target: string, base: string): Place {
  const path = decodeURIComponent(target.split(/[?#]/, 1)[0] ?? '');
  const folder = decodeURIComponent(base);
  if (path.startsWith(folder)) return 'inside';
  if (`${path}/` === folder) return 'base';
  return path === '/' ? 'root' : 'outside';
}
