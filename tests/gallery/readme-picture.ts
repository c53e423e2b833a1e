import { join } from 'node:path';
import type { Browser } from '@playwright/test';
import sharp from 'sharp';

const target = '.github/front-page.png';
const ground = '#cfc6b4';
const edge = '#8f8778';
const size = { width: 1600, height: 1060 };

/** A page as the composite shows it. Lengths are in pixels: of the window, and of the composite. */
interface Panel {
  readonly path: string;
  readonly scheme: 'light' | 'dark';
  readonly window: { readonly width: number; readonly height: number };
  readonly left: number;
  readonly top: number;
  readonly width: number;
  /** What is scrolled to the top. */
  readonly from?: string;
}

/** Later ones cover earlier ones. */
const panels: readonly Panel[] = [
  { path: '', scheme: 'light', window: { width: 1280, height: 1360 }, left: 40, top: 40, width: 922 },
  {
    path: '2025/01/ecb-cuts-as-growth-stops/',
    scheme: 'dark',
    window: { width: 800, height: 660 },
    left: 1000,
    top: 40,
    width: 560,
    from: 'main figure',
  },
  {
    path: 'tickers/nasdaq-nvda/',
    scheme: 'light',
    window: { width: 1180, height: 1040 },
    left: 1000,
    top: 526,
    width: 560,
  },
  { path: '', scheme: 'dark', window: { width: 390, height: 780 }, left: 700, top: 450, width: 290 },
];

/** The front page, a story with a chart, a company's page and a phone, in few enough colours to be small. */
export async function takeReadmePicture(browser: Browser, home: string, root: string): Promise<void> {
  const layers = [];
  for (const panel of panels) layers.push({ ...(await take(browser, home, panel)), left: panel.left, top: panel.top });
  await sharp({ create: { ...size, channels: 3, background: ground } })
    .composite(layers)
    .png({ palette: true, colours: 64, effort: 10 })
    .toFile(join(root, target));
  console.log(`  ${target}`);
}

async function take(browser: Browser, home: string, panel: Panel): Promise<{ readonly input: Buffer }> {
  const page = await browser.newPage({
    viewport: panel.window,
    colorScheme: panel.scheme,
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
  });
  await page.goto(home);
  await page.evaluate(() => document.fonts.ready);
  await page.goto(home + panel.path);
  await page.evaluate(() => document.fonts.ready);
  if (panel.from !== undefined) {
    await page
      .locator(panel.from)
      .first()
      .evaluate((element) => {
        window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 28);
      });
  }
  const picture = sharp(await page.screenshot()).resize({ width: panel.width });
  await page.close();
  return { input: await picture.extend({ top: 1, bottom: 1, left: 1, right: 1, background: edge }).png().toBuffer() };
}
