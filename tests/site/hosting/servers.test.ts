import { readFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileHeaders, securityHeaders, speculationHeader } from '../../../src/metadata/hosts/policy.ts';
import { matchesPattern } from '../../metadata/hosts/host-rules.ts';
import { serverNames } from '../../metadata/hosts/snippets.ts';
import { isThere } from '../../programs/external-programs.ts';
import { fileOf, pageOf } from '../articles.ts';
import { makePicture } from '../press/edits/pictures.ts';
import { Newsroom } from '../newsroom.ts';
import { startServer, type WebServer } from '../published/web-servers.ts';
import { listFiles } from '../snapshot.ts';

const installed = { nginx: isThere('nginx'), apache: isThere('apache2'), caddy: isThere('caddy') };
/** The second site has compressed copies of its files; for the first, servers compress as they send. */
const bases = ['/', '/news/'] as const;
const hasCopies = (base: string) => base !== '/';
/** Debian's nginx sends Brotli with a module that it has not. */
const codings = {
  nginx: [['gzip', 'gz']],
  apache: [
    ['br', 'br'],
    ['gzip', 'gz'],
  ],
  caddy: [
    ['br', 'br'],
    ['gzip', 'gz'],
  ],
} as const;
const comparedHeaders = ['content-type', 'cache-control', 'cross-origin-resource-policy'];
const longAlias = `/2019/${'a-very-long-address-'.repeat(6)}of-long-ago/`;
const newAliases = [
  longAlias,
  '/2019/old-story.html',
  '/old~stories/1.2_3/',
  '/2019/straße-zur-börse/',
  '/2019/日銀/',
  '/2019/old.php/',
];
const aliases = ['/2020/01/an-older-address/', ...newAliases];

/** Its figures are published as CSV. */
const chart = `Text.

\`\`\`chart
type: bar
title: Two sums
source: The company

Item,Amount
One,1
Two,2
\`\`\`
`;

describe.skipIf(!Object.values(installed).includes(true)).each(bases)('a site at %s', (base) => {
  let newsroom: Newsroom;
  let files: readonly string[];

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    newsroom.write('articles/2026/lead.png', await makePicture(1));
    newsroom.change(fileOf(29), { image: { src: 'lead.png', alt: 'A surface of one colour' } });
    newsroom.change(fileOf(28), { aliases: newAliases, body: chart });
    if (hasCopies(base)) newsroom.set({ hasCompressedCopies: true });
    const build = await newsroom.build({ env: { SITE_URL: `https://example.com${base}` } });
    expect(build.exitCode, build.output).toBe(0);
    files = listFiles(newsroom.path('dist'));
  });

  const policy = securityHeaders({ url: 'https://example.com/' });
  const published = (file: string) => readFileSync(newsroom.path(`dist/${file}`));

  describe.each(serverNames)('served by %s as the README says', (name) => {
    describe.skipIf(!installed[name])('has', () => {
      let server: WebServer;

      beforeAll(async () => {
        server = await startServer(name, newsroom.path('dist'), base, newsroom.path(`server-${name}`));
      });

      afterAll(() => server.stop());

      /** As it arrives: neither decoded, nor redirected. `path` is the site's own. */
      async function get(path: string, headers: Readonly<Record<string, string>> = {}) {
        const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
        request(server.origin + base + path.slice(1), { headers }, resolve)
          .on('error', reject)
          .end();
        const response = await promise;
        return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
      }

      /** What a reader's browser makes of an address, with a proxy for TLS in front of the server. */
      const whole = (location = '') => new URL(location, 'https://example.com').href;
      const toPath = (file: string) => `/${file.replace(/(^|\/)index\.html$/, '$1')}`;

      it('every header of the policy, once, on every kind of file and answer', async () => {
        const samples = new Map(files.map((file) => [file.replace(/.*\/(?=index\.)|.*(?=\.)/, ''), toPath(file)]));
        const others = ['/nothing/here/', '/pictures/gone.webp', '/markets', '/pictures/', longAlias];
        expect(samples.size).toBeGreaterThan(12);
        const speculation = speculationHeader({ url: `https://example.com${base}` });
        for (const path of [...samples.values(), ...others]) {
          const { headers } = await get(path);
          for (const [header, value] of [...policy, speculation]) {
            expect([path, header, headers[header.toLowerCase()]]).toEqual([path, header, value]);
          }
        }
      });

      it('the headers of single files as `_headers` has them', async () => {
        const seen = new Set<string>();
        for (const { pattern, headers: wanted } of fileHeaders) {
          const file = files.find((path) => matchesPattern(pattern, toPath(path)) && !aliases.includes(toPath(path)));
          if (file === undefined) throw new Error(`Nothing is published like ${pattern}.`);
          seen.add(file);
          const { status, headers, body } = await get(toPath(file));
          expect([file, status]).toEqual([file, 200]);
          expect(body.equals(published(file))).toBe(true);
          for (const [header, value] of wanted) {
            expect([file, header, headers[header.toLowerCase()]]).toEqual([file, header, value]);
          }
        }
        expect(seen.size).toBeGreaterThan(15);
      });

      it('pages that browsers ask for each time, in UTF-8', async () => {
        const { headers, body } = await get(pageOf(29));
        expect(headers).toMatchObject({ 'cache-control': 'no-cache', 'content-type': 'text/html; charset=utf-8' });
        expect(body.equals(published(`${pageOf(29).slice(1)}index.html`))).toBe(true);
      });

      it.each([
        ['/robots.txt', 'text/plain; charset=utf-8'],
        ['/llms.txt', 'text/plain; charset=utf-8'],
        ['/.well-known/security.txt', 'text/plain; charset=utf-8'],
        [`${pageOf(28)}figures-1.csv`, 'text/csv; charset=utf-8'],
        ['/manifest.webmanifest', 'application/manifest+json'],
        ['/favicon.svg', 'image/svg+xml'],
      ])('%s as %s', async (path, type) => {
        const { status, headers } = await get(path);
        expect([status, headers['content-type']?.toLowerCase()]).toEqual([200, type]);
      });

      const compressed = ['/', pageOf(29), '/rss.xml', '/markets/feed.json', '/atom.xml', '/sitemap-index.xml'];

      it.each(compressed)('%s in gzip, for caches apart from the plain one', async (path) => {
        const { headers, body } = await get(path, { 'Accept-Encoding': 'gzip' });
        expect(headers['content-encoding']).toBe('gzip');
        expect(
          gunzipSync(body).equals(published(path.endsWith('/') ? `${path.slice(1)}index.html` : path.slice(1))),
        ).toBe(true);
        expect([(await get(path)).headers.vary, headers.vary]).toEqual(Array(2).fill('Accept-Encoding'));
      });

      it.each(hasCopies(base) ? [...compressed, '/404.html', '/favicon.svg', '/nothing/here/'] : [])(
        'the compressed copy of %s, with the headers of the file itself',
        async (path) => {
          const file = path === '/nothing/here/' ? '404.html' : path.replace(/\/$/, '/index.html').slice(1);
          const plain = await get(path);
          for (const [encoding, suffix] of codings[name]) {
            const { status, headers, body } = await get(path, { 'Accept-Encoding': `deflate, ${encoding}` });
            const copy = `${file}.${suffix}`;
            if (!files.includes(copy)) continue;
            expect([status, headers['content-encoding']]).toEqual([plain.status, encoding]);
            expect(body.equals(published(copy))).toBe(true);
            for (const header of comparedHeaders)
              expect([header, headers[header]]).toEqual([header, plain.headers[header]]);
          }
        },
      );

      it.each([...compressed, '/favicon.svg'])('nothing new to send of an unchanged %s', async (path) => {
        for (const encoding of ['gzip', 'identity']) {
          const { headers } = await get(path, { 'Accept-Encoding': encoding });
          const known = {
            ...(headers.etag !== undefined && { 'If-None-Match': headers.etag }),
            ...(headers['last-modified'] !== undefined && { 'If-Modified-Since': headers['last-modified'] }),
          };
          expect(Object.keys(known)).not.toEqual([]);
          const again = await get(path, { 'Accept-Encoding': encoding, ...known });
          expect([path, encoding, again.status, again.body.length]).toEqual([path, encoding, 304, 0]);
        }
      });

      it.each([
        '/nothing/here/',
        '/nothing',
        '/_assets/gone.css',
        '/pictures/gone.webp',
        '/gone/rss.xml',
        '/favicon.bmp',
      ])('its own page where there is no %s, for nobody to keep', async (path) => {
        const { status, headers, body } = await get(path);
        expect(status).toBe(404);
        expect(body.equals(published('404.html'))).toBe(true);
        expect(headers).toMatchObject({
          'cache-control': 'no-cache',
          'content-type': 'text/html; charset=utf-8',
          'cross-origin-resource-policy': 'same-origin',
        });
      });

      it.each(['/pictures/', '/_assets/', '/tickers/letter/', '/.well-known/'])(
        'nothing at %s, a folder without a page',
        async (path) => {
          const { status, body } = await get(path);
          expect(status).toBe(404);
          expect(body.equals(published('404.html'))).toBe(true);
        },
      );

      it.each(['/_headers', '/_redirects', '/_redirects.nginx'])('no %s, which is for servers', async (path) => {
        expect((await get(path)).status).toBe(404);
      });

      it('addresses without their slash lead to those with it, whatever the scheme in front of the server', async () => {
        const { status, headers } = await get('/markets');
        expect([301, 308]).toContain(status);
        expect(whole(headers.location)).toBe(`https://example.com${base}markets/`);
      });

      it('no program in an address that looks like one: it leads to the folder, and on', async () => {
        const { status, headers } = await get('/2019/old.php');
        expect([301, 308]).toContain(status);
        expect(whole(headers.location)).toBe(`https://example.com${base}2019/old.php/`);
      });

      it.each(aliases)('%s moved for good', async (alias) => {
        const { status, headers } = await get(encodeURI(alias));
        const target = newAliases.includes(alias) ? pageOf(28) : pageOf(6);
        expect([status, whole(headers.location)]).toEqual([301, `https://example.com${base}${target.slice(1)}`]);
        expect((await get(`${encodeURI(alias)}?utm=1`)).status).toBe(301);
      });
    });
  });
});
