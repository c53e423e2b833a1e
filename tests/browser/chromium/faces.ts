import { test as plain, type Page } from '@playwright/test';

/*
 * A face that comes too late for the first drawing is not used (see `src/styles/fonts.css`), and on a busy machine any
 * face may. So tests of how a page is laid out say which faces it has.
 */

/** Has the pages that are opened from now on wait for their faces. */
export async function requireFaces(page: Page): Promise<void> {
  await page.route('**/_assets/*.css', async (route) => {
    const response = await route.fetch();
    const styles = (await response.text()).replaceAll('font-display:optional', 'font-display:block');
    await route.fulfill({ response, body: styles });
  });
}

/** Has the pages that are opened from now on do without their faces, as on the first visit by a slow network. */
export async function withholdFaces(page: Page): Promise<void> {
  await page.route('**/*.woff2', (route) => route.abort());
}

/** Tests whose pages have their faces once they are opened. */
export const test = plain.extend({
  page: async ({ page }, use) => {
    await requireFaces(page);
    const open = page.goto.bind(page);
    page.goto = async (...where) => {
      const answer = await open(...where);
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      return answer;
    };
    await use(page);
    // What is still loading would otherwise fail as the page closes.
    await page.unrouteAll({ behavior: 'wait' });
  },
});
