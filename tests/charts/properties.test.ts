import { readdirSync, readFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mostPoints, thin } from '../../src/charts/draw/thin.ts';
import { valueScale } from '../../src/charts/draw/scales.ts';
import { readCsv } from '../../src/charts/read/csv.ts';
import { writeCsv } from '../../src/charts/write/csv.ts';
import { writeFeedExhibit } from '../../src/charts/write/feed-and-markdown.ts';
import { writeExhibit } from '../../src/charts/write/page.ts';
import { chartOf, head, read, surfaceOf } from './exhibits.ts';

const figure = fc.oneof(
  fc.integer({ min: -1000, max: 1000 }).map(String),
  fc.double({ min: -1e9, max: 1e9, noNaN: true }).map((value) => value.toFixed(2)),
  fc.constantFrom('0', '0.00', '-0.01', '99999999999', ''),
);
const name = fc.stringMatching(/^[A-Za-zäß .%&<>"'-]{1,24}$/).filter((text) => /^[A-Za-z]/.test(text.trim()));

const dated = fc.nat({ max: 120 }).map((first) => (row: number) => {
  return new Date(Date.UTC(1990, first + row)).toISOString().slice(0, 7);
});
const named = fc.constant((row: number) => `Row ${row}`);

const shapes = fc.constantFrom(
  'type: line',
  'type: line\nlayout: multiples',
  'type: area',
  'type: area\nlayout: multiples',
  'type: bar',
  'type: bar\ndirection: vertical',
  'type: bar\nlayout: stacked',
  'type: column\nlayout: stacked',
  'type: column\nlayout: multiples',
  'type: dot',
  'type: slope',
);

/** Blocks with any figures, of any kind; some of them are refused. */
const anyBlock = fc
  .record({
    shape: shapes,
    rowName: fc.oneof(dated, named),
    names: fc.uniqueArray(name, { minLength: 1, maxLength: 3, selector: (text) => text.trim().toLowerCase() }),
    rows: fc.array(fc.array(figure, { minLength: 3, maxLength: 3 }), { minLength: 2, maxLength: 30 }),
    unit: fc.constantFrom('', '%', '$bn', '€', 'bps', 'x', 'stores'),
  })
  .map(({ shape, rowName, names, rows, unit }) => {
    const quoted = names.map((text) => `"${text.trim().replaceAll('"', '""')}"`);
    const used = shape === 'type: slope' ? rows.slice(0, 2) : rows;
    const lines = used.map((cells, row) => [rowName(row), ...cells.slice(0, names.length)].join(','));
    return `${shape}\n${head}${unit === '' ? '' : `unit: ${unit}\n`}\nwhen,${quoted.join(',')}\n${lines.join('\n')}`;
  });

/** Every number of an attribute, of a stretched plot of the given height. */
function placesOutside(html: string): readonly string[] {
  const outside: string[] = [];
  for (const [, value = ''] of html.matchAll(/\s(?:x|y|cx|cy)="(-?[\d.]+)%"/g)) {
    if (Number(value) < -0.1 || Number(value) > 100.1) outside.push(`${value}%`);
  }
  for (const [, height = '', paths = ''] of html.matchAll(/viewBox="0 0 1000 (\d+)"[^>]*>(.*?)<\/svg>/g)) {
    for (const [, d = ''] of paths.matchAll(/ d="([^"]*)"/g)) {
      let [x, y] = [0, 0];
      for (const [, command = '', rest = ''] of d.matchAll(/([MlhvHVz])([^MlhvHVz]*)/g)) {
        const numbers = [...rest.matchAll(/-?\d+/g)].map(Number);
        for (let index = 0; index < numbers.length || command === 'z'; index += 'Ml'.includes(command) ? 2 : 1) {
          const [one = 0, two = 0] = numbers.slice(index, index + 2);
          if (command === 'M') [x, y] = [one, two];
          else if (command === 'l') [x, y] = [x + one, y + two];
          else if (command === 'h') x += one;
          else if (command === 'v') y += one;
          else if (command === 'H') x = one;
          else if (command === 'V') y = one;
          else break;
          if (x < -1 || x > 1001 || y < -1 || y > Number(height) + 1) outside.push(`${x} ${y} of ${height}`);
        }
      }
    }
  }
  return outside;
}

describe('any chart', () => {
  test('has no NaN and nothing outside its plot, and its markup obeys the policy', () => {
    let drawn = 0;
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { exhibit, problems } = read(block);
        if (!exhibit) return problems.length > 0;
        drawn++;
        const html = writeExhibit(exhibit, surfaceOf('en'));
        expect(html).not.toMatch(/NaN|Infinity|undefined|null|\sstyle=|<script|\son\w+=/);
        expect(placesOutside(html)).toEqual([]);
        expect(writeFeedExhibit(exhibit, surfaceOf('en'))).not.toMatch(/<svg|\sid=|\sstyle=/);
        return true;
      }),
      { numRuns: 300 },
    );
    expect(drawn).toBeGreaterThan(100);
  });

  test('has ticks that cover its values', () => {
    const values = fc.array(
      fc.double({ min: -1e12, max: 1e12, noNaN: true }).map((value) => Number(value.toFixed(8))),
      { minLength: 1, maxLength: 20 },
    );
    fc.assert(
      fc.property(values, fc.boolean(), (numbers, fromZero) => {
        const { ticks } = valueScale(numbers, [100, 0], { fromZero });
        const [low, high] = [Math.min(...ticks), Math.max(...ticks)];
        const slack = 1e-9 * Math.max(Math.abs(low), Math.abs(high), 1e-300);
        expect(low - slack).toBeLessThanOrEqual(Math.min(...numbers));
        expect(high + slack).toBeGreaterThanOrEqual(Math.max(...numbers));
        if (fromZero) expect(ticks.some((tick) => tick === 0)).toBe(true);
      }),
    );
  });

  test('has ticks that cover its values on a log scale', () => {
    const values = fc.array(fc.double({ min: 1e-6, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 20 });
    fc.assert(
      fc.property(values, (numbers) => {
        const { ticks, place } = valueScale(numbers, [100, 0], { isLogarithmic: true });
        expect(ticks.length).toBeGreaterThan(1);
        for (const value of numbers) {
          expect(place(value)).toBeGreaterThan(-0.001);
          expect(place(value)).toBeLessThan(100.001);
        }
      }),
    );
  });

  test('uses its height for values near each other on a log scale', () => {
    const spread = fc.tuple(
      fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
      fc.double({ min: 1.001, max: 2, noNaN: true }),
    );
    fc.assert(
      fc.property(spread, ([low, ratio]) => {
        const { place } = valueScale([low, low * ratio], [100, 0], { isLogarithmic: true });
        expect(place(low) - place(low * ratio)).toBeGreaterThan(40);
      }),
    );
  });

  test.each([
    ['one value, the last before a power of ten', [0.09999999999999999]],
    ['values of which one is almost three times another', [58.073633319629415, 160.12797]],
    ['a highest value, the first after a power of ten', [1, 10_000.000000000002]],
    ['a lowest value, the last before a power of ten', [0.9999999999999999, 10_000]],
  ])('has ticks on both sides of %s', (_, numbers) => {
    const { ticks } = valueScale(numbers, [100, 0], { isLogarithmic: true });
    expect(Math.min(...ticks)).toBeGreaterThan(0);
    expect(Math.min(...ticks)).toBeLessThanOrEqual(Math.min(...numbers));
    expect(Math.max(...ticks)).toBeGreaterThanOrEqual(Math.max(...numbers));
    expect(ticks.length).toBeGreaterThan(1);
  });

  test('has a table and a CSV of the figures that were given', () => {
    fc.assert(
      fc.property(anyBlock, (block) => {
        const { exhibit } = read(block);
        if (exhibit?.kind !== 'chart') return;
        const html = writeExhibit(exhibit, surfaceOf('en'));
        const shown = Array.from(html.matchAll(/<td class="num"[^>]*>(.*?)<\/td>/g), ([, text = '']) =>
          text.startsWith('<') ? null : Number(text.replaceAll(',', '').replace('\u2212', '-')),
        );
        const given = exhibit.rows.labels.flatMap((_, row) => exhibit.series.map(({ values }) => values[row] ?? null));
        expect(shown.map((value) => (value === 0 ? 0 : value))).toEqual(
          given.map((value) => (value === 0 ? 0 : value)),
        );
        const csv = readCsv(writeCsv(exhibit));
        const written = csv.ok ? csv.rows.slice(1).flatMap((row) => row.slice(1).map(({ text }) => text)) : [];
        expect(written.map((text) => (text === '' ? null : Number(text) + 0))).toEqual(
          given.map((value) => value && value + 0),
        );
      }),
    );
  });
});

test('no class of a drawing is one of the page around it', () => {
  const styles = ['furniture', 'components'].flatMap((folder) => {
    const place = new URL(`../../src/styles/${folder}/`, import.meta.url);
    return readdirSync(place)
      .filter((name) => !name.startsWith('chart'))
      .map((name) => readFileSync(new URL(name, place), 'utf8'));
  });
  const print = readFileSync(new URL('../../src/styles/print.css', import.meta.url), 'utf8');
  const used = new Set([...styles, print].join('\n').match(/(?<=\.)[a-z][\w-]*(?=[^;{}]*\{)/g));
  const blocks = ['type: bar', 'type: line', 'type: area', 'type: dot', 'type: column'].map((type) =>
    `${type}\n${head}line: 2 Target\n\nyear,A,B\n2013,1,2\n2014,2,4`.replace(
      /line: .*\n(?=\nyear)/,
      type === 'type: dot' ? '' : '$&',
    ),
  );
  const classes = blocks.flatMap((block) =>
    Array.from(
      writeExhibit(chartOf(block), surfaceOf('en')).matchAll(/<(?:path|circle|text) class="([^"]*)"/g),
      ([, names = '']) => names.split(' '),
    ),
  );
  expect(classes.flat().length).toBeGreaterThan(20);
  expect(classes.flat().filter((name) => used.has(name))).toEqual([]);
});

describe('a long line', () => {
  test('keeps its first and last point, its highest and its lowest', () => {
    const values = Array.from({ length: 1000 }, (_, row) => Math.sin(row / 7) * (row % 13));
    const rows = thin(values);
    const kept = rows.map((row) => values[row] ?? 0);
    expect(rows.length).toBeLessThanOrEqual(mostPoints + 2);
    expect([rows[0], rows.at(-1)]).toEqual([0, 999]);
    expect([Math.min(...kept), Math.max(...kept)]).toEqual([Math.min(...values), Math.max(...values)]);
  });
});

describe('the same chart', () => {
  test('has the same bytes in any time zone and locale of the machine', () => {
    const script = `
      import { readExhibit } from '${new URL('../../src/charts/read-exhibit.ts', import.meta.url).href}';
      import { writeExhibit } from '${new URL('../../src/charts/write/page.ts', import.meta.url).href}';
      import { wordsFor } from '${new URL('../../src/domain/language/words/words-for.ts', import.meta.url).href}';
      const block = 'type: line\\ntitle: T\\nsource: S\\nunit: $\\nevent: 2014-02-01 E\\n\\nday,A\\n2014-01-01,1234.5\\n2014-02-01,2\\n2014-03-01,3';
      const { exhibit } = readExhibit('chart', block, () => undefined);
      const link = (text) => [{ text }];
      for (const language of ['en', 'de', 'ar']) {
        console.log(writeExhibit(exhibit, { language, words: wordsFor(language).charts, id: 'c.1', dataHref: '/x.csv', link }));
      }`;
    const run = (environment: Readonly<Record<string, string>>) =>
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        env: { ...process.env, ...environment },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'ignore'],
      });
    const first = run({ TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' });
    expect(first).toContain('1,234.5');
    expect(run({ TZ: 'America/Los_Angeles', LC_ALL: 'C', LANG: 'ar_EG.UTF-8' })).toBe(first);
  });

  test('has one id per figure that the page can tell apart', () => {
    const html = writeExhibit(chartOf(`type: bar\n${head}\nCompany,A\nApple,1`), surfaceOf('en', { id: 'c.7' }));
    const ids = Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);
    expect(ids).toEqual(['c.7t', 'c.7d']);
    expect(html).toContain('aria-labelledby="c.7t" aria-describedby="c.7d"');
  });
});
