import { expect } from '@playwright/test';
import { test } from './chromium/faces.ts';
import { turn } from './chromium/measure.ts';
import { pageKinds } from './chromium/page-kinds.ts';

test('figures in tables have units below units and their minus before them, from right to left too', async ({
  page,
}) => {
  await page.goto(`./${pageKinds['article with an earnings table and footnotes']}`);
  await page.evaluate(turn);
  const cells = page.locator('td.num:last-child');
  await expect(cells.first()).toHaveCSS('text-align', 'right');
  await expect(cells.first()).toHaveCSS('unicode-bidi', 'plaintext');
  const ends = await cells.evaluateAll((all) =>
    all.map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return Math.round(range.getBoundingClientRect().right);
    }),
  );
  expect(ends.length).toBeGreaterThan(4);
  expect(new Set(ends).size).toBe(1);
});

test('letters of scripts without italics are not slanted', async ({ page }) => {
  await page.goto('./opinion/');
  const headline = page.locator('main .headline').first();
  await expect(headline).toHaveCSS('font-style', 'italic');
  await page.evaluate(() => (document.documentElement.lang = 'ja'));
  await expect(headline).toHaveCSS('font-style', 'normal');
  await page.evaluate(() => (document.documentElement.lang = 'en'));
  await expect(headline).toHaveCSS('font-style', 'italic');
  await page.evaluate(turn);
  await expect(headline).toHaveCSS('font-style', 'normal');
});
