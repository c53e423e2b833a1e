import { readFileSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { chromium, type Browser } from '@playwright/test';
import { findBrowser } from '../../browser/chromium/find-browser.ts';
import { mediaTypes } from '../../browser/sites/serve.ts';
import { measure } from '../measure.ts';
import { installPackages } from '../peers/install.ts';
import { addBytes, sentBytes, type Bytes } from './transfer.ts';

/** The version that the bench compares with. */
const version = '1.6.0';

/** Pages of stories; lists of them would be results, too. */
const storyPages = '[0-9][0-9][0-9][0-9]/[0-9][0-9]/*/index.html';

export interface FoundPages {
  readonly written: string;
  /** Addresses of the first results. */
  readonly pages: readonly string[];
  readonly bytes: Bytes;
}

export interface PagefindRun {
  readonly version: string;
  readonly cpuSeconds: number | undefined;
  readonly files: number;
  /** Each query as the first of a page. */
  readonly found: readonly FoundPages[];
}

/**
 * Installs Pagefind into a folder, indexes a built site, and runs queries in a browser.
 *
 * @param results how many results of a query are loaded.
 * @throws Error if it cannot be installed or run.
 */
export async function runPagefind(
  folder: string,
  dist: string,
  queries: readonly string[],
  results: number,
): Promise<PagefindRun> {
  installPackages(folder, { pagefind: version });
  const output = join(folder, 'pagefind');
  const command = join(folder, 'node_modules/.bin/pagefind');
  const run = await measure(command, ['--site', dist, '--glob', storyPages, '--output-path', output], {
    cwd: folder,
    env: process.env,
  });
  if (run.exitCode !== 0) throw new Error(`Pagefind ${version} failed: ${run.output}`);
  const executablePath = findBrowser();
  if (!executablePath) throw new Error('No browser is installed that could run Pagefind.');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  const site = await serveCounting(output);
  try {
    const found: FoundPages[] = [];
    for (const written of queries) found.push(await findInBrowser(browser, site, written, results));
    const files = readdirSync(output, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    return { version, cpuSeconds: run.cpuSeconds, files: files.length, found };
  } finally {
    await browser.close();
    site.server.close();
  }
}

async function findInBrowser(
  browser: Browser,
  { address, sent }: CountingSite,
  written: string,
  results: number,
): Promise<FoundPages> {
  const page = await browser.newPage();
  await page.goto(address);
  sent.length = 0;
  const pages = await page.evaluate(
    async ([query, count]) => {
      const script = '/pagefind.js';
      const pagefind = (await import(script)) as Pagefind;
      const { results: all } = await pagefind.search(query);
      const loaded = await Promise.all(all.slice(0, count).map((result) => result.data()));
      return loaded.map(({ url }) => url);
    },
    [written, results] as const,
  );
  await page.close();
  return { written, pages, bytes: addBytes(sent) };
}

/** The part of Pagefind's script that the bench uses. */
interface Pagefind {
  readonly search: (query: string) => Promise<{
    readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[];
  }>;
}

interface CountingSite {
  readonly server: Server;
  readonly address: string;
  /** Sizes of the bodies sent since it was last emptied. */
  readonly sent: Bytes[];
}

/** Serves a folder, with an empty first page, and counts bodies as a host sends them: only texts are compressed. */
async function serveCounting(folder: string): Promise<CountingSite> {
  const sent: Bytes[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    if (path === '/') {
      response
        .writeHead(200, { 'Content-Type': 'text/html' })
        .end('<!doctype html><html lang="en"><title>Search</title>');
      return;
    }
    try {
      const bytes = readFileSync(join(folder, path));
      const mediaType = mediaTypes[extname(path)];
      sent.push(mediaType ? sentBytes(bytes) : { gzip: bytes.length, brotli: bytes.length });
      response.writeHead(200, { 'Content-Type': mediaType ?? 'application/octet-stream' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, sent };
}
