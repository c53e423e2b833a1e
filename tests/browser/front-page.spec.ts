import { expect } from '@playwright/test';
import { test } from './chromium/faces.ts';
import { serveSmallDemo } from './sites/small-demo.ts';

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

test('a lead that runs the other way begins at one edge', async ({ page }) => {
  await page.goto('./');
  const starts = await page.locator('.lead').evaluate((lead) => {
    // Across the page, as without a picture and key points.
    lead.classList.remove('pictured');
    for (const beside of lead.querySelectorAll('picture, .exhibit, .points')) beside.remove();
    const parts = [...lead.querySelectorAll('.title, .standfirst')];
    const edges = (dir: string, side: 'left' | 'right') =>
      parts.map((part) => {
        part.setAttribute('dir', dir);
        return Math.round(part.getBoundingClientRect()[side]);
      });
    return [edges('rtl', 'right'), edges('ltr', 'left')];
  });
  expect(starts.map((edges) => [edges.length, new Set(edges).size])).toEqual([
    [2, 1],
    [2, 1],
  ]);
});

test('no column of a rail is left half empty', async ({ page }) => {
  for (const width of [768, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const shares = await page.locator('.rail > ul').evaluateAll((lists) =>
      lists.flatMap((list) => {
        const frame = list.getBoundingClientRect();
        const columns = new Map<number, number>();
        for (const item of list.children) {
          const bottom = Math.max(...Array.from(item.children, (part) => part.getBoundingClientRect().bottom));
          const { left } = item.getBoundingClientRect();
          columns.set(left, Math.max(columns.get(left) ?? 0, bottom));
        }
        return [...columns.values()].map((bottom) => (bottom - frame.top) / frame.height);
      }),
    );
    expect(shares.length).toBeGreaterThan(7);
    expect(Math.min(...shares), `${width} px`).toBeGreaterThan(0.6);
  }
});

test('a phone shows name, date, search and sections above the news, in a third of its screen', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 640 });
  await page.goto('./');
  expect((await page.locator('main').boundingBox())?.y).toBeLessThan(200);
  await expect(page.locator('.ear').first()).toBeInViewport();
  await expect(page.locator('.sections [aria-current]')).toBeInViewport();
  await page.getByRole('button', { name: 'Search' }).click();
  await expect(page).toHaveURL(/\/search\//);
});

test('date, last change and search are on one line of a tablet, below the name', async ({ page }) => {
  for (const width of [640, 768, 950]) {
    await page.setViewportSize({ width, height: 900 });
    await page.goto('./');
    const middles = await page
      .locator('.masthead :is(.ear, .seek)')
      .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ y, height }) => y + height / 2));
    expect(middles).toHaveLength(3);
    expect(Math.max(...middles) - Math.min(...middles), `${width} px`).toBeLessThan(8);
  }
});

test('a long name of the newsroom breaks within the masthead, and sections are in the middle below it', async ({
  page,
}) => {
  await page.goto('./');
  const middle = await page.locator('.sections ul').evaluate((list) => {
    const [first, last] = [list.firstElementChild, list.lastElementChild];
    return ((first?.getBoundingClientRect().left ?? 0) + (last?.getBoundingClientRect().right ?? 0)) / 2;
  });
  expect(Math.abs(middle - 640)).toBeLessThan(2);
  await page.locator('.nameplate').evaluate((name) => {
    name.textContent = 'The Financial and Commercial Chronicle of the Lower Rhine';
  });
  for (const width of [320, 768, 960, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width} px`).toBe(width);
  }
});

test('opinions name their authors', async ({ page }) => {
  await page.goto('./');
  const stories = page.locator('.rail.opinion li');
  expect(await stories.count()).toBeGreaterThan(2);
  for (const story of await stories.all()) await expect(story.locator('.meta .label')).toHaveText('Opinion desk');
});

test('the foot groups links under headings: sections, indexes, the newsroom, feeds', async ({ page }) => {
  await page.goto('./');
  const foot = page.locator('footer nav');
  await expect(foot.getByRole('heading')).toHaveText(['Sections', 'More of this site', 'About', 'Follow us']);
  for (const [index, name] of ['Markets', 'Archive', 'Corrections policy', 'Feeds'].entries()) {
    await expect(foot.locator('section').nth(index).getByRole('link', { name, exact: true })).toBeVisible();
  }
});

test('subjects of a section are counted only where the numbers differ', async ({ page }) => {
  const [companies, tags] = [page.locator('aside section').nth(0), page.locator('aside section').nth(1)];
  await page.goto('./markets/');
  await expect(companies.getByRole('heading')).toHaveText('Most covered');
  await expect(companies.locator('data').first()).toHaveText('4');
  await page.goto('./opinion/');
  await expect(companies.getByRole('heading')).toHaveText('Companies');
  await expect(companies.locator('data')).toHaveCount(0);
  await expect(tags.locator('data').first()).toHaveText('2');
});

test('sponsored stories are apart from the news', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.advert')).toContainText('Sponsored by');
  await expect(page.locator(':is(.lead, .seconds, .latest, .rail)').getByText('Sponsored by')).toHaveCount(0);
});

test('the lead has its picture and rails have charts, each with ids of its own', async ({ page }) => {
  await page.goto('./');
  await expect(page.locator('.lead img')).toBeVisible();
  await expect(page.locator('.lead .exhibit')).toHaveCount(0);
  expect(await page.locator('.rail .exhibit').count()).toBeGreaterThan(1);
  const ids = await page.locator('[id]').evaluateAll((elements) => elements.map(({ id }) => id));
  expect(new Set(ids).size).toBe(ids.length);
});

test('the strip of companies counts stories where the counts differ', async ({ page }) => {
  await page.goto('./');
  const strip = page.locator('.covered');
  await expect(strip.getByRole('heading')).toHaveText('Most covered this week');
  await expect(strip).toContainText('4 stories');
  await page.goto('./tickers/');
  await expect(strip.getByRole('heading')).toHaveText('Most covered');
});

test('the strip of companies gives few of them no more room than they need', async ({ page }) => {
  await page.goto('./');
  await page.locator('.covered li:nth-child(n + 3)').evaluateAll((others) => {
    for (const other of others) other.remove();
  });
  for (const company of await page.locator('.covered li').all())
    expect((await company.boundingBox())?.width).toBeLessThan(240);
});

test('the date above the news begins with a capital in every language', async ({ page }) => {
  await page.goto('./');
  const transform = await page
    .locator('.ear')
    .first()
    .evaluate((date) => getComputedStyle(date, '::first-letter').textTransform);
  expect(transform).toBe('uppercase');
});

test.describe('the front page of a newsroom with few stories', () => {
  let home: string;

  test.beforeAll(async () => {
    home = await serveSmallDemo();
  });

  test('has sections of few stories in one row', async ({ page }) => {
    await page.goto(home);
    const tops = await page
      .locator('.thin > .rail')
      .evaluateAll((rails) => rails.map((rail) => rail.getBoundingClientRect().y));
    expect(tops.length).toBeGreaterThan(1);
    expect(new Set(tops).size).toBeLessThan(tops.length);
  });

  test('leaves no section of few stories alone in a row of a desk', async ({ page }) => {
    await page.goto(home);
    const rows = await page.locator('.thin').evaluate((thin) => {
      const [rail] = thin.children;
      const counts = [];
      for (let sections = 2; sections <= 8; sections++) {
        thin.replaceChildren(...Array.from({ length: sections }, () => rail?.cloneNode(true) ?? ''));
        const tops = Array.from(thin.children, (one) => one.getBoundingClientRect().y);
        counts.push([...Map.groupBy(tops, (top) => top).values()].map(({ length }) => length));
      }
      return counts;
    });
    expect(rows).toEqual([[2], [3], [4], [3, 2], [3, 3], [4, 3], [3, 3, 2]]);
  });

  test('has the chart of a lead without a picture', async ({ page }) => {
    await page.goto(home);
    await expect(page.locator('.lead .exhibit svg').first()).toBeVisible();
  });

  test('has no strip of companies where all have one story', async ({ page }) => {
    await page.goto(home);
    await expect(page.locator('.covered')).toHaveCount(0);
  });
});

test('the name of the newsroom is on one line of other pages, from phone to desk', async ({ page }) => {
  await page.goto('./markets/');
  for (const width of [360, 640, 768, 960, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    const lines = await page
      .locator('.nameplate')
      .evaluate((name) => name.getBoundingClientRect().height / parseFloat(getComputedStyle(name).lineHeight));
    expect(lines, `${width} px`).toBeLessThan(1.8);
  }
});
