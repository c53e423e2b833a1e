import { expect, test } from '@playwright/test';

test.use({ javaScriptEnabled: false });

test('a reader walks from the front page to a story, its company, another story, its section and the feed', async ({
  page,
  request,
}) => {
  await page.goto('./');
  await expect(page).toHaveTitle(/The Opening Print/);
  await expect(page.locator('h1')).toHaveCount(1);

  await page.getByRole('link', { name: 'Apple earns more from slightly fewer iPhones' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Apple earns more from slightly fewer iPhones');

  await page.locator('a.ticker', { hasText: 'NASDAQ:AAPL' }).first().click();
  await expect(page).toHaveURL(/\/tickers\/nasdaq-aapl\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Apple');

  await page.getByRole('link', { name: 'Alibaba opens the door to an Apple Pay tie-up' }).first().click();
  await expect(page).toHaveURL(/\/2014\/10\/alibaba-apple-pay\/$/);
  await expect(page.locator('time[datetime="2014-10-28T09:30:00-04:00"]').first()).toBeVisible();

  await page
    .getByRole('navigation', { name: /section/i })
    .getByRole('link', { name: 'Technology' })
    .click();
  await expect(page).toHaveURL(/\/technology\/$/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Technology');

  const feed = await page.locator('link[rel="alternate"][type="application/rss+xml"]').first().getAttribute('href');
  const answer = await request.get(new URL(feed ?? '', page.url()).href);
  expect(answer.status()).toBe(200);
  expect(await answer.text()).toContain('<rss');
});

test('an address that leads nowhere says so, and leads home', async ({ page }) => {
  const answer = await page.goto('./no-such-page/');
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.getByRole('link', { name: 'The Opening Print' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  expect(new URL(page.url()).pathname).toMatch(/^\/(?:news\/)?$/);
});

test('a symbol of long ago leads to the company that had it', async ({ page }) => {
  await page.goto('./2021/10/facebook-becomes-meta/');
  await page.locator('a.ticker', { hasText: 'NASDAQ:FB' }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Meta');
});

test('an older address leads to the story', async ({ page, baseURL }) => {
  await page.goto('./2015/01/snb-scraps-franc-cap/');
  await page.waitForURL(/swiss-franc-floor/);
  expect(page.url().startsWith(baseURL ?? '')).toBe(true);
});

test('nothing on the pages that readers meet most is asked for in vain', async ({ page }) => {
  const failed: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400) failed.push(`${response.status()} ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() === 'error') failed.push(message.text());
  });
  for (const path of [
    './',
    './technology/',
    './tickers/',
    './tickers/nasdaq-aapl/',
    './2018/04/spotify-direct-listing/',
  ]) {
    await page.goto(path);
  }
  expect(failed).toEqual([]);
});
