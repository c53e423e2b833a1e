import { expect, test } from '@playwright/test';
import sharp from 'sharp';
import { findFaintFields } from './chromium/measure.ts';
import { pageKinds } from './chromium/page-kinds.ts';

const article = `./${pageKinds['article with an earnings table and footnotes']}`;
const phone = { width: 320, height: 640 };

test('the skip link is what the keyboard reaches first, and leads past the furniture', async ({ page }) => {
  await page.goto(article);
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#content$/);
  await page.keyboard.press('Tab');
  await expect(page.locator('main :focus')).toHaveCount(1);
});

test('the keyboard reaches every link of a story, and shows where it is', async ({ page }) => {
  await page.goto(article);
  const expected = await page.locator('a[href]:visible, [tabindex="0"]:visible, summary:visible').count();
  const unseen: string[] = [];
  let reached = 0;
  for (; reached < expected; reached++) {
    await page.keyboard.press('Tab');
    const problem = await page.evaluate(() => {
      const focused = document.activeElement;
      if (!focused || focused === document.body) return 'nothing has the focus';
      const { outlineStyle, outlineWidth } = getComputedStyle(focused);
      const { top, bottom } = focused.getBoundingClientRect();
      const isInView = bottom > 0 && top < innerHeight;
      const isMarked = outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
      return isInView && isMarked ? undefined : focused.outerHTML.slice(0, 120);
    });
    if (problem) unseen.push(problem);
  }
  expect(reached).toBeGreaterThan(20);
  expect(unseen).toEqual([]);
});

test('the keyboard opens a section from the bar at the top', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('./');
  const last = page.getByRole('navigation', { name: 'Sections' }).getByRole('link').last();
  for (let presses = 0; presses < 12; presses++) {
    await page.keyboard.press('Tab');
    if (await last.evaluate((link) => link === document.activeElement)) break;
  }
  await expect(last).toBeFocused();
  await expect(last).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tickers');
});

test('a table that is wider than the window scrolls by arrow keys', async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto('./2024/10/what-facebooks-float-looked-like/');
  const table = page.getByRole('region', { name: /^Table/ }).first();
  await table.focus();
  await expect(table).toBeFocused();
  const room = await table.evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth);
  expect(room).toBeGreaterThan(0);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
});

test('the edges of fields and the words in empty ones are told from the paper, in both schemes', async ({ page }) => {
  for (const path of ['', 'search/']) {
    await page.goto(`./${path}`);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      expect(await page.evaluate(findFaintFields), `/${path}, ${colorScheme}`).toEqual([]);
    }
  }
});

test('a table that fits its place has no line of a shadow at its end', async ({ page }) => {
  await page.goto(`./${pageKinds['article with a chart and a table']}`);
  for (const width of [1280, 1285, 1291]) {
    await page.setViewportSize({ width, height: 900 });
    const table = page.locator('.table-scroll:not(details *)').first();
    await table.scrollIntoViewIfNeeded();
    const box = await table.boundingBox();
    if (!box) throw new Error('There is no table.');
    const clip = { x: Math.floor(box.x + box.width) - 4, y: Math.round(box.y) + 6, width: 6, height: 8 };
    const { data } = await sharp(await page.screenshot({ clip }))
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixels = Array.from({ length: data.length / 3 }, (_, at) =>
      data.subarray(3 * at, 3 * at + 3).toString('hex'),
    );
    expect([...new Set(pixels)], `${width} px`).toHaveLength(1);
  }
});
