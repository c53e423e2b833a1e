import { expect, test } from '@playwright/test';

const closed = '<details><summary>More</summary><p id="closed">What readers would have to open.</p></details>';

test('closed details are printed, those of a chart and an author’s own', async ({ page }) => {
  await page.goto('2023/03/silicon-valley-bank-closed/');
  await page.locator('main').evaluate((main, html) => {
    main.insertAdjacentHTML('beforeend', html);
  }, closed);
  const parts = [page.locator('details:not([open]) table').first(), page.locator('#closed')];
  for (const part of parts) await expect(part).toBeHidden();
  await page.emulateMedia({ media: 'print' });
  for (const part of parts) await expect(part).toBeVisible();
});

test('nothing that only a screen can use is printed', async ({ page }) => {
  for (const path of ['', 'markets/', '2023/03/silicon-valley-bank-closed/']) {
    await page.goto(path);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('input:visible, button:visible, select:visible, nav:visible')).toHaveCount(0);
    await page.emulateMedia({ media: 'screen' });
  }
});
