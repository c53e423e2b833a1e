import { expect } from '@playwright/test';
import { offencesOn } from './chromium/axe.ts';
import { test, withholdFaces } from './chromium/faces.ts';
import { findHiddenWidth, findLowTargets, findMisplacedDots, findOverflow, turn } from './chromium/measure.ts';
import { eachPageKind } from './chromium/page-kinds.ts';

/*
 * What holds of every kind of page at every size and in all colours. Each page is opened once: the window and the media
 * change around it.
 */

const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };

/** Axe's rules on what colours can change; all others say the same of a page in any colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** How a reader may have set up the machine; `rules` are all if left out. */
const settings = [
  { colorScheme: 'light', forcedColors: 'none', viewport: desk, rules: undefined },
  { colorScheme: 'dark', forcedColors: 'none', viewport: desk, rules: colourRules },
  { colorScheme: 'dark', forcedColors: 'active', viewport: desk, rules: colourRules },
  { colorScheme: 'light', forcedColors: 'none', viewport: phone, rules: undefined },
  { colorScheme: 'light', forcedColors: 'active', viewport: phone, rules: colourRules },
  { colorScheme: 'dark', forcedColors: 'none', viewport: phone, rules: colourRules },
] as const;

/** CSS pixels: what a thumb meets; WCAG 2.2 asks for 24. */
const leastHeight = 28;

for (const [kind, path] of eachPageKind) {
  test(`the ${kind} is accessible in any colours, narrow or wide, has targets for a thumb, and never scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width: 360, height: 780 });
    const answer = await page.goto(`./${path}`);
    expect(answer?.status()).toBe(200);
    expect(await page.evaluate(findLowTargets, leastHeight), 'targets on a phone').toEqual([]);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 780 });
      expect(await page.evaluate(findMisplacedDots), `dots in the wrong place at ${width} px`).toEqual([]);
    }

    for (const { colorScheme, forcedColors, viewport, rules } of settings) {
      await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: 'reduce' });
      await page.setViewportSize(viewport);
      const where = `${colorScheme}, forced colours ${forcedColors}, ${viewport.width} px`;
      expect(await offencesOn(page, rules), `axe: ${where}`).toEqual([]);
      expect(await page.evaluate(findOverflow), `what reaches beyond the window: ${where}`).toEqual([]);
    }

    await page.setViewportSize({ width: 640, height: 900 });
    // What a browser's setting for the size of text does.
    await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await page.evaluate(findOverflow), 'text at twice its size').toEqual([]);
    await page.evaluate(() => (document.documentElement.style.fontSize = ''));

    await page.evaluate(turn);
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(findHiddenWidth), `right to left at ${width} px`).toBeLessThanOrEqual(0);
    }
  });
}

test('no page needs its faces for targets that a thumb meets, or to keep within the window', async ({ page }) => {
  await withholdFaces(page);
  for (const [kind, path] of eachPageKind) {
    await page.setViewportSize({ width: 360, height: 780 });
    await page.goto(`./${path}`);
    expect.soft(await page.evaluate(findLowTargets, leastHeight), kind).toEqual([]);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 780 });
      expect.soft(await page.evaluate(findOverflow), `${kind} at ${width} px`).toEqual([]);
    }
  }
});
