import { constants, brotliCompressSync } from 'node:zlib';
import { expect, test, type APIRequestContext } from '@playwright/test';
import { eachPageKind } from './chromium/page-kinds.ts';
import { readOutline } from './chromium/read-outline.ts';

const kilobyte = 1024;

/** What a page may cost. Bytes are as sent, with Brotli at its best. */
const budget = {
  /** HTML and CSS: what a server sends in the first round trip. */
  criticalBytes: 14 * kilobyte,
  /**
   * The page, its stylesheet, two faces and an icon; the search page has a stylesheet and a script of its own. Pictures
   * come on top, and the italic where a text has italics.
   */
  requests: 5,
  /** Of the two faces that every page has. */
  fontBytes: 60 * kilobyte,
  /** Of the search page. The script of its language is loaded with the first query. */
  scriptBytes: 6 * kilobyte,
  htmlBytes: 200 * kilobyte,
  /** Nothing moves but a word or two after an italic, for which no page waits. */
  layoutShift: 0.001,
};

/** How late the fonts come, in milliseconds, where it is measured what they move. */
const fontDelay = 500;

for (const [kind, path] of eachPageKind) {
  test(`the ${kind} keeps to its budget of bytes, requests and movement`, async ({ page, request }) => {
    const requests: { readonly type: string; readonly url: string }[] = [];
    page.on('request', (sent) => {
      if (!/italic[^/]*\.woff2$/.test(sent.url())) requests.push({ type: sent.resourceType(), url: sent.url() });
    });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, fontDelay));
      await route.continue();
    });
    await page.addInitScript(watchLayout);
    await page.setViewportSize({ width: 412, height: 823 });
    const answer = await page.goto(`./${path}`);
    expect(answer?.status()).toBe(200);
    await page.evaluate(() => document.fonts.ready);
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.reload();
    await page.evaluate(() => document.fonts.ready);

    const urls = (...types: readonly string[]) => [
      ...new Set(requests.filter(({ type }) => types.includes(type)).map(({ url }) => url)),
    ];
    const critical = await Promise.all(urls('document', 'stylesheet').map((url) => compressedSize(url, request)));
    const fonts = await Promise.all(urls('font').map(async (url) => (await request.get(url)).body()));
    const moved = await page.evaluate(() => (window as unknown as { readonly layoutShift: number }).layoutShift);
    const figures = {
      criticalBytes: critical.reduce((sum, bytes) => sum + bytes, 0),
      requests: urls('document', 'stylesheet', 'font', 'script', 'fetch', 'xhr', 'manifest', 'other').length,
      fontBytes: fonts.reduce((sum, { length }) => sum + length, 0),
      layoutShift: moved,
    };
    test.info().annotations.push({ type: 'figures', description: JSON.stringify(figures) });

    expect(figures.criticalBytes).toBeLessThanOrEqual(budget.criticalBytes);
    expect(figures.requests).toBeLessThanOrEqual(budget.requests + (kind === 'search' ? 2 : 0));
    expect(figures.fontBytes).toBeLessThanOrEqual(budget.fontBytes);
    expect(figures.layoutShift).toBeLessThanOrEqual(budget.layoutShift);
    // The one page with a script, which loads nothing more until its reader asks for something.
    const scripts = await Promise.all(urls('script').map((url) => compressedSize(url, request)));
    expect(scripts).toHaveLength(kind === 'search' ? 1 : 0);
    for (const bytes of scripts) expect(bytes).toBeLessThanOrEqual(budget.scriptBytes);
  });
}

test('every page that links lead to is well made: no script, one headline, headings in order, unique ids, dated times', async ({
  request,
  baseURL,
}) => {
  test.slow();
  const home = baseURL ?? '';
  const problems: string[] = [];
  const known = new Set([home]);
  for (const url of known) {
    const answer = await request.get(url);
    if (!answer.headers()['content-type']?.startsWith('text/html')) continue;
    const html = await answer.text();
    const page = url.slice(home.length - 1);
    const outline = readOutline(html);
    if (answer.status() !== 200) problems.push(`${page}: ${answer.status()}`);
    if (Buffer.byteLength(html) > budget.htmlBytes) problems.push(`${page}: ${Buffer.byteLength(html)} bytes`);
    if (!outline.isRedirect) problems.push(...outline.problems.map((problem) => `${page}: ${problem}`));
    for (const href of outline.links) {
      const { origin, href: found } = new URL(href.split('#')[0] ?? '', url);
      if (origin === new URL(home).origin) known.add(found);
    }
  }
  expect(known.size).toBeGreaterThan(200);
  expect(problems).toEqual([]);
});

/** Address → size. All pages have the same style sheet. */
const compressedSizes = new Map<string, number>();

async function compressedSize(url: string, request: APIRequestContext): Promise<number> {
  const known = compressedSizes.get(url);
  if (known !== undefined) return known;
  const body = await (await request.get(url)).body();
  const { length } = brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
  compressedSizes.set(url, length);
  return length;
}

/** Runs in the page, before anything else: adds up what moves without the reader's doing. */
function watchLayout(): void {
  const sums = window as unknown as { layoutShift: number };
  sums.layoutShift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) sums.layoutShift += (entry as unknown as { readonly value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
