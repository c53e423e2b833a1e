import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join, relative } from 'node:path';
import type { BaseIntegrationHooks } from 'astro';
import { isStyled, showFindings, whereAllFindings } from '../../content/findings/show-findings.ts';
import { pictureType } from '../../domain/models/picture.ts';
import { watchFolders } from '../../files/watch-folders.ts';
import { foldersOf } from '../state/folders.ts';
import { answerOutside, type Middleware } from './outside-base.ts';
import { isNative, restartExitCode } from '../astro/native-modules.ts';

type DevelopmentServer = Parameters<BaseIntegrationHooks['astro:server:setup']>[0]['server'];

/** Vite's module runner, which imports the current state of a module. */
interface Runner {
  readonly import: (file: string) => Promise<unknown>;
}

/**
 * Serves the newsroom during writing. Each page is rendered on request, from the files as they are then, by the
 * functions of the press; Vite loads only what Astro compiles. Astro's collections and its cache of paths are not used:
 * both are updated some time after an edit, and would keep pages that were requested in between.
 *
 * @param base path of the site, encoded, which Astro takes off the paths of requests.
 * @returns answers what Vite does not serve, in the place of Astro, which would plan the site for it.
 */
export function serveNewsroom(server: DevelopmentServer, root: string, base: string): Middleware {
  acceptEncodedBase(server, base);
  const { pictures } = foldersOf(root);
  const runner = runnerOf(server);
  let lastShown = '';
  // Imported once the server runs, since `astro build` loads this module, too.
  const answers = () => import('./preview-answer.ts');
  const load = (file: string) => runner.import(file);
  server.httpServer?.once('listening', () => {
    void answers().then(({ prepare }) => prepare(load));
  });
  const respond = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const { answer } = await answers();
    const client = `${server.config.base}@vite/client`;
    const { status, headers, body, findings } = await answer(path, load, client);
    const text = showFindings(findings, { isStyled: isStyled(process.stderr), whereAll: whereAllFindings });
    if (text !== lastShown && text !== '') console.error(text);
    lastShown = text;
    const { location } = headers;
    const leading = location === undefined ? {} : { location: location + queryOf(request) };
    response.writeHead(status, { ...headers, ...leading, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  server.middlewares.use((request, response, next) => {
    if (!isAsking(request)) {
      response.writeHead(405, { allow: 'GET, HEAD' });
      response.end();
      return;
    }
    const path = pathOf(request, server.config.base);
    const picture = path && /^\/pictures\/([\w-]+\.(?:webp|png|jpg))$/.exec(path)?.[1];
    const index = join(root, 'public', (path ?? '').replace(endOfIndex, ''), 'index.html');
    if (path === undefined || isOfServer(path)) next();
    else if (isFile(index)) answerWithIndex(index, request, response);
    else if (isFile(join(root, 'public', path))) next();
    else if (picture && isFile(join(pictures, picture))) {
      response.writeHead(200, { 'content-type': pictureType(picture) });
      response.end(readFileSync(join(pictures, picture)));
    } else respond(path, request, response).catch(next);
  });
  const missing = answerOutside(base, (request, response, next) => {
    if (!isAsking(request) || isOfServer(pathOf(request, '/') ?? '')) next();
    else respond(nowhere, request, response).catch(next);
  });
  // Before `acceptEncodedBase`, which is there by then.
  server.httpServer?.once('listening', () => server.middlewares.stack.unshift({ route: '', handle: missing }));
  reloadOnEdits(server, root);
  restartOnEdits(server, root);
  return (request, response, next) => {
    respond(pathOf(request, '/') ?? '/', request, response).catch(next);
  };
}

const endOfIndex = /\/(?:index\.html)?$/;

/** Answers a request for a folder of `public/` with its index, or with the way to its address if that lacks its slash. */
function answerWithIndex(index: string, request: IncomingMessage, response: ServerResponse): void {
  const [path = ''] = (request.url ?? '').split('?', 1);
  if (endOfIndex.test(path)) {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : readFileSync(index));
    return;
  }
  response.writeHead(301, { location: `${path}/${queryOf(request)}`, 'cache-control': 'no-store' });
  response.end();
}

/** The query of a request with its question mark. */
function queryOf({ url = '' }: IncomingMessage): string {
  const index = url.indexOf('?');
  return index < 0 ? '' : url.slice(index);
}

/** No page has this path. */
const nowhere = '/\0';

/**
 * Lets a base path have letters outside ASCII: Astro compares it, encoded, with the decoded path of a request, and answers
 * 404 to each. So requests are encoded twice until Astro has seen them.
 */
function acceptEncodedBase({ middlewares, httpServer }: DevelopmentServer, base: string): void {
  if (!base.includes('%')) return;
  const twice = base.replaceAll('%', '%25');
  const replaceStart = (from: string, to: string) => (request: IncomingMessage, _: unknown, next: () => void) => {
    if (request.url?.startsWith(from) === true) request.url = to + request.url.slice(from.length);
    next();
  };
  // Astro puts its own in front of all others before the server listens.
  httpServer?.once('listening', () => middlewares.stack.unshift({ route: '', handle: replaceStart(base, twice) }));
  middlewares.use(replaceStart(twice, '/'));
}

/**
 * Folders that Vite need not watch: it would open a handle for each article, and for each file that the press keeps.
 */
const unwatchedFolders = ['articles', '.press', 'dist'];

/** Whether Vite should ignore changes at a path. */
export function isUnwatched(root: string, path: string): boolean {
  return unwatchedFolders.some((name) => path === join(root, name) || path.startsWith(`${join(root, name)}/`));
}

/**
 * Reloads open pages after an edit, and one that connects first after it. The content of pages does not depend on
 * these events.
 */
function reloadOnEdits(server: DevelopmentServer, root: string): void {
  let timer: NodeJS.Timeout | undefined;
  const reload = () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    }, 50);
  };
  // Vite's own watcher starts some time after the server, and would miss the edits until then.
  for (const folder of ['articles', 'public', 'src/newsroom']) {
    server.httpServer?.once('close', watchFolders(join(root, folder), reload));
  }
}

/** Ends the process after an edit of code that Node has loaded; the command line starts it again. */
function restartOnEdits(server: DevelopmentServer, root: string): void {
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!isNative(root, path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      console.error(`${relative(root, path)} has changed: the server starts again.`);
      process.exit(restartExitCode);
    }, 100);
  });
}

/** The decoded path from the site's root; `undefined` if the request is not below the base. */
function pathOf({ url = '' }: IncomingMessage, base: string): string | undefined {
  const [encoded = ''] = url.split(/[?#]/, 1);
  // It can be decoded: see `request-target.ts`.
  const path = decodeURIComponent(encoded);
  return path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
}

/** Whether a request has a method of static hosts. */
function isAsking({ method }: IncomingMessage): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS';
}

/** Whether Vite may serve a path: modules and style sheets. */
function isOfServer(path: string): boolean {
  return /^\/(?:@|__|src\/|node_modules\/|\.vite\/)/.test(path);
}

/** A path that no file can have, such as one with a NUL, is none. */
function isFile(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

function runnerOf(server: DevelopmentServer): Runner {
  const environment: object = server.environments.ssr;
  if ('runner' in environment) return environment.runner as Runner;
  throw new Error('The development server has no environment that runs modules in this process.');
}
