import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';

const root = join(import.meta.dirname, '../..');
const sources = join(import.meta.dirname, 'pictures');
const size = { width: 1500, height: 1000 };

/**
 * Renders the demonstration's drawings, `pictures/2025/gas-routes.svg`, with the site's own face into
 * `articles/2025/gas-routes.png`. Outlines of coasts in them are Natural Earth's, which are in the public domain.
 */
export async function drawPictures(browser: Browser): Promise<void> {
  const face = readFileSync(join(root, 'src/styles/fonts/sans.woff2')).toString('base64');
  const page = await browser.newPage({ viewport: size, deviceScaleFactor: 2 });
  for (const file of readdirSync(sources, { encoding: 'utf8', recursive: true }).sort()) {
    if (!file.endsWith('.svg')) continue;
    await page.setContent(`<!doctype html>
<style>
  @font-face { font-family: 'Print Sans'; font-weight: 100 900; src: url(data:font/woff2;base64,${face}); }
  body { margin: 0; }
  svg { display: block; width: 100%; }
</style>
${readFileSync(join(sources, file), 'utf8')}`);
    await page.evaluate(() => document.fonts.ready);
    const target = join('articles', file.replace(/\.svg$/, '.png'));
    await sharp(await page.screenshot())
      .resize(size)
      .png({ palette: true, colours: 64, effort: 10 })
      .toFile(join(root, target));
    console.log(`  ${target}`);
  }
  await page.close();
}
