import { expect, test, type Page } from '@playwright/test';
import { offencesOn } from './chromium/axe.ts';
import { pageKinds } from './chromium/page-kinds.ts';

const article = `./${pageKinds['article with an earnings table and footnotes']}`;
const phone = { width: 320, height: 640 };
const desk = { width: 1280, height: 900 };

const scrollOf = (page: Page) => page.evaluate(() => Math.round(scrollY));

for (const viewport of [phone, desk]) {
  test.describe(`at ${viewport.width} px`, () => {
    test.use({ viewport });

    test('a footnote opens at the foot of the window, and the text stays where it is', async ({ page }) => {
      await page.goto(article);
      const reference = page.locator('.footnote-ref').first();
      await reference.focus();
      const before = await scrollOf(page);
      await page.keyboard.press('Enter');
      const note = page.locator('#fn-1');
      await expect(note).toBeInViewport({ ratio: 1 });
      expect(await scrollOf(page)).toBe(before);
      await expect(reference).toBeInViewport({ ratio: 1 });
      const [noteTop, referenceBottom] = await Promise.all([
        note.evaluate((element) => element.getBoundingClientRect().top),
        reference.evaluate((element) => element.getBoundingClientRect().bottom),
      ]);
      expect(noteTop).toBeGreaterThan(referenceBottom);
    });

    test('the keyboard goes from the reference into the note, and back to the reference', async ({ page }) => {
      await page.goto(article);
      const reference = page.locator('.footnote-ref').first();
      await reference.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await expect(page.locator('#fn-1 .footnote-back').first()).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page).toHaveURL(/#fnref-1$/);
      await expect(page.locator('#fn-1')).not.toBeInViewport();
      await expect(reference).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('Tab');
      // What comes next in the story: a link, the next note, or a table that scrolls.
      const isFurtherOn = await reference.evaluate(
        (element) =>
          document.activeElement !== null &&
          document.activeElement !== document.body &&
          (element.compareDocumentPosition(document.activeElement) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      );
      expect(isFurtherOn).toBe(true);
    });

    test('an open footnote hides nothing that the keyboard goes on to', async ({ page }) => {
      await page.goto(`${article}#fn-1`);
      const hidden: string[] = [];
      const links = await page.locator('#fn-1 ~ li a, section.text a, .tail a, .neighbours a, .colophon a').count();
      await page.locator('#fn-1 a').last().focus();
      for (let presses = 0; presses < links; presses++) {
        await page.keyboard.press('Tab');
        const problem = await page.evaluate(() => {
          const focused = document.activeElement;
          const sheet = document.querySelector('#fn-1');
          if (!focused || focused === document.body || !sheet) return 'nothing has the focus';
          const isHidden = focused.getBoundingClientRect().bottom > sheet.getBoundingClientRect().top + 1;
          return isHidden ? focused.outerHTML.slice(0, 120) : undefined;
        });
        if (problem) hidden.push(problem);
      }
      expect(links).toBeGreaterThan(10);
      expect(hidden).toEqual([]);
    });

    test('axe finds nothing wrong with an open footnote, by day or by night', async ({ page }) => {
      await page.goto(`${article}#fn-1`);
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect(await offencesOn(page), colorScheme).toEqual([]);
      }
    });
  });
}

test('a footnote opens in place without any script', async ({ browser, baseURL }) => {
  const page = await browser.newPage({ javaScriptEnabled: false, viewport: desk });
  await page.goto(new URL(article, baseURL).href);
  await page.locator('.footnote-ref').first().click();
  await expect(page.locator('#fn-1')).toBeInViewport({ ratio: 1 });
  await expect(page.locator('#fn-1')).toHaveCSS('position', 'fixed');
  await page.close();
});

test('footnotes are a list at the end of the story where none was asked for, and in print', async ({ page }) => {
  await page.goto(article);
  await expect(page.locator('#fn-1')).toHaveCSS('position', 'static');
  await page.goto(`${article}#fn-1`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('#fn-1')).toHaveCSS('position', 'static');
});
