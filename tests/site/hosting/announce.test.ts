import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { fileOf, pageOf } from '../articles.ts';
import { defaultNow, Newsroom } from '../newsroom.ts';

const key = '3f1a-0000-key';

/** What the hub and IndexNow have received, and what they answer. */
const received: { readonly path: string | undefined; readonly body: string }[] = [];
let status = 202;
/** How often they are in trouble before they answer so. */
let troubles = 0;

let server: Server;
let newsroom: Newsroom;

beforeAll(async () => {
  server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push({ path: request.url, body });
      response.writeHead(troubles-- > 0 ? 503 : status).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  newsroom = await Newsroom.create({ articles: 'few' });
  const settings = newsroom.read('src/newsroom/site.ts');
  const address = `http://127.0.0.1:${port}`;
  const announce = `announce: { hub: '${address}/hub', indexNowKey: '${key}', indexNow: '${address}/indexnow' },`;
  newsroom.write('src/newsroom/site.ts', settings.replace('feedSize:', `${announce}\n  feedSize:`));
  const build = await newsroom.build();
  expect(build.exitCode, build.output).toBe(0);
});

afterAll(() => {
  server.close().closeAllConnections();
});

beforeEach(() => {
  received.length = 0;
  status = 202;
  troubles = 0;
});

async function announce(options: readonly string[] = [], env: Readonly<Record<string, string>> = {}) {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, ['src/cli/announce.ts', ...options], {
    cwd: newsroom.folder,
    env: { PATH, HOME, PUBLISH_NOW: defaultNow, ...newsroom.compileCache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close') as Promise<[number | null]>,
  ]);
  return { exitCode, output, errors };
}

describe('npm run announce', () => {
  it('publishes the key, and names the hub in the feeds', () => {
    expect(newsroom.read(`dist/${key}.txt`)).toBe(key);
    for (const file of ['rss.xml', 'atom.xml', 'feed.json']) expect(newsroom.read(`dist/${file}`)).toContain('/hub"');
  });

  it('sends nothing without --send, and says what it would send', async () => {
    const { exitCode, output } = await announce();
    expect(exitCode).toBe(0);
    expect(output).toContain('https://example.com/rss.xml');
    expect(output).toContain('Nothing was sent. To send it: npm run announce -- --send');
    expect(received).toEqual([]);
  });

  it('tells the hub of each feed and IndexNow of each story that an edit changed', async () => {
    newsroom.change(fileOf(29), { title: 'Another headline' });
    const { report } = await newsroom.build();
    expect(report.outcome).toBe('published');
    const { exitCode, output } = await announce(['--send']);
    expect(exitCode, output).toBe(0);
    expect(output).toContain(`/indexnow  https://example.com${pageOf(29)}\n`);

    const feeds = received.filter(({ path }) => path === '/hub').map(({ body }) => new URLSearchParams(body));
    const told = feeds.map((feed) => feed.get('hub.url'));
    for (const feed of ['rss.xml', 'atom.xml', 'feed.json']) expect(told).toContain(`https://example.com/${feed}`);
    expect(told).toEqual(report.changes.feeds);
    expect(report.changes.stories).toEqual([`https://example.com${pageOf(29)}`]);
    expect(new Set(feeds.map((feed) => feed.get('hub.mode')))).toEqual(new Set(['publish']));

    const stories = received.filter(({ path }) => path === '/indexnow').map(({ body }) => JSON.parse(body) as object);
    expect(stories).toEqual([
      {
        host: 'example.com',
        key,
        keyLocation: `https://example.com/${key}.txt`,
        urlList: [`https://example.com${pageOf(29)}`],
      },
    ]);
  });

  it('announces the site that was built, in any working directory', async () => {
    const { output } = await announce([], { SITE_URL: 'https://elsewhere.example/' });
    expect(output).toContain('https://example.com/rss.xml');
    expect(output).not.toContain('elsewhere');
  });

  it('tries again where a server is in trouble, and tells everybody in the end', async () => {
    troubles = 2;
    const { exitCode, output } = await announce(['--send']);
    expect(exitCode, output).toBe(0);
    const bodies = received.map(({ body }) => body);
    expect(bodies.length - new Set(bodies).size).toBe(2);
  });

  it('fails if a notice could not be delivered, and says which and why', async () => {
    status = 403;
    const { exitCode, output, errors } = await announce(['--send']);
    expect(exitCode).toBe(1);
    expect(errors).toMatch(/NOT TOLD {2}http:\/\/127\.0\.0\.1:\d+\/hub {2}https:\/\/example\.com\/atom\.xml\n/);
    expect(errors).toContain('the key file is not at the site; publish the site with it first');
    expect(output).toContain('run it again for the rest');
  });

  it('has nothing to announce of a build that changed nothing', async () => {
    expect((await newsroom.build()).report.outcome).toBe('unchanged');
    expect(await announce(['--send'])).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('nothing to announce'),
    });
    expect(received).toEqual([]);
  });

  it.each([
    ['there is a build', ''],
    ['there is one by this engine', '{ "outcome": "published" }'],
  ])('fails before %s', async (_, report) => {
    newsroom.write('.press/report.json', report);
    expect(await announce(['--send'])).toMatchObject({
      exitCode: 1,
      errors: expect.stringContaining('Build first'),
    });
  });

  it('is off by default', async () => {
    const settings = newsroom.read('src/newsroom/site.ts');
    newsroom.write('src/newsroom/site.ts', settings.replace(/^.*announce:.*\n/m, ''));
    expect(await announce(['--send'])).toMatchObject({
      exitCode: 0,
      output: expect.stringContaining('There is nothing to notify'),
    });
    expect(received).toEqual([]);
  });
});
