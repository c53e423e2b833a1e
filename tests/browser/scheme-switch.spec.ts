import { brotliCompressSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { offencesOn } from './chromium/axe.ts';
import { serveSmallDemo } from './sites/small-demo.ts';

const papers = { light: 'rgb(251, 248, 241)', dark: 'rgb(21, 20, 18)' };

let home: string;

test.beforeAll(async () => {
  home = await serveSmallDemo();
});

test.use({ colorScheme: 'light', contextOptions: { reducedMotion: 'reduce' } });

for (const path of ['', 'about/', 'tickers/nasdaq-aapl/']) {
  test(`the choice of the dark page is kept on /${path}, and there from the first drawing`, async ({ page }) => {
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    await page.goto(home);
    const button = page.getByRole('button', { name: 'Dark page' });
    await expect(button).toHaveAttribute('aria-pressed', 'false');
    await expect(page.locator('html')).toHaveCSS('background-color', papers.light);
    await button.click();
    await expect(button).toHaveAttribute('aria-pressed', 'true');
    await expect(page.locator('html')).toHaveCSS('background-color', papers.dark);

    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        const { colorScheme } = getComputedStyle(document.documentElement);
        Object.assign(window, { firstScheme: colorScheme });
      });
    });
    await page.goto(home + path);
    const firstScheme = () => page.evaluate(() => (window as unknown as { readonly firstScheme?: string }).firstScheme);
    await expect.poll(firstScheme).toBeDefined();
    expect(await firstScheme()).toBe('dark');
    await expect(page.locator('html')).toHaveCSS('background-color', papers.dark);
    await expect(page.locator('meta[name="theme-color"][media="all"]')).toHaveAttribute('content', '#151412');
    expect(await offencesOn(page)).toEqual([]);
    expect(problems).toEqual([]);
  });
}

test('the script is before the stylesheet and holds up the first drawing', async ({ request }) => {
  const html = await (await request.get(home)).text();
  const [head = ''] = html.split('</head>');
  expect(head).toMatch(/<script src="[^"]*scheme-switch\.[^"]+\.js"><\/script><link rel="stylesheet"/);
  const [, script = ''] = /<script src="([^"]*)"/.exec(head) ?? [];
  const bytes = await (await request.get(new URL(script, home).href)).body();
  expect(brotliCompressSync(bytes).length).toBeLessThanOrEqual(1024);
  expect(html.match(/<script(?! type="application\/ld\+json")/g)).toHaveLength(1);
});

test('the keyboard works the switch, and choosing what the system says follows the system again', async ({ page }) => {
  await page.goto(home);
  const button = page.getByRole('button', { name: 'Dark page' });
  const kept = () => page.evaluate(() => localStorage.getItem('scheme'));
  await button.focus();
  await page.keyboard.press('Space');
  await expect(page.locator('html')).toHaveCSS('background-color', papers.dark);
  expect(await kept()).toBe('dark');
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveCSS('background-color', papers.light);
  expect(await kept()).toBeNull();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(page.locator('html')).toHaveCSS('background-color', papers.dark);
  await expect(button).toHaveAttribute('aria-pressed', 'true');
});

test('a choice in one window is seen in the other', async ({ page, context }) => {
  await page.goto(home);
  const other = await context.newPage();
  await other.goto(`${home}about/`);
  await other.getByRole('button', { name: 'Dark page' }).click();
  await expect(page.locator('html')).toHaveCSS('background-color', papers.dark);
});

test('a browser that keeps nothing switches the page all the same', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('Refused', 'SecurityError');
      },
    });
  });
  await page.goto(home);
  await page.getByRole('button', { name: 'Dark page' }).click();
  await expect(page.locator('html')).toHaveCSS('background-color', papers.dark);
});

test('nothing is to be chosen where the system decides on colours, or without the script', async ({
  page,
  browser,
}) => {
  await page.goto(home);
  await page.emulateMedia({ forcedColors: 'active' });
  await expect(page.locator('.scheme')).toBeHidden();
  const plain = await browser.newPage({ javaScriptEnabled: false });
  await plain.goto(home);
  await expect(plain.locator('.scheme')).toBeHidden();
  await plain.close();
});

test('the switch moves nothing as the page comes, and is large enough for a finger', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.addInitScript(() => {
    const sums = Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) sums.moved += (entry as unknown as { readonly value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(home);
  const box = await page.getByRole('button', { name: 'Dark page' }).boundingBox();
  expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
  expect(await page.evaluate(() => (window as unknown as { readonly moved: number }).moved)).toBe(0);
});
