import { expect, test } from '@playwright/test';

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
