import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { securityHeaders, speculationHeader } from '../../../src/metadata/hosts/policy.ts';
import { isThere } from '../../programs/external-programs.ts';
import { fileOf, pageOf } from '../articles.ts';
import { startServer as startPreview, type DevelopmentServer } from '../development-server.ts';
import { makePicture } from '../press/edits/pictures.ts';
import { defaultNow, Newsroom } from '../newsroom.ts';
import { startServer, type WebServer } from '../published/web-servers.ts';
import { listFiles } from '../snapshot.ts';

const aliases = ['/2020/01/another-older-address/', '/old.html', '/2019/straße-zur-börse/', '/2019/old.php/'];

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

describe.each(['/', '/news/'])('npm run preview of a site at %s', (base) => {
  let newsroom: Newsroom;
  let preview: DevelopmentServer;
  let files: readonly string[];
  const settings = { url: `https://example.com${base}` };
  const addressOf = (file: string) => `/${encodeURI(file.replace(/(^|\/)index\.html$/, '$1'))}`;

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    newsroom.write('articles/2026/lead.png', await makePicture(1));
    newsroom.change(fileOf(29), { image: { src: 'lead.png', alt: 'A surface of one colour' } });
    newsroom.change(fileOf(28), { aliases, body: chart });
    newsroom.write('public/leaflet/Terms of use.pdf', '%PDF-1.4');
    newsroom.write('public/data/list.csv', 'a,b\n');
    newsroom.write('public/film.mp4', 'film');
    const env = { SITE_URL: settings.url };
    const build = await newsroom.build({ env });
    expect(build.exitCode, build.output).toBe(0);
    files = listFiles(newsroom.path('dist'));
    preview = await startPreview('preview', newsroom.folder, defaultNow, env);
  });
  afterAll(() => preview.stop());

  const ask = (path: string, method?: string) => get(preview.url.slice(0, -1), base + path.slice(1), method);

  it('leads from an address without its slash to that with it', async () => {
    const page = pageOf(29);
    const location = base + page.slice(1);
    expect(await ask(page.slice(0, -1))).toMatchObject({ status: 301, location });
    expect(await ask(`${page.slice(0, -1)}?q=1`)).toMatchObject({ status: 301, location: `${location}?q=1` });
    expect(await ask('/about')).toMatchObject({ status: 301, location: `${base}about/` });
    expect(await ask('/')).toMatchObject({ status: 200, location: undefined });
  });

  it('leads from older addresses', async () => {
    for (const alias of aliases) {
      const location = base + pageOf(28).slice(1);
      expect(await ask(encodeURI(alias))).toMatchObject({ status: 301, location });
    }
  });

  it('sends the policy with each answer, but for what needs TLS', async () => {
    const [, policy = ''] = securityHeaders(settings).find(([name]) => name === 'Content-Security-Policy') ?? [];
    expect(policy).toContain('upgrade-insecure-requests');
    const [speculation, rules] = speculationHeader(settings);
    for (const path of ['/', '/rss.xml', '/nothing/', '/favicon.svg']) {
      const { headers } = await ask(path);
      expect(headers['content-security-policy']).toBe(policy.replace('; upgrade-insecure-requests', ''));
      expect(headers[speculation.toLowerCase()]).toBe(rules);
      expect(headers).toMatchObject({ 'x-frame-options': 'DENY', 'x-content-type-options': 'nosniff' });
      expect(headers).not.toHaveProperty('strict-transport-security');
    }
  });

  test.each([
    ['/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/markets/rss.xml', 'application/rss+xml; charset=utf-8'],
    ['/atom.xml', 'application/atom+xml; charset=utf-8'],
    ['/feed.json', 'application/feed+json; charset=utf-8'],
    ['/feeds.opml', 'text/x-opml; charset=utf-8'],
    [`${pageOf(29)}index.md`, 'text/markdown; charset=utf-8'],
    ['/speculation-rules.json', 'application/speculationrules+json'],
    ['/film.mp4', 'video/mp4'],
  ])('sends %s as %s', async (path, type) => {
    expect(await ask(path)).toMatchObject({ status: 200, type });
  });

  it('has its own page for what hosts keep for themselves', async () => {
    const missing = await ask('/nothing/');
    expect(missing.body.toString()).toContain('</html>');
    for (const path of ['/_headers', '/_redirects', '/_redirects.nginx', '//about', '//about/', '/favicon.svg/'])
      expect(await ask(path)).toMatchObject({ status: 404, body: missing.body, type: 'text/html; charset=utf-8' });
  });

  it('follows a build that changes an alias, without a new start', async () => {
    newsroom.change(fileOf(27), { aliases: ['/2019/a-new-alias/'] });
    expect(await ask('/2019/a-new-alias/')).toMatchObject({ status: 404 });
    const build = await newsroom.build({ env: { SITE_URL: settings.url } });
    expect(build.exitCode, build.output).toBe(0);
    expect(await ask('/2019/a-new-alias/')).toMatchObject({ status: 301, location: base + pageOf(27).slice(1) });
  });

  describe.skipIf(!isThere('nginx'))('beside nginx, as docs/own-server.md configures it,', () => {
    let nginx: WebServer;

    beforeAll(async () => {
      nginx = await startServer('nginx', newsroom.path('dist'), base, newsroom.path('server-nginx'));
    });
    afterAll(() => nginx.stop());

    it('answers every address alike', async () => {
      const pages = files.filter((file) => file.endsWith('/index.html')).map(addressOf);
      const addresses = [
        ...files.filter((file) => !file.startsWith('.no')).map(addressOf),
        ...pages.map((page) => page.slice(0, -1)),
        ...pages.slice(0, 5).map((page) => `${page}index.html`),
        ...['/nothing', '/nothing/', '/nothing.xml', '/about.html', '/pictures/', '/pictures/gone.png', '/_assets/'],
      ];
      expect(addresses.length).toBeGreaterThan(100);
      for (const path of new Set(addresses)) {
        const [own, other] = await Promise.all([ask(path), get(nginx.origin, base + path.slice(1))]);
        expect([path, summarise(own)]).toEqual([path, summarise(other)]);
      }
    });
  });
});

const comparedHeaders = ['cache-control', 'x-frame-options', 'cross-origin-resource-policy', 'speculation-rules'];

/**
 * What readers and crawlers notice. Bytes of redirects differ, nginx says `application/javascript`, and it sends
 * `same-origin` also where `_headers` has no rule for a kind of file.
 */
function summarise({ status, location, type, headers, body }: Awaited<ReturnType<typeof get>>) {
  const isMoved = location !== undefined;
  return {
    status,
    location,
    type: isMoved ? '' : type?.replace('application/javascript', 'text/javascript'),
    headers: isMoved ? [] : comparedHeaders.map((name) => headers[name] ?? 'same-origin'),
    body: isMoved ? '' : body.toString('base64'),
  };
}

/** Asks for a target as it is written, which `fetch` would change, and follows no redirect. */
async function get(origin: string, path: string, method = 'GET') {
  const { hostname: host, port } = new URL(origin);
  const [response] = (await once(request({ host, port, path, method }).end(), 'response')) as [IncomingMessage];
  const { statusCode: status, headers } = response;
  const { location, 'content-type': type } = headers;
  return { status, location, type, headers, body: await buffer(response) };
}
