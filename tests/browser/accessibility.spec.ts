import { expect, test, type Page } from '@playwright/test';
import { offencesOn } from './chromium/axe.ts';
import { eachPageKind, pageKinds } from './chromium/page-kinds.ts';

const article = `./${pageKinds['article with an earnings table and footnotes']}`;
const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };

/** Axe's rules on what colours can change; all others say the same of a page in any colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** How a reader may have set up the machine; `rules` are all where left out. */
const settings = [
  { colorScheme: 'light', forcedColors: 'none', viewport: desk, rules: undefined },
  { colorScheme: 'dark', forcedColors: 'none', viewport: desk, rules: colourRules },
  { colorScheme: 'dark', forcedColors: 'active', viewport: desk, rules: colourRules },
  { colorScheme: 'light', forcedColors: 'none', viewport: phone, rules: undefined },
  { colorScheme: 'light', forcedColors: 'active', viewport: phone, rules: colourRules },
  { colorScheme: 'dark', forcedColors: 'none', viewport: phone, rules: colourRules },
] as const;

for (const [kind, path] of eachPageKind) {
  test(`axe finds nothing wrong with the ${kind}, in any colours and narrow or wide`, async ({ page }) => {
    const answer = await page.goto(`./${path}`);
    expect(answer?.status()).toBe(200);
    for (const { colorScheme, forcedColors, viewport, rules } of settings) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      const where = `${colorScheme}, forced colours ${forcedColors}, ${viewport.width} px`;
      expect(await offencesOn(page, rules), where).toEqual([]);
      expect(await overflowOf(page), `what reaches beyond the window: ${where}`).toEqual([]);
    }
  });
}

test('no page scrolls sideways with text at twice its size', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 900 });
  for (const [kind, path] of eachPageKind) {
    await page.goto(`./${path}`);
    // What a browser's setting for the size of text does.
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await overflowOf(page), kind).toEqual([]);
  }
});

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

/** What makes the page scroll sideways; what scrolls or is cut off inside itself does not. */
async function overflowOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return wide.slice(0, 5).map((element) => element.outerHTML.slice(0, 120));
  });
}
