import type { IncomingMessage, Server } from 'node:http';
import { expect, test } from '@playwright/test';
import { serveAsHost } from '../lighthouse/host.ts';
import { firstPort, siteFolderVariable } from './sites/sites.ts';

const port = firstPort + 6;
const home = `http://127.0.0.1:${port}/`;

/** On a host that sends the headers of `_headers`: the policy, and where the speculation rules are. */
let server: Server;
let requests: IncomingMessage[] = [];

test.beforeAll(async () => {
  server = await serveAsHost(process.env[siteFolderVariable] ?? '', port);
  server.on('request', (request: IncomingMessage) => requests.push(request));
});

test.beforeEach(() => {
  requests = [];
});

test.afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
});

const speculative = () => requests.filter(({ headers }) => headers['sec-purpose'] !== undefined).map(({ url }) => url);

test('a page is made ready while the pointer is on its link, and the policy allows it', async ({ page }) => {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) problems.push(message.text());
  });
  await page.goto(home);
  await expect.poll(() => requests.map(({ url }) => url)).toContain('/speculation-rules.json');
  expect(speculative()).toEqual([]);
  const lead = page.locator('.lead h2 a');
  const path = (await lead.getAttribute('href')) ?? '';
  // The browser has asked for the rules, and reads them some time later: a pointer that is there already starts nothing.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await lead.hover();
    await expect.poll(speculative, { timeout: 2000 }).toEqual([path]);
  }).toPass();
  expect(problems).toEqual([]);
});

test('neither a note of the page itself nor a feed is made ready', async ({ page }) => {
  await page.goto(`${home}2018/08/apple-one-trillion/`);
  await expect.poll(() => requests.map(({ url }) => url)).toContain('/speculation-rules.json');
  await page.locator('.footnote-ref').first().hover();
  await page.waitForTimeout(600);
  await page.goto(`${home}feeds/`);
  await page.locator('a[href$="rss.xml"]').first().hover();
  await page.waitForTimeout(600);
  expect(speculative()).toEqual([]);
});

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test(`one page passes into the next: motion ${reducedMotion}`, async ({ page }) => {
    await page.emulateMedia({ reducedMotion });
    await page.addInitScript(() => {
      addEventListener('pagereveal', (event) => {
        Object.assign(window, { isPassing: event.viewTransition !== null });
      });
    });
    // On a busy machine, Chromium may give up a passage that takes too long.
    await expect(async () => {
      await page.goto(`${home}about/`);
      await page.getByRole('link', { name: 'Markets' }).first().click();
      await expect(page).toHaveURL(/\/markets\/$/);
      const isPassing = () => page.evaluate(() => (window as unknown as { readonly isPassing?: boolean }).isPassing);
      await expect.poll(isPassing).toBeDefined();
      expect(await isPassing()).toBe(reducedMotion === 'no-preference');
    }).toPass();
  });
}
