import { existsSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { fileOf, pageOf, type ArticleSource } from './articles.ts';
import { startDevelopment, startServer, type DevelopmentServer } from './development-server.ts';
import { defaultNow, Newsroom } from './newsroom.ts';
import { makePicture } from './press/edits/pictures.ts';
import { until } from './press/until.ts';

/** Ends a test that hangs. */
const patienceMilliseconds = 300_000;

test(
  'the development server reads the newsroom before anybody asks for a page',
  { timeout: patienceMilliseconds },
  async () => {
    const { folder, compileCache } = await Newsroom.create({ articles: 'few' });
    const isRead = () => existsSync(join(folder, '.press/schemas/article.json'));
    const server = await startServer('dev', folder, defaultNow, compileCache, isRead);
    await server.stop();
  },
);

/*
 * Every answer is the newsroom as its files are when the request comes: no test waits, or asks twice, but where code is
 * edited, which Vite watches.
 */
describe('the development server', () => {
  let newsroom: Newsroom;
  let server: DevelopmentServer;

  beforeAll(async () => {
    newsroom = await Newsroom.create({ articles: 'few' });
    server = await startDevelopment(newsroom.folder, defaultNow, newsroom.compileCache);
    originals = new Map(edited.map((file) => [file, newsroom.read(file)]));
    original = newsroom.articles.get(story);
  });
  afterAll(() => server.stop());

  const story = fileOf(28);
  const page = pageOf(28);
  const edited = [
    'src/newsroom/sections.yaml',
    'src/newsroom/authors.yaml',
    'src/newsroom/companies/arbor-foods.yaml',
    'src/components/frame/Colophon.astro',
    'src/newsroom/site.ts',
    'src/domain/language/words/en.ts',
  ];
  const settings = 'src/newsroom/site.ts';
  let originals: ReadonlyMap<string, string> = new Map();
  let original: ArticleSource | undefined;
  beforeEach(() => {
    if (original) newsroom.put(story, original);
    for (const [file, text] of originals) if (newsroom.read(file) !== text) newsroom.write(file, text);
  });

  async function get(path: string, method = 'GET') {
    const response = await fetch(new URL(path.slice(1), server.url), { method, redirect: 'manual' });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  function replace(file: string, from: string, to: string): void {
    const text = newsroom.read(file);
    expect(text).toContain(from);
    newsroom.write(file, text.replace(from, to));
  }

  test('shows an article, and then a section, an author and a company, as soon as each is saved', async () => {
    newsroom.change(story, { title: 'Something else happened' });
    expect((await get(page)).text).toContain('Something else happened');
    replace('src/newsroom/sections.yaml', '"Markets"', '"Bourses"');
    expect((await get('/')).text).toContain('Bourses');
    expect((await get(page)).text).toContain('Bourses');
    replace('src/newsroom/authors.yaml', '"Anna Lind"', '"Anna Lindgren"');
    expect((await get('/authors/anna-lind/')).text).toContain('Anna Lindgren');
    replace('src/newsroom/companies/arbor-foods.yaml', '"Arbor Foods"', '"Arbour Foods"');
    expect((await get('/tickers/nyse-arbf/')).text).toContain('Arbour Foods');
    expect((await get('/rss.xml')).text.includes('Something else happened')).toBe(true);
  });

  test('writes the schemas for editors, and again with a new section', async () => {
    const folder = join(newsroom.folder, '.press/schemas');
    const schema = join(folder, 'article.json');
    await get('/');
    await until(folder, () => existsSync(schema));
    replace('src/newsroom/sections.yaml', '"markets": {', '"bourses": { "name": "Bourses" }, "markets": {');
    await get('/');
    await until(folder, () => readFileSync(schema, 'utf8').includes('"bourses"'));
  });

  test('warns of nothing in the engine’s own files', () => {
    expect(server.output()).toContain('watching for file changes');
    expect(server.output()).not.toMatch(/\[WARN\]|vite:import-analysis/);
  });

  test('shows what was saved while many requests were under way', async () => {
    for (let number = 0; number < 5; number++) {
      const others = Promise.all(['/', '/markets/', '/tags/', page].map((path) => get(path)));
      newsroom.change(story, { title: `Edit number ${number}` });
      replace(
        'src/newsroom/sections.yaml',
        /"name": "([^"]*)"/.exec(newsroom.read('src/newsroom/sections.yaml'))?.[0] ?? '',
        `"name": "Section ${number}"`,
      );
      expect((await get(page)).text).toContain(`Edit number ${number}`);
      expect((await get('/')).text).toContain(`Section ${number}`);
      await others;
    }
  });

  test('shows files that were renamed into place, that are new, and none that are gone', async () => {
    newsroom.write('draft.tmp', newsroom.read(story).replace('Story 28', 'Saved by a rename'));
    renameSync(newsroom.path('draft.tmp'), newsroom.path(story));
    expect((await get(page)).text).toContain('Saved by a rename');
    newsroom.write(
      'articles/2026/brand-new.md',
      newsroom.read('articles/2026/draft.md').replace('"Draft"', '"Brand new"'),
    );
    expect((await get('/2026/03/brand-new/')).text).toContain('[Draft] Brand new');
    newsroom.remove('articles/2026/brand-new.md');
    expect((await get('/2026/03/brand-new/')).status).toBe(404);
  });

  test('shows drafts and scheduled stories, each with its state, and has its own script in place of the policy', async () => {
    expect((await get('/2026/03/draft/')).text).toContain('[Draft] Draft');
    const { text } = await get('/2026/09/scheduled/');
    expect(text).toContain('[Scheduled] Scheduled');
    expect(text).toContain('/@vite/client');
    expect(text).not.toContain('Content-Security-Policy');
  });

  test('answers as a host does: files, feeds, and its own page for what does not exist', async () => {
    const statuses = await Promise.all(
      ['/favicon.svg', '/atom.xml', '/sitemap-index.xml', '/_headers', '/nowhere/', '/nowhere.txt'].map(
        async (path) => [path, (await get(path)).status],
      ),
    );
    expect(Object.fromEntries(statuses)).toEqual({
      '/favicon.svg': 200,
      '/atom.xml': 200,
      '/sitemap-index.xml': 200,
      '/_headers': 200,
      '/nowhere/': 404,
      '/nowhere.txt': 404,
    });
    expect((await get('/atom.xml')).headers.get('content-type')).toBe('application/atom+xml; charset=utf-8');
  });

  test('answers addresses as hosts do that lack their last slash, or cannot be decoded', async () => {
    const { status, headers } = await get(page.slice(0, -1));
    expect([status, headers.get('location')]).toEqual([301, page]);
    expect((await get('/%E0%A4%A/')).status).toBe(404);
    expect((await get(`/${'x'.repeat(5000)}/`)).status).toBe(404);
  });

  test('answers the address of a folder’s index as that of the folder, and keeps queries, as hosts do', async () => {
    const found = await get(`${page}index.html`);
    expect([found.status, found.text]).toEqual([200, (await get(page)).text]);
    expect((await get('/index.html')).status).toBe(200);
    expect((await get('/nowhere/index.html')).status).toBe(404);
    newsroom.write('public/promo/index.html', '<title>Promotion</title>');
    for (const path of ['/promo/', '/promo/?a=b', '/promo/index.html']) {
      expect((await get(path)).text).toContain('Promotion');
    }
    const locations = ['/promo?a=b', '/search?q=a%20b', page.slice(0, -1)].map(async (path) => {
      const { status, headers } = await get(path);
      return [status, headers.get('location')];
    });
    expect(await Promise.all(locations)).toEqual([
      [301, '/promo/?a=b'],
      [301, '/search/?q=a%20b'],
      [301, page],
    ]);
    expect((await get('/search/index/site.json')).headers.get('content-type')).toBe('application/json');
  });

  test('says of pictures what they are', async () => {
    newsroom.write('articles/2026/field.png', await makePicture(7));
    newsroom.change(story, { image: { src: 'field.png', alt: 'A field' } });
    const src = /<img[^>]+src="([^"]+)"/.exec((await get(page)).text)?.[1] ?? '';
    expect(src).toMatch(/^\/pictures\//);
    expect((await get(src)).headers.get('content-type')).toMatch(/^image\/(?:png|jpeg|webp)$/);
  });

  test('says on every page what keeps the site from being built, until it is mended', async () => {
    newsroom.change(story, { section: 'markts' });
    for (const path of ['/', page, '/rss.xml']) {
      const { status, text } = await get(path);
      expect(status).toBe(500);
      expect(text).toMatch(new RegExp(`${story}:4:10`));
      expect(text).toContain('Unknown section &#34;markts&#34;.');
      expect(text).toContain('Did you mean &#34;markets&#34;?');
    }
    const state = (await get('/', 'HEAD')).headers.get('x-newsroom-state');
    newsroom.change(story, { section: 'economi' });
    const other = (await get('/', 'HEAD')).headers.get('x-newsroom-state');
    expect([state, other]).toEqual([expect.any(String), expect.any(String)]);
    expect(other).not.toBe(state);
    expect(server.output().match(/Unknown section "markts"/g)).toHaveLength(1);
    newsroom.change(story, { section: 'markets' });
    expect((await get('/')).status).toBe(200);
    expect((await get('/', 'HEAD')).headers.get('x-newsroom-state')).toBeNull();
  });

  test('shows a story of which it only warns', async () => {
    newsroom.change(story, { keyPoints: ['The only point there is'] });
    expect((await get(page)).status).toBe(200);
    expect(server.output()).toContain('There is one key point.');
  });

  test('follows edits of components', async () => {
    replace('src/components/frame/Colophon.astro', '<footer', '<footer data-edited');
    await expect.poll(async () => (await get('/')).text, { timeout: patienceMilliseconds }).toContain('data-edited');
  });

  test('reloads open pages once an article is saved, also in a new folder', async () => {
    const token = /wsToken = "([^"]+)"/.exec((await get('/@vite/client')).text)?.[1] ?? '';
    const socket = new WebSocket(`${server.url.replace('http', 'ws')}?token=${token}`, 'vite-hmr');
    const types: unknown[] = [];
    socket.addEventListener('message', ({ data }) => types.push((JSON.parse(String(data)) as { type: unknown }).type));
    await expect.poll(() => types, { timeout: patienceMilliseconds }).toContain('connected');
    newsroom.change(story, { title: 'Saved while a page is open' });
    await expect.poll(() => types, { timeout: patienceMilliseconds }).toContain('full-reload');
    types.length = 0;
    newsroom.write('articles/2027/new.md', newsroom.read('articles/2026/draft.md'));
    await expect.poll(() => types, { timeout: patienceMilliseconds }).toContain('full-reload');
    newsroom.remove('articles/2027/new.md');
    socket.close();
  });

  test('starts again with new settings, and with new code of the engine', async () => {
    const name = /name: '([^']+)'/.exec(newsroom.read(settings))?.[1] ?? '';
    replace(settings, `name: '${name}'`, "name: 'The Renamed Paper'");
    await expect.poll(textOfFront, { timeout: patienceMilliseconds }).toContain('The Renamed Paper');
    expect(server.output()).toContain(`${settings} has changed: the server starts again.`);
    replace('src/domain/language/words/en.ts', "related: 'Related stories'", "related: 'More of the same'");
    await expect.poll(() => server.output(), { timeout: patienceMilliseconds }).toContain('words/en.ts has changed');
  });

  test('serves a site below a path with letters outside ASCII', async () => {
    replace(settings, 'https://example.com/', 'https://example.com/börse/');
    const at = (path: string) => get(`/b%C3%B6rse${path}`);
    const statusOf = (path: string) =>
      at(path).then(
        ({ status }) => status,
        () => 0,
      );
    await expect.poll(() => statusOf('/'), { timeout: patienceMilliseconds }).toBe(200);
    expect((await at('/')).text).toContain(`href="/b%C3%B6rse${page}"`);
    expect((await at(page)).status).toBe(200);
    expect((await at(page.slice(0, -1))).headers.get('location')).toBe(`/b%C3%B6rse${page}`);
    expect((await at('/rss.xml')).status).toBe(200);
  });

  test('starts again after a mistake in the settings is mended', async () => {
    replace(settings, 'export const site', 'export const site = {;\nexport const site');
    await expect
      .poll(() => server.output(), { timeout: patienceMilliseconds })
      .toContain('The server starts again when a file in src/ changes.');
    newsroom.write(settings, originals.get(settings) ?? '');
    await expect.poll(textOfFront, { timeout: patienceMilliseconds }).toContain('</html>');
  });

  test('ends when it is terminated, also after it has started again', async () => {
    await server.terminate();
    expect(await textOfFront()).toBe('no answer');
  });

  const textOfFront = () =>
    get('/').then(
      ({ text }) => text,
      () => 'no answer',
    );
});
