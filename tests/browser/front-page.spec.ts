import { expect, test } from '@playwright/test';

test.use({ viewport: { width: 1280, height: 900 } });

test('the stories below the lead end where the latest end', async ({ page }) => {
  await page.goto('./');
  const footOf = (selector: string) =>
    page.locator(selector).evaluate((element) => Math.round(element.getBoundingClientRect().bottom));
  expect(await footOf('.seconds')).toBe(await footOf('.latest'));
  const lastOfLatest = await footOf('.latest li:last-child');
  // No more than a story's height is left white in either column.
  expect((await footOf('.seconds')) - lastOfLatest).toBeLessThan(70);
});

test('sections with few stories share a row, and what is paid for stands apart', async ({ page }) => {
  await page.goto('./');
  const tops = await page
    .locator('.thin > .rail')
    .evaluateAll((rails) => rails.map((rail) => rail.getBoundingClientRect().y));
  expect(tops.length).toBeGreaterThan(1);
  expect(new Set(tops).size).toBe(1);
  await expect(page.locator('.advert')).toContainText('Sponsored by');
  await expect(page.locator(':is(.lead, .seconds, .latest, .rail)').getByText('Sponsored by')).toHaveCount(0);
});

test('the lead and a rail have a chart, each with ids of its own', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.lead .exhibit svg').first()).toBeVisible();
  expect(await page.locator('.rail .exhibit').count()).toBeGreaterThan(0);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

for (const width of [360, 768, 1280, 1920]) {
  test(`a word of 60 letters breaks within every headline at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const overflows = await page.evaluate((word) => {
      for (const link of document.querySelectorAll('main :is(h2, h3, .headline) a')) link.textContent = word;
      const columns = [...document.querySelectorAll('.top > *, .rail, .rail li, .seconds li')];
      const wide = columns.filter((column) => column.scrollWidth > column.clientWidth + 1);
      return { wide: wide.length, page: document.documentElement.scrollWidth - innerWidth };
    }, 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten');
    expect(overflows.wide).toBe(0);
    expect(overflows.page).toBeLessThanOrEqual(0);
  });
}

test('the strip of companies counts stories only where the counts differ', async ({ page }) => {
  await page.goto('./');
  const strip = page.locator('.covered');
  await expect(strip.getByRole('heading')).toHaveText('In this week’s stories');
  await expect(strip).not.toContainText('1 story');
  await page.goto('./tickers/');
  await expect(strip.getByRole('heading')).toHaveText('Most covered');
  await expect(strip).toContainText('6 stories');
});
