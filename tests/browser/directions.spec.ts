import { expect, test } from '@playwright/test';
import { pageKinds } from './chromium/page-kinds.ts';

/** Turns a page as a newsroom that writes Arabic would have it. */
const turn = () => {
  document.documentElement.lang = 'ar';
  document.documentElement.dir = 'rtl';
};

test('figures in tables stand units under units, with their minus before them, from right to left too', async ({
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

test('no kind of page scrolls sideways from right to left, on a phone or at a desk', async ({ page }) => {
  for (const [kind, path] of Object.entries(pageKinds)) {
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      await page.goto(`./${path}`);
      await page.evaluate(turn);
      const hidden = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(hidden, `${kind} at ${width} px`).toBeLessThanOrEqual(0);
    }
  }
});
