import { expect } from '@playwright/test';
import { test } from './chromium/faces.ts';

test('the bar shows the current section on a phone, with all companies and the search beside it', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  for (const path of ['', 'markets/', 'companies/', 'opinion/', 'tickers/']) {
    await page.goto(`./${path}`);
    for (const target of ['.sections [aria-current]', '.sections .apart', '.seek button']) {
      const box = await page.locator(target).first().boundingBox();
      expect(box?.x, `${target} of /${path}`).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0), `${target} of /${path}`).toBeLessThanOrEqual(360);
    }
  }
});

test('the page of a company starts with its stories on a phone, and leads to its facts', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 780 });
  await page.goto('./tickers/nasdaq-aapl/');
  const story = await page.locator('.dated .headline').first().boundingBox();
  expect(story?.y).toBeLessThan(500);
  await page.locator('.jump').click();
  await expect(page.locator('#facts')).toBeInViewport();
});

test('a link to older stories is at the end of its line, also without one to newer stories', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('./2025/');
  const [line, older] = [await page.locator('.pager').boundingBox(), await page.locator('.pager .older').boundingBox()];
  await expect(page.locator('.pager .newer')).toHaveCount(0);
  expect((older?.x ?? 0) + (older?.width ?? 0)).toBe((line?.x ?? 0) + (line?.width ?? 0));
});

test('what else there is about a company is beside its stories at a desk', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('./tickers/nasdaq-aapl/');
  const stories = await page.locator('.sided > .all').boundingBox();
  const peers = await page.getByRole('heading', { name: 'In the same industry' }).boundingBox();
  expect(peers?.x).toBeGreaterThan((stories?.x ?? 0) + (stories?.width ?? 0));
  expect((peers?.y ?? 0) + (peers?.height ?? 0)).toBeLessThan((stories?.y ?? 0) + (stories?.height ?? 0));
});
