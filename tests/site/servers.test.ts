import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileHeaders, securityHeaders } from '../../src/metadata/policy.ts';
import type { ServerName } from '../metadata/snippets.ts';
import { isThere } from '../witnesses.ts';
import { fileOf, pageOf } from './articles.ts';
import { makePicture } from './press/edits.ts';
import { Newsroom } from './newsroom.ts';
import { startServer, type WebServer } from './published/web-servers.ts';
import { listFiles } from './snapshot.ts';

const servers: readonly (readonly [ServerName, boolean])[] = [
  ['nginx', isThere('nginx')],
  ['apache', isThere('apache2')],
  ['caddy', isThere('caddy')],
];

let newsroom: Newsroom;
let files: readonly string[];

beforeAll(async () => {
  if (servers.every(([, isInstalled]) => !isInstalled)) return;
  newsroom = await Newsroom.create({ articles: 'few' });
  newsroom.write('articles/2026/lead.png', await makePicture(1));
  newsroom.change(fileOf(29), { image: { src: 'lead.png', alt: 'A surface of one colour' } });
  const build = await newsroom.build();
  expect(build.exitCode, build.output).toBe(0);
  files = listFiles(newsroom.path('dist'));
});

describe.each(servers)('a site served by %s as the README says', (name, isInstalled) => {
  describe.skipIf(!isInstalled)('has', () => {
    let server: WebServer;

    beforeAll(async () => {
      server = await startServer(name, newsroom.path('dist'), newsroom.path(`server-${name}`));
    });

    afterAll(() => server.stop());

    /** As it arrives: neither decoded, nor led on. */
    async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
      const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
      request(server.origin + path, { headers }, resolve)
        .on('error', reject)
        .end();
      const response = await promise;
      return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
    }

    const published = (file: string) => readFileSync(newsroom.path(`dist/${file}`));

    it('every header of the policy on pages, feeds and what is not there', async () => {
      for (const path of ['/', pageOf(29), '/rss.xml', '/nothing/here/']) {
        const { headers } = await get(path);
        for (const [header, value] of securityHeaders({ url: 'https://example.com/' })) {
          expect([path, header, headers[header.toLowerCase()]]).toEqual([path, header, value]);
        }
      }
    });

    it('the headers of single files as `_headers` has them', async () => {
      for (const { pattern, headers: wanted } of fileHeaders) {
        const matcher = new RegExp(`^${pattern.slice(1).replaceAll('.', '\\.').replaceAll('*', '.+')}$`);
        const file = files.find((path) => matcher.test(path));
        if (file === undefined) throw new Error(`Nothing is published like ${pattern}.`);
        const { status, headers, body } = await get(`/${file}`);
        expect([file, status]).toEqual([file, 200]);
        expect(body.equals(published(file))).toBe(true);
        for (const [header, value] of wanted) {
          expect([file, header, headers[header.toLowerCase()]]).toEqual([file, header, value]);
        }
      }
    });

    it('pages that are asked for anew, in UTF-8', async () => {
      const { headers, body } = await get(pageOf(29));
      expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
      expect(body.equals(published(`${pageOf(29).slice(1)}index.html`))).toBe(true);
    });

    it.each([
      ['/robots.txt', 'text/plain; charset=utf-8'],
      ['/llms.txt', 'text/plain; charset=utf-8'],
      ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
      ['/manifest.webmanifest', 'application/manifest+json'],
      ['/favicon.svg', 'image/svg+xml'],
    ])('%s as %s', async (path, type) => {
      const { status, headers } = await get(path);
      expect([status, headers['content-type']?.toLowerCase()]).toEqual([200, type]);
    });

    it.each(['/', '/rss.xml', '/feed.json', '/atom.xml', '/sitemap-index.xml'])('%s in gzip', async (path) => {
      const { headers, body } = await get(path, { 'Accept-Encoding': 'gzip' });
      expect(headers['content-encoding']).toBe('gzip');
      expect(gunzipSync(body).equals(published(path === '/' ? 'index.html' : path.slice(1)))).toBe(true);
    });

    it('its own page where there is none', async () => {
      const { status, body } = await get('/nothing/here/');
      expect(status).toBe(404);
      expect(body.equals(published('404.html'))).toBe(true);
    });

    it.each(['/_headers', '/_redirects'])('no %s, which is for other hosts', async (path) => {
      expect((await get(path)).status).toBe(404);
    });

    it('addresses without their slash lead to those with it', async () => {
      const { status, headers } = await get('/markets');
      expect([301, 308]).toContain(status);
      expect(new URL(headers.location ?? '', server.origin).pathname).toBe('/markets/');
    });

    it('older addresses that lead on, without any rule of the server’s', async () => {
      const { status, body } = await get('/2020/01/an-older-address/');
      expect(status).toBe(200);
      expect(body.toString()).toContain(`content="0; url=${pageOf(6)}"`);
    });
  });
});
