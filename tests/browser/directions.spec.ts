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

test('a label of a chart in Arabic reads from its own side, in its place', async ({ page }) => {
  await page.goto(`./${pageKinds['article with names of companies in a chart']}`);
  await page.evaluate(turn);
  // Whether the day is where its readers begin, and where the label is.
  const places = await page
    .locator('.plot text')
    .first()
    .evaluate((label: SVGTextElement) => {
      const box = () => Math.round(label.getBoundingClientRect().left);
      label.textContent = '15 ABC';
      const latin = [label.getStartPositionOfChar(0).x < label.getStartPositionOfChar(4).x, box()] as const;
      label.textContent = '15 نوفمبر';
      return { latin, arabic: [label.getStartPositionOfChar(0).x > label.getStartPositionOfChar(4).x, box()] as const };
    });
  expect([places.latin[0], places.arabic[0]]).toEqual([true, true]);
  // Letters differ in the room that they leave at their side.
  expect(Math.abs(places.arabic[1] - places.latin[1])).toBeLessThan(3);
});

test('Latin names among Arabic words stay in their place', async ({ page }) => {
  await page.goto(`./${pageKinds['article with names of companies in a chart']}`);
  await page.evaluate(turn);
  const [apart, rest, isWhole] = await page
    .locator('main .text')
    .first()
    .evaluate((text) => {
      text.innerHTML = `<dl class="facts"><dt>شركة</dt><dd><span dir="auto">Acme</span></dd>
      <dt>أساس</dt><dd><span dir="auto">${'A long remark. '.repeat(40)}</span></dd></dl>
      <p><span class="house">Acme</span>، <b>18</b> نوفمبر</p>`;
      const boxOf = (selector: string) => text.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const [name, fact] = [boxOf('dd:nth-of-type(1) span'), boxOf('dd:nth-of-type(1)')];
      const [remark, whole] = [boxOf('dd:nth-of-type(2) span'), boxOf('dd:nth-of-type(2)')];
      return [
        fact.right - name.right,
        boxOf('b').right - boxOf('.house').left,
        whole.width - remark.width < 1,
      ] as const;
    });
  expect(apart).toBeLessThan(1);
  // The day is on the left of the name before it.
  expect(rest).toBeLessThan(0);
  expect(isWhole).toBe(true);
});
