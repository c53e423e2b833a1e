import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium, type Browser } from '@playwright/test';
import { buildDemo } from '../browser/sites/build-demo.ts';
import { ensureBrowser } from '../browser/chromium/find-browser.ts';
import { eachPageKind } from '../browser/chromium/page-kinds.ts';
import { serve } from '../browser/sites/serve.ts';
import { drawPictures } from './draw-pictures.ts';
import { takeExhibits } from './take-exhibits.ts';
import { takeReadmePicture } from './readme-picture.ts';
import { writeGallery, type Shot } from './write-gallery.ts';

/*
 * `npm run gallery`: pictures of every kind of page, at the widths that readers have, by day and by night, into
 * test-results/gallery, to be looked at. `-- --exhibits` takes every type of chart instead, also in forced colours and
 * in print; `-- --readme` makes the picture in the README, `-- --drawings` those of the demonstration's stories;
 * `-- --from <folder>` takes a site that is built already, for the root of a host.
 */

const widths = [360, 768, 1280, 1920];
const schemes = ['light', 'dark'] as const;
const port = 4383;
const home = `http://127.0.0.1:${port}/`;
const root = join(import.meta.dirname, '../..');
const results = join(root, 'test-results/gallery');

const { values } = parseArgs({
  options: {
    readme: { type: 'boolean' },
    drawings: { type: 'boolean' },
    exhibits: { type: 'boolean' },
    from: { type: 'string' },
  },
});
const executablePath = ensureBrowser();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
  if (values.drawings) await drawPictures(browser);
  else await showSite(browser);
} finally {
  await browser.close();
}

async function showSite(browser: Browser): Promise<void> {
  const built = values.from === undefined ? buildDemo(home) : undefined;
  const server = await serve(values.from ?? join(built ?? '', 'dist'), port);
  try {
    if (values.readme) await takeReadmePicture(browser, home, root);
    else if (values.exhibits) await takeExhibits(browser, home, results);
    else await takeAll(browser);
  } finally {
    server.close();
    if (built) rmSync(built, { recursive: true, force: true });
  }
}

async function takeAll(browser: Browser): Promise<void> {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  const shots: Shot[] = [];
  for (const width of widths) {
    const page = await browser.newPage({
      viewport: { width, height: Math.round(width * 0.7) },
      reducedMotion: 'reduce',
    });
    // A first visit, so that the fonts are cached in all that follow.
    await page.goto(home);
    await page.evaluate(() => document.fonts.ready);
    for (const [kind, path] of eachPageKind) {
      await page.goto(home + path);
      for (const scheme of schemes) {
        await page.emulateMedia({ colorScheme: scheme });
        const file = `${kind.replaceAll(/[^a-z]+/g, '-')}-${width}-${scheme}.png`;
        await page.screenshot({ path: join(results, file), fullPage: true });
        shots.push({ kind, path, width, scheme, file });
      }
    }
    await page.close();
    console.log(`  ${width} px: ${eachPageKind.length} kinds of pages`);
  }
  writeFileSync(join(results, 'index.html'), writeGallery(shots));
  console.log(`  ${shots.length} pictures: test-results/gallery/index.html`);
}
