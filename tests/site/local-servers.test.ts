import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startServer, type DevelopmentServer } from './development-server.ts';
import { defaultNow, Newsroom } from './newsroom.ts';

describe.each(['dev', 'preview'] as const)('npm run %s', (command) => {
  let server: DevelopmentServer;
  let notFound = '';

  beforeAll(async () => {
    const newsroom = await Newsroom.createBuilt();
    server = await startServer(command, newsroom.folder, defaultNow);
    notFound = (await ask('/nothing/')).body;
  });
  afterAll(() => server.stop());

  const ask = (path: string, method?: string) => askAt(server, path, method);

  test.each([
    ...['/__proto__/', '/constructor/', '/toString', '/__x', '/@x', '/src/nothing.ts'],
    ...['/%', '/%/', '/100%', '/%E0%A4%A/', '/%C0%AF', '/%ff', '/%00', '/src/%00', '/@fs/%00'],
    ...['/..%2fpackage.json', '/..%2f..%2fetc%2fpasswd', '/%2fabout/', '/about%2f', '/%5c..%5cpackage.json'],
    ...['/nothing/?x=%', '/nothing/#%', 'http://[/', '*', `/${'x'.repeat(9000)}/`, `/${'x/'.repeat(4000)}`],
  ])('answers like any address that does not exist: %j', async (path) => {
    expect(await ask(path)).toMatchObject({ status: 404, body: notFound });
  });

  test('has a page of the newsroom for these', () => {
    expect(notFound).toContain('</html>');
    expect(server.output()).not.toMatch(/error/i);
  });

  test('shows a page with whatever query, and by its whole address', async () => {
    const page = await ask('/about/');
    expect(page.status).toBe(200);
    for (const path of ['/about/?%', '/about/?a=%E0', `${server.url}about/`, '/./about/', '/%61bout/'])
      expect(await ask(path)).toEqual(page);
  });

  test.each(['POST', 'PUT', 'DELETE', 'PATCH', 'PROPFIND', 'TRACE'])('takes no %s', async (method) => {
    for (const path of ['/about/', '/%']) {
      expect(await ask(path, method)).toMatchObject({ status: 405, allow: 'GET, HEAD' });
    }
  });
});

describe.each(['dev', 'preview'] as const)('npm run %s of a site below a path', (command) => {
  const base = '/b%C3%B6rse';
  let server: DevelopmentServer;
  const ask = (path: string) => askAt(server, path);

  beforeAll(async () => {
    const newsroom = await Newsroom.createBuilt();
    const settings = 'src/newsroom/site.ts';
    newsroom.write(settings, newsroom.read(settings).replace('https://example.com/', 'https://example.com/börse/'));
    server = await startServer(command, newsroom.folder, defaultNow);
  });
  afterAll(() => server.stop());

  test.each([
    [base, 301, `${base}/`],
    [`${base}?x=%2F`, 301, `${base}/?x=%2F`],
    ['/%62%C3%B6rse', 301, `${base}/`],
    ['/', 302, `${base}/`],
    ['/?x=1', 302, `${base}/?x=1`],
  ])('leads %s to the front page', async (path, status, location) => {
    expect(await ask(`${base}/`)).toMatchObject({ status: 200, body: expect.stringContaining('</html>') as unknown });
    expect(await ask(path)).toMatchObject({ status, location, body: '' });
  });

  test.each([
    '/about/',
    '/b%C3%B6rsen/',
    '//evil.example/b%C3%B6rse',
    '/favicon.svg',
    '/b%C3%B6rs',
    '/%',
    '/index.html',
  ])('has its own page for what is not below that path: %s', async (path) => {
    const missing = await ask(`${base}/nothing/`);
    expect(missing.body).toContain('</html>');
    expect(await ask(path)).toEqual({ ...missing, status: 404 });
  });
});

/** Asks for a target as it is written, which `fetch` would change. */
async function askAt(server: DevelopmentServer, path: string, method = 'GET') {
  const { port } = new URL(server.url);
  // A browser's, for which Astro has pages of its own.
  const headers = { accept: 'text/html' };
  const asked = request({ host: '127.0.0.1', port, path, method, headers }).end();
  const [response] = (await once(asked, 'response')) as [IncomingMessage];
  const { allow, location } = response.headers;
  return { status: response.statusCode, allow, location, body: await text(response) };
}
