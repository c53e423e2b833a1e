import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { expect, test, type Browser } from '@playwright/test';
import { crowdedExhibits, exhibitsToLookAt } from '../../gallery/exhibits.ts';
import { chartStory, media, openExhibits, widths } from '../../gallery/take-exhibits.ts';
import { offencesOn } from '../chromium/axe.ts';
import { differencesFrom, faultsOf, writeRecord, type DrawingReadings } from './drawing-record.ts';
import { readDrawings, type DrawnFigure } from './read-drawing.ts';

/*
 * Each kind of chart is compared with a record of its drawing in `drawings/`: where Chromium puts each label and mark,
 * at two widths and in print, and the colours of each scheme. Records are text, not pictures: the site brings its own
 * fonts, so boxes are the same on every machine to the pixel, while the pixels of letters and edges are not; a record
 * says what has moved, and 15 of them have less bytes than one picture.
 * `npm run test:browser -- charts --update-snapshots` writes them anew; look at the charts first
 * (`npm run gallery -- --exhibits`).
 */

const folder = join(import.meta.dirname, 'drawings');

test('charts of every kind are legible, with labels clear of one another, and drawn as recorded', async ({
  browser,
  baseURL,
}, { config }) => {
  const readings = await readAll(browser, baseURL ?? '');
  for (const [index, [name]] of [...exhibitsToLookAt, ...crowdedExhibits].entries()) {
    const own = readingsOf(readings, index);
    const faults = [...own].flatMap(([width, byMedium]) =>
      Object.entries(byMedium).flatMap(([medium, figure]) => faultsOf(figure, medium, width)),
    );
    expect.soft(faults, name).toEqual([]);
    if (index >= exhibitsToLookAt.length) continue;
    const file = join(folder, `${name.replaceAll(' ', '-')}.txt`);
    const drawn = writeRecord(name, own);
    if (config.updateSnapshots === 'all' || config.updateSnapshots === 'changed') writeFileSync(file, drawn);
    const record = existsSync(file) ? readFileSync(file, 'utf8') : '';
    expect.soft(differencesFrom(record, drawn), `${name}: recorded → drawn`).toEqual([]);
  }
});

test('axe finds nothing wrong with charts of any kind', async ({ browser, baseURL }) => {
  for (const [width, colorScheme] of [
    [320, 'light'],
    [1280, 'dark'],
  ] as const) {
    const page = await openExhibits(browser, baseURL ?? '', width);
    await page.emulateMedia({ colorScheme });
    // The tables are hidden until readers open them.
    await page.locator('.exhibit details').evaluateAll((all) => {
      for (const details of all) details.toggleAttribute('open', true);
    });
    expect(await offencesOn(page), `${width} px`).toEqual([]);
    await page.close();
  }
});

for (const third of ['bar', 'candlesticks with volume']) {
  test(`an article with a line, lines and ${third}, and their tables, is sent in one round trip, with its styles`, async ({
    request,
  }) => {
    const html = await (await request.get(chartStory)).text();
    const three = exhibitsToLookAt.filter(([name]) => ['line', 'lines with a gap', third].includes(name));
    const page = html.replace(/<figure class="exhibit">.*?<\/figure>/s, three.map(([, exhibit]) => exhibit).join('\n'));
    expect(page.match(/<figure class="exhibit">/g)).toHaveLength(3);
    const [, styles = ''] = /<link rel="stylesheet" href="([^"]*)"/.exec(html) ?? [];
    const css = await (await request.get(styles)).body();
    const bytes = brotliCompressSync(page).length + brotliCompressSync(css).length;
    test.info().annotations.push({ type: 'bytes', description: String(bytes) });
    expect(bytes).toBeGreaterThan(8000);
    // Ten packets of the first round trip.
    expect(bytes).toBeLessThanOrEqual(14_600);
  });
}

type AllReadings = ReadonlyMap<number, Readonly<Record<string, readonly DrawnFigure[]>>>;

async function readAll(browser: Browser, home: string): Promise<AllReadings> {
  const readings = new Map<number, Record<string, readonly DrawnFigure[]>>();
  for (const width of widths) {
    const page = await openExhibits(browser, home, width);
    const byMedium: Record<string, readonly DrawnFigure[]> = {};
    for (const [medium, features] of Object.entries(media)) {
      await page.emulateMedia(features);
      byMedium[medium] = await page.evaluate(readDrawings);
      await page.emulateMedia({ colorScheme: null, forcedColors: null, media: null });
    }
    readings.set(width, byMedium);
    await page.close();
  }
  return readings;
}

function readingsOf(readings: AllReadings, index: number): DrawingReadings {
  return new Map(
    [...readings].map(([width, byMedium]) => [
      width,
      Object.fromEntries(
        Object.entries(byMedium).flatMap(([medium, figures]) => (figures[index] ? [[medium, figures[index]]] : [])),
      ),
    ]),
  );
}
