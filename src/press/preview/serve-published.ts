import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { wayInside, placeOf, type Way } from './outside-base.ts';
import { createRulesReader } from './published-rules.ts';
import { splitQuery, targetOf } from './request-target.ts';

/**
 * Answers a request, or sets the headers of the file whose bytes the server is to send.
 *
 * @returns the target under which the server finds that file.
 */
type PublishedSite = (request: IncomingMessage, response: ServerResponse) => string;

/**
 * Answers requests for the published site as the hosts of `docs/hosts.md` do: with the headers of `_headers`, the
 * redirects of `_redirects`, the slash that an address lacks, and `404.html` where there is nothing. What requires TLS
 * is left out, since a preview has none.
 *
 * @param dist the folder with the published site.
 * @param base path of the site, encoded, with a slash at both ends.
 */
export function servePublished(dist: string, base: string): PublishedSite {
  const readRules = createRulesReader(dist);

  function isServed(file: string): boolean {
    return !forHosts.test(file) && isFile(join(dist, file));
  }

  function setHeaders(response: ServerResponse, address: string, file: string): void {
    const type = typesInUtf8[extname(file)];
    if (type !== undefined) response.setHeader('content-type', `${type}; charset=utf-8`);
    response.setHeader('cache-control', 'no-cache');
    for (const [name, value] of readRules().headersOf(address)) response.setHeader(name, value);
  }

  function answerMissing(response: ServerResponse, isBodyWanted: boolean): void {
    const page = join(dist, notFound);
    response.statusCode = 404;
    setHeaders(response, base + notFound, notFound);
    response.end(isBodyWanted && isFile(page) ? readFileSync(page) : undefined);
  }

  /** The redirect from an address that has moved, or that lacks its slash. */
  function findWay(target: string): Way | undefined {
    const way = wayInside(target, base);
    if (way || placeOf(target, base) !== 'inside') return way;
    const [address, query] = splitQuery(target);
    const path = pathOf(address, base);
    const successor = readRules().successorOf(base + encodeURI(path));
    if (successor !== undefined) return { status: 301, location: successor + query };
    const isFolder = !/^$|\/$/.test(path) && isServed(`${path}/${index}`);
    return isFolder ? { status: 301, location: `${address}/${query}` } : undefined;
  }

  return (request, response) => {
    const target = targetOf(request);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return target;
    }
    const way = findWay(target);
    if (way) {
      response.writeHead(way.status, { location: way.location, 'cache-control': 'no-cache' }).end();
      return target;
    }
    const [address, query] = splitQuery(target);
    const path = placeOf(target, base) === 'inside' ? pathOf(address, base) : undefined;
    const missing = path === '' || path?.endsWith('/') ? index : '';
    if (path === undefined || !isServed(path + missing)) {
      answerMissing(response, request.method === 'GET');
      return target;
    }
    setHeaders(response, base + encodeURI(path), path + missing);
    return address + missing + query;
  };
}

const index = 'index.html';
const notFound = '404.html';

/** The decoded path of an address in `dist`. */
function pathOf(address: string, base: string): string {
  return decodeURIComponent(address).slice(decodeURIComponent(base).length);
}

/** Files that hosts keep for themselves, and paths with an empty part, which most hosts do not have. */
const forHosts = /^_(?:headers|redirects(?:\.nginx)?)$|^\/|\/\//;

/** Types of text for which servers name the character set, by the ending of the file. */
const typesInUtf8: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.txt': 'text/plain',
  '.csv': 'text/csv',
  '.md': 'text/markdown',
  '.xml': 'text/xml',
  '.json': 'application/json',
};

/** A path that no file can have, such as one that is too long, is none. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
