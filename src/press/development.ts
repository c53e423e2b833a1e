import { readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { BaseIntegrationHooks } from 'astro';
import { isStyled, showFindings, whereAllFindings } from '../content/show-findings.ts';
import { foldersOf } from './layout.ts';

type DevelopmentServer = Parameters<BaseIntegrationHooks['astro:server:setup']>[0]['server'];

/** Where Vite runs modules of the project, each as its file is now. */
interface Runner {
  readonly import: (file: string) => Promise<unknown>;
}

/**
 * Serves the newsroom while it is being written. Every page is made when it is asked for, from the files as they are then,
 * by the functions of the press. Astro's collections and its cache of paths have no part in it: both learn of an edit some
 * time after it, and what is asked for in between they keep.
 */
export function serveNewsroom(server: DevelopmentServer, root: string): void {
  const { pictures } = foldersOf(root);
  const runner = runnerOf(server);
  let told = '';
  const respond = async (path: string, request: IncomingMessage, response: ServerResponse) => {
    const { answer } = (await runner.import('/src/press/preview-answer.ts')) as typeof import('./preview-answer.ts');
    const client = `${server.config.base}@vite/client`;
    const { status, headers, body, findings } = await answer(path, (file) => runner.import(file), client);
    const text = showFindings(findings, { isStyled: isStyled(process.stderr), whereAll: whereAllFindings });
    if (text !== told && text !== '') console.error(text);
    told = text;
    response.writeHead(status, { ...headers, 'cache-control': 'no-store' });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  server.middlewares.use((request, response, next) => {
    const path = pathOf(request, server.config.base);
    const picture = path && /^\/pictures\/([\w-]+\.(?:webp|png|jpg))$/.exec(path)?.[1];
    if (path === undefined || isOfServer(path) || isFile(join(root, 'public', path))) next();
    else if (picture && isFile(join(pictures, picture))) response.end(readFileSync(join(pictures, picture)));
    else respond(path, request, response).catch(next);
  });
  reloadOnEdits(server, root);
}

/** Pages that are open are loaded anew; what they then show depends on no event. */
function reloadOnEdits(server: DevelopmentServer, root: string): void {
  const folders = ['articles', 'public', 'src/newsroom'].map((folder) => `${join(root, folder)}/`);
  let timer: NodeJS.Timeout | undefined;
  server.watcher.on('all', (_event, path) => {
    if (!folders.some((folder) => path.startsWith(folder))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    }, 50);
  });
}

/** From the site's root, decoded; `undefined` for what is no request for a page or a file of the site. */
function pathOf({ method, url = '' }: IncomingMessage, base: string): string | undefined {
  if (method !== 'GET' && method !== 'HEAD') return undefined;
  try {
    const path = decodeURIComponent(new URL(url, 'http://localhost').pathname);
    return path.startsWith(base) ? `/${path.slice(base.length)}` : undefined;
  } catch {
    return undefined;
  }
}

/** Modules and style sheets, which Vite serves. */
function isOfServer(path: string): boolean {
  return /^\/(?:@|__|src\/|node_modules\/|\.vite\/)/.test(path);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function runnerOf(server: DevelopmentServer): Runner {
  const environment: object = server.environments.ssr;
  if ('runner' in environment) return environment.runner as Runner;
  throw new Error('The development server has no environment that runs modules in this process.');
}
