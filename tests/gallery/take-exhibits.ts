import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { requireFaces } from '../browser/chromium/faces.ts';
import { crowdedExhibits, exhibitsToLookAt } from './exhibits.ts';

/** An article with a chart, in whose place the exhibits are put. */
export const chartStory = '2025/01/asml-orders-return/';

export const widths = [320, 1280] as const;
export const media = {
  light: { colorScheme: 'light' },
  dark: { colorScheme: 'dark' },
  forced: { forcedColors: 'active' },
  print: { media: 'print' },
} as const;

/** Opens an article of the built demonstration with all exhibits in place of its own. The caller closes the page. */
export async function openExhibits(browser: Browser, home: string, width: number): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: 'reduce' });
  await requireFaces(page);
  await page.goto(home + chartStory);
  const html = [...exhibitsToLookAt, ...crowdedExhibits].map(([, exhibit]) => exhibit).join('\n');
  await page.locator('figure.exhibit').evaluate((figure, exhibits) => {
    figure.outerHTML = exhibits;
  }, html);
  await page.evaluate(() => document.fonts.ready);
  return page;
}

/**
 * Takes a picture of each type of chart and of an earnings table, as an article of the built demonstration shows it.
 */
export async function takeExhibits(browser: Browser, home: string, folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const width of widths) {
    const page = await openExhibits(browser, home, width);
    for (const [medium, features] of Object.entries(media)) {
      await page.emulateMedia(features);
      for (const [index, [name]] of exhibitsToLookAt.entries()) {
        const file = `${name.replaceAll(' ', '-')}-${width}-${medium}.png`;
        await page
          .locator('figure.exhibit')
          .nth(index)
          .screenshot({ path: join(folder, file) });
      }
      await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null });
    }
    await page.close();
    console.log(`  ${width} px: ${exhibitsToLookAt.length} exhibits`);
  }
}
