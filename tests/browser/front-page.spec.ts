import { expect, test } from '@playwright/test';

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

test('a section’s only story has its summary beside it', async ({ page }) => {
  await page.goto('./');
  const only = page.locator('.rail li:only-child').first();
  const [headline, summary] = await Promise.all([
    only.locator('.headline').boundingBox(),
    only.locator('.standfirst').boundingBox(),
  ]);
  expect(summary?.x ?? 0).toBeGreaterThan((headline?.x ?? 0) + (headline?.width ?? 0) - 1);
});

test('the strip of companies counts stories only where the counts differ', async ({ page }) => {
  await page.goto('./');
  const strip = page.locator('.covered');
  await expect(strip.getByRole('heading')).toHaveText('In this week’s stories');
  await expect(strip).not.toContainText('1 story');
  await page.goto('./tickers/');
  await expect(strip.getByRole('heading')).toHaveText('Most covered');
  await expect(strip).toContainText('6 stories');
});
