import { expect } from '@playwright/test';
import { test } from './chromium/faces.ts';
import { eachPageKind, pageKinds } from './chromium/page-kinds.ts';

const longWord = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamten';

/** Everything that a newsroom names: headlines, standfirsts, companies, tags, authors, sections. */
const named =
  ':is(h1, h2, h3, .headline a, .standfirst, .kicker a, .authors a, .crumbs a, .companies b, li > a, th > a, .key-points li)';

test('a word of more than 60 letters breaks within every headline and name, in either direction', async ({ page }) => {
  for (const [kind, path] of eachPageKind) {
    await page.goto(`./${path}`);
    await page.evaluate(
      ([selector, word]) => {
        for (const element of document.querySelectorAll(`main ${selector}`)) {
          if (element.querySelector('a, h2') === null) element.textContent = word;
        }
      },
      [named, longWord] as const,
    );
    for (const width of [320, 360, 768, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      for (const direction of ['ltr', 'rtl']) {
        expect(await page.evaluate(findWide, direction), `${kind} at ${width} px, ${direction}`).toEqual([]);
      }
    }
  }
});

/** Runs in the page: lays it out in a direction, and names the parts whose content is wider than they are. */
function findWide(direction: string): readonly string[] {
  document.documentElement.dir = direction;
  const columns = [...document.querySelectorAll('main :is(section, article, header, aside, li, ol)')];
  const wide = columns.filter(
    (column) =>
      column.scrollWidth > column.clientWidth + 1 &&
      column.clientWidth > 0 &&
      !column.closest('.scroller, .scrolling, .table-scroll, svg, details') &&
      !column.querySelector('.scrolling, .table-scroll, svg'),
  );
  return [
    ...wide.map((column) => `${column.tagName}.${column.className}`),
    ...(document.documentElement.scrollWidth > innerWidth ? ['page'] : []),
  ];
}

test('a line of text has no more than 76 characters on average, at any width', async ({ page }) => {
  await page.goto(`./${pageKinds['article with a chart and a table']}`);
  for (const width of [600, 768, 1000, 1280, 1920]) {
    await page.setViewportSize({ width, height: 900 });
    const most = await page.locator('div.text > p').evaluateAll((paragraphs: HTMLElement[]) => {
      const lengths = paragraphs.flatMap((paragraph) => {
        const range = document.createRange();
        range.selectNodeContents(paragraph);
        const lines = new Set(Array.from(range.getClientRects(), ({ bottom }) => Math.round(bottom / 8))).size;
        return lines > 3 ? [paragraph.innerText.length / lines] : [];
      });
      return Math.max(...lengths);
    });
    expect(most, `${width} px`).toBeLessThanOrEqual(76);
    expect(most, `${width} px`).toBeGreaterThan(30);
  }
});

test('a line never ends after the hyphen of a short compound in a headline', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto(`./${pageKinds['article with names of companies in a chart']}`);
  const compound = page.locator('h1 .whole', { hasText: 'euro-zone' });
  await expect(compound).toHaveText('euro-zone');
  for (const width of [200, 240, 280, 320, 360]) {
    await page.setViewportSize({ width, height: 800 });
    expect(await compound.evaluate((element) => element.getClientRects().length), `${width} px`).toBe(1);
  }
});

test('the text of a story with a picture begins on the first screen of a desk, and the picture is as wide as a phone', async ({
  page,
}) => {
  for (const path of [pageKinds['article with a picture'], '2025/01/stargate-half-a-trillion/']) {
    await page.goto(`./${path}`);
    await page.setViewportSize({ width: 1280, height: 800 });
    const place = (selector: string) => page.locator(selector).first().boundingBox();
    const paragraph = await place('div.text > p');
    expect(paragraph?.y, path).toBeLessThan(800 - 30);
    const picture = await place('header figure img');
    expect((picture?.y ?? 0) + (picture?.height ?? 0), path).toBeLessThan(paragraph?.y ?? 0);
    expect(picture?.width, path).toBeGreaterThan(400);
    await page.setViewportSize({ width: 360, height: 640 });
    expect(await place('header figure img'), path).toMatchObject({ x: 16, width: 360 - 2 * 16 });
  }
});

test('the contents of a short story are beside it at a desk, and left out on a phone', async ({ page }) => {
  await page.goto('./2019/01/against-quarterly-guidance/');
  await page.setViewportSize({ width: 390, height: 800 });
  await expect(page.locator('.toc')).toBeHidden();
  await page.setViewportSize({ width: 1280, height: 800 });
  await expect(page.locator('.toc')).toBeVisible();
});

test('an opinion says so and has an italic headline, in the section of that name too', async ({ page }) => {
  await page.goto('./2019/01/against-quarterly-guidance/');
  await expect(page.locator('header .label')).toHaveText('Opinion');
  await expect(page.locator('h1')).toHaveCSS('font-style', 'italic');
});

test('what follows a short text follows it at once, beside a longer column of companies and further stories', async ({
  page,
}) => {
  for (const width of [1100, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    for (const kind of ['article with an earnings table and footnotes', 'longest article'] as const) {
      await page.goto(`./${pageKinds[kind]}`);
      const place = async (part: string) =>
        (await page.locator(`.story > ${part}`).boundingBox()) ?? { y: NaN, height: NaN };
      const text = await place('div.text');
      const first = width < 1280 ? '.companies' : '.further';
      const above = kind === 'longest article' ? await place('.toc') : undefined;
      // The text makes no row beside it higher.
      expect((await place(first)).y - (above ? above.y + above.height : text.y), `${kind}, ${width} px`).toBeLessThan(
        40,
      );
      await page.locator('.story').evaluate((story) => {
        for (const element of story.querySelectorAll('div.text > :not(:first-child)')) element.remove();
        const further = story.querySelector('.further');
        for (let copies = 0; copies < 4; copies++) further?.append(further.querySelector('ul')?.cloneNode(true) ?? '');
        // As the script of a service fills it.
        further?.insertAdjacentHTML('beforebegin', '<section class="comments headed"><h2>Comments</h2></section>');
      });
      const short = await place('div.text');
      const beside = width < 1280 ? await place('.companies') : short;
      const end = Math.max(short.y + short.height, beside.y + beside.height);
      expect((await place('section.text')).y - end, `${kind}, ${width} px, short`).toBeLessThan(40);
      const [tail, comments, further] = [await place('.tail'), await place('.comments'), await place('.further')];
      expect(comments.y - (tail.y + tail.height), `comments of ${kind}, ${width} px`).toBeGreaterThanOrEqual(0);
      expect(further.y + further.height).toBeGreaterThan(comments.y + comments.height);
    }
  }
});

test('the date of a source is on one line, and its title is as strong without a link as with one', async ({ page }) => {
  await page.goto(`./${pageKinds['article with names of companies in a chart']}`);
  const sources = page.locator('section.text .linked li');
  for (const width of [320, 360, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const date of await sources.locator('bdi:last-child').all())
      expect(await date.evaluate((element) => element.getClientRects().length), `${width} px`).toBe(1);
  }
  const weights = await sources
    .locator(':is(a, b)')
    .evaluateAll((titles) => titles.map((title) => `${title.tagName} ${getComputedStyle(title).fontWeight}`));
  expect(new Set(weights)).toEqual(new Set(['A 400', 'B 400']));
});
