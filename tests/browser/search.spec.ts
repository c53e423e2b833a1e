import { expect, test, type Page } from '@playwright/test';
import { offencesOn } from './chromium/axe.ts';

/** Everything that a browser's console says of a page, violations of its policy among it. */
function watchConsole(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(message.text());
  });
  page.on('pageerror', ({ message }) => {
    // The browser ends its transition between two pages so if the next navigation comes first; no script of ours takes
    // part.
    if (!message.startsWith('Transition was aborted')) problems.push(message);
  });
  return problems;
}

/** @returns what lets go of the requests whose addresses match. */
async function holdBack(page: Page, addresses: string): Promise<() => void> {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  await page.route(addresses, async (route) => {
    await promise;
    await route.continue();
  });
  return () => {
    resolve(undefined);
  };
}

const field = (page: Page) => page.getByRole('searchbox', { name: 'Search stories and companies' });
const stories = (page: Page) => page.locator('.search-results li h3 a');
const status = (page: Page) => page.getByRole('status');

test('a reader types in the masthead of a story, and finds a company and its stories as the address says', async ({
  page,
}) => {
  const problems = watchConsole(page);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.goto('./2014/10/alibaba-apple-pay/');
  await field(page).fill('apple');
  await field(page).press('Enter');
  await expect(page).toHaveURL(/\/search\/\?q=apple$/);
  await expect(status(page)).toHaveText(/^\d+ stories\.$/);
  await expect(page.locator('.search-companies a').first()).toHaveAttribute('href', /\/tickers\/nasdaq-aapl\/$/);
  await expect(stories(page).first()).toHaveAttribute('href', /\/2018\/08\/apple-one-trillion\/$/);
  await expect(page.locator('.search-results mark').first()).toHaveText('Apple');
  await stories(page).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Apple');
  expect(problems).toEqual([]);
});

test('results follow the typing, and the filters; the address is theirs, and the way back too', async ({ page }) => {
  await page.goto('./search/');
  await field(page).pressSequentially('infla');
  await expect(page).toHaveURL(/\?q=infla$/);
  await expect(stories(page)).toHaveCount(6);
  await page.getByLabel('Year').selectOption('2022');
  await expect(page).toHaveURL(/\?q=infla&year=2022$/);
  await expect(page.locator('.search-results time').first()).toHaveAttribute('datetime', /^2022-/);
  await expect(stories(page)).toHaveCount(1);
  await page.goBack();
  await expect(page.getByLabel('Year')).toHaveValue('');
  await expect(stories(page)).toHaveCount(6);

  await page.goto('./search/?q=bank&section=banking');
  await expect(page.locator('select[name=section]')).toHaveValue('banking');
  await expect(field(page)).toHaveValue('bank');
  await expect(page.locator('.search-results .meta').first()).toHaveText(/^Banking/);
});

test('works by keyboard alone: more results come under the first, and the focus goes to them', async ({ page }) => {
  await page.goto('./search/');
  await expect(field(page)).toBeFocused();
  await page.keyboard.type('inflation');
  // Results of the first letters are replaced by those of the word: a slow machine shows both.
  await expect(page).toHaveURL(/\?q=inflation$/);
  await expect(page.locator('.search-results')).toHaveAttribute('aria-busy', 'false');
  await expect(stories(page)).toHaveCount(6);
  await page.getByRole('button', { name: 'More stories' }).focus();
  await page.keyboard.press('Enter');
  await expect(stories(page).nth(6)).toBeFocused();
  await expect(stories(page).nth(5)).toBeVisible();
});

test('a symbol of two times leads to its company, and says until when it was its symbol', async ({ page }) => {
  await page.goto('./search/?q=FB');
  await expect(page.locator('.search-companies li').first()).toHaveText(
    'Meta Platforms NASDAQ:META, formerly NASDAQ:FB, until 9 Jun 2022',
  );
});

test('strange words are words like others, and never markup', async ({ page }) => {
  const problems = watchConsole(page);
  for (const written of ['<script>alert(1)</script>', '%', '"', '😀', 'بنك', 'x'.repeat(5000), '-', '" "']) {
    await page.goto(`./search/?q=${encodeURIComponent(written)}`);
    await expect(status(page)).toHaveText(/\S/);
    await expect(page.getByRole('navigation', { name: 'Other ways to find a story' })).toBeVisible();
  }
  expect(problems).toEqual([]);
});

test('without a connection it says so, and goes on once there is one', async ({ page, context }) => {
  await page.goto('./search/');
  await context.setOffline(true);
  await field(page).fill('oil');
  await expect(status(page)).toHaveText(/no connection/);
  await context.setOffline(false);
  await page.getByRole('button', { name: 'Try again' }).press('Enter');
  // The button is gone, and those who use no mouse go on from the field.
  await expect(page.locator('#q')).toBeFocused();
  await expect(stories(page).first()).toBeVisible();
});

test('on a slow network it says that it searches, and the last words count', async ({ page }) => {
  const release = await holdBack(page, '**/search/index/**');
  await page.goto('./search/');
  await field(page).fill('opec');
  await expect(status(page)).toHaveText(/Searching/);
  await field(page).fill('twitter');
  release();
  await expect(stories(page).first()).toHaveAttribute('href', /twitter/);
});

test('the script of the language is loaded with the first words, and if it is missing, the page says so', async ({
  page,
}) => {
  const scripts: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'script') scripts.push(request.url());
  });
  await page.route('**/_assets/search-en*.js', (route) => route.fulfill({ status: 404, body: 'Not found' }));
  await page.goto('./search/');
  await expect(field(page)).toBeFocused();
  expect(scripts).toHaveLength(1);
  await field(page).fill('oil');
  await expect(status(page)).toHaveText(/has just been updated/);
  expect(scripts).toHaveLength(2);
  await page.unroute('**/_assets/search-en*.js');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(stories(page).first()).toBeVisible();
});

for (const [what, damage] of [
  ['missing', { status: 404, body: 'Not found' }],
  ['of another version', { status: 200, body: '9\tnew\t\t\n' }],
  ['an error page', { status: 200, body: '<!doctype html><title>Sorry</title>' }],
] as const) {
  test(`where a part of the index is ${what}, it says so, and offers a way on`, async ({ page }) => {
    await page.route('**/terms-*.txt', (route) => route.fulfill(damage));
    await page.goto('./search/?q=oil');
    await expect(status(page)).toHaveText(/could not be loaded|has just been updated/);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
    await expect(page.getByRole('navigation', { name: 'Other ways to find a story' })).toBeVisible();
  });
}

test('nothing moves when the script arrives, and the notice that it is needed stays away', async ({ page }) => {
  const release = await holdBack(page, '**/start-search-*.js');
  const notice = page.locator('.search-need');
  await page.goto('./search/', { waitUntil: 'commit' });
  await expect(notice).toBeVisible();
  // The page has no event for its styles while it waits for a script.
  await page.waitForFunction(() =>
    Array.from(document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')).every(({ sheet }) => sheet),
  );
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const places = () =>
    page.evaluate(() => Array.from(document.querySelectorAll('main *'), (one) => one.getBoundingClientRect().top));
  const before = await places();
  release();
  await expect(notice).toBeHidden();
  expect(await places()).toEqual(before);
});

test('the results have no offence against accessibility, by day and by night, on a phone', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.goto('./search/?q=apple');
    await expect(stories(page).first()).toBeVisible();
    expect(await offencesOn(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  }
});

test.describe('without a script', () => {
  test.use({ javaScriptEnabled: false });

  test('the page says what it needs, and leads to companies, subjects and the archive', async ({ page }) => {
    await page.goto('./');
    await field(page).fill('apple');
    await field(page).press('Enter');
    await expect(page).toHaveURL(/\/search\/\?q=apple$/);
    await expect(page.getByText('needs JavaScript')).toBeVisible();
    const ways = page.getByRole('navigation', { name: 'Other ways to find a story' });
    await expect(ways.getByRole('link', { name: 'Tickers' })).toBeVisible();
    await ways.getByRole('link', { name: '2014' }).click();
    await expect(page).toHaveURL(/\/2014\/$/);
  });
});

test('results have the labels of lists, and no rule is drawn below none', async ({ page }) => {
  await page.goto('./search/?q=feeds');
  const paid = page.locator('.search-results li', { hasText: 'How to follow a single company' });
  const label = paid.locator('.meta').getByText('Sponsored');
  await expect(label).toHaveCSS('border-top-style', 'solid');
  await page.goto('./search/?q=follow&kind=explainer');
  const kind = page.locator('.search-results .meta').first().getByText('Explainer');
  await expect(kind).toHaveCSS('font-weight', '700');
  await page.goto('./search/?q=xyzzyq');
  await expect(status(page)).toContainText('No story was found');
  await expect(page.locator('.search-results ol')).toHaveCSS('border-bottom-style', 'none');
});
