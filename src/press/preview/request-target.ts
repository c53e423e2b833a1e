import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage } from 'node:http';
import { encodedRuns, isTextWithout } from '../../domain/addresses/decode-or-keep.ts';
import { insideBase } from './outside-base.ts';

/**
 * Makes Astro's servers answer what no host would serve like any address that does not exist: they take errors in
 * decoding it for their own, or end with them. Node tells of each request before its server does.
 *
 * @param base path of the site, encoded, if what is not below it should be answered so, too.
 */
export function acceptAnyTarget(base: string): void {
  subscribe('http.server.request.start', (message) => {
    const { request } = message as { readonly request: IncomingMessage };
    const target = toReadableTarget(request.url ?? '/');
    targets.set(request, target);
    request.url = insideBase(target, base);
  });
}

const targets = new WeakMap<IncomingMessage, string>();

/** The target of a request as it was sent, made readable, also where it is not below the path of the site. */
export function targetOf(request: IncomingMessage): string {
  return targets.get(request) ?? '/';
}

/**
 * Makes the target of a request one that can be decoded, and that leads to no file above the site's folder. A `%` that
 * encodes no letter of a path, such as a lone one or that of `%2f`, counts as the character itself.
 *
 * @returns the same target, if it can be decoded as it is.
 */
export function toReadableTarget(target: string): string {
  const [path, query] = splitQuery(target.startsWith('/') ? target : originForm(target));
  const readable = path.replace(encodedRuns, (encoded) =>
    isTextWithout(noPartOfName, encoded) ? encoded : encoded.replaceAll('%', '%25'),
  );
  // The parser resolves "." and "..", also if they are encoded.
  const isDirect = !/\\|\/(?:\.|%2e){1,2}(?:\/|$)/i.test(readable);
  return `${isDirect ? readable : new URL(`http://localhost${readable}`).pathname}${query}`;
}

/** Proxies are asked by whole addresses, and so is this server by mistake. */
function originForm(target: string): string {
  if (!URL.canParse(target)) return nowhere;
  const { pathname, search } = new URL(target);
  return pathname.startsWith('/') ? pathname + search : nowhere;
}

/** No file has this path. */
const nowhere = '/%25';

/** The path, and the query with its question mark. */
export function splitQuery(target: string): readonly [string, string] {
  const [whole = ''] = target.split('#', 1);
  const index = whole.indexOf('?');
  return index < 0 ? [whole, ''] : [whole.slice(0, index), whole.slice(index)];
}

/** Matches separators of paths, and NUL, which no file name has. */
const noPartOfName = /[/\\\0]/;
