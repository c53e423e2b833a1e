import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { buildDemo } from './sites/build-demo.ts';
import { serve } from './sites/serve.ts';
import { firstPort } from './sites/sites.ts';

test.use({ viewport: { width: 1280, height: 900 } });

test('the stories below the lead end where the latest end', async ({ page }) => {
  await page.goto('./');
  const footOf = (selector: string) =>
    page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().bottom));
  expect(await footOf('.seconds')).toBe(await footOf('.latest'));
  const lastOfLatest = await footOf('.latest li:last-child');
  // No more than a story's height is left white in either column.
  expect((await footOf('.seconds')) - lastOfLatest).toBeLessThan(70);
});

test('what is paid for stands apart', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.advert')).toContainText('Sponsored by');
  await expect(page.locator(':is(.lead, .seconds, .latest, .rail)').getByText('Sponsored by')).toHaveCount(0);
});

test('the lead has its picture and rails have charts, each with ids of its own', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.lead img')).toBeVisible();
  await expect(page.locator('.lead .exhibit')).toHaveCount(0);
  expect(await page.locator('.rail .exhibit').count()).toBeGreaterThan(1);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the strip of companies counts stories where the counts differ', async ({ page }) => {
  await page.goto('./');
  const strip = page.locator('.covered');
  await expect(strip.getByRole('heading')).toHaveText('Most covered this week');
  await expect(strip).toContainText('4 stories');
  await page.goto('./tickers/');
  await expect(strip.getByRole('heading')).toHaveText('Most covered');
});

test.describe('the front page of a newsroom with few stories', () => {
  const port = firstPort + 7;
  const home = `http://127.0.0.1:${port}/`;
  let folder: string;
  let server: Server;

  test.beforeAll(async () => {
    // The newest of them has a chart and no picture.
    folder = buildDemo(home, '', /201[45]|what-facebooks-float/);
    server = await serve(join(folder, 'dist'), port);
  });

  test.afterAll(async () => {
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true, force: true });
  });

  test('has sections of few stories in one row', async ({ page }) => {
    await page.goto(home);
    const tops = await page
      .locator('.thin > .rail')
      .evaluateAll((rails) => rails.map((rail) => rail.getBoundingClientRect().y));
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBeLessThan(tops.length);
  });

  test('has the chart of a lead without a picture', async ({ page }) => {
    await page.goto(home);
    await expect(page.locator('.lead .exhibit svg').first()).toBeVisible();
  });

  test('counts no stories of companies where all have one', async ({ page }) => {
    await page.goto(home);
    const strip = page.locator('.covered');
    await expect(strip.getByRole('heading')).toHaveText('In this week’s stories');
    await expect(strip).not.toContainText('1 story');
  });
});
