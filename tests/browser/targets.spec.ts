import { expect, test } from '@playwright/test';
import { eachPageKind } from './chromium/page-kinds.ts';

/** CSS pixels: what a thumb meets; WCAG 2.2 asks for 24. */
const leastHeight = 28;

for (const [kind, path] of eachPageKind) {
  test(`the ${kind} has targets for a thumb on a phone: ${leastHeight} px, but in running text`, async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`./${path}`);
    expect(await page.evaluate(findLowTargets, leastHeight)).toEqual([]);
  });
}

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

/** Runs in the page: links and controls that are not part of a sentence and too low, as `24 px: Feed`. */
function findLowTargets(least: number): readonly string[] {
  const isInSentence = (element: Element) => {
    const parent = element.parentElement;
    const isInline = getComputedStyle(element).display === 'inline';
    return isInline && (parent?.textContent.trim().length ?? 0) > element.textContent.trim().length;
  };
  return [...document.querySelectorAll('a[href], button, summary, select, input')].flatMap((element) => {
    const { height, width } = element.getBoundingClientRect();
    const isShown = width > 1 && height > 1 && element.checkVisibility();
    if (!isShown || height >= least || isInSentence(element) || element.matches('.skip, sup a')) return [];
    return [
      `${height.toFixed(1)} px: ${element.textContent.trim().slice(0, 40)} in ${element.parentElement?.className ?? ''}`,
    ];
  });
}
