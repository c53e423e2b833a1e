import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import { describe, expect, it, test } from 'vitest';
import { drawPicture } from '../../../src/charts/picture/chart-picture.ts';
import { scalePath } from '../../../src/charts/picture/scale-path.ts';
import { wordsFor } from '../../../src/domain/language/words/words-for.ts';
import { chartOf, head } from '../exhibits.ts';

const language = { language: 'en', words: wordsFor('en').charts };

test.each([
  ['M0 10h1000', 'M0 20h500'],
  ['M5 5l-3 4-10-20 7 0', 'M2.5 10l-1.5 8 -5 -40 3.5 0'],
  ['M5 0V10M2 3H8z', 'M2.5 0V20M1 6H4z'],
])('a path is scaled: %s', (path, scaled) => {
  expect(scalePath(path, 0.5, 2)).toBe(scaled);
});

test('a path with a command that is not known is refused', () => {
  expect(() => scalePath('M0 0c1 1 2 2 3 3', 1, 1)).toThrow('the command "c"');
});

const kinds = {
  line: 'type: line\n\nyear,A,B\n2012,1,4\n2013,2,3\n2014,3,1',
  area: 'type: area\n\nyear,A,B\n2012,1,4\n2013,2,3\n2014,3,1',
  columns: 'type: bar\n\nyear,A\n2012,1\n2013,-2\n2014,3',
  bars: 'type: bar\n\nCompany,A\nAlibaba,66\nAmazon,20\neBay,-3',
  slope: 'type: slope\n\nyear,A,B\n2012,1,4\n2014,3,1',
  dot: 'type: dot\n\nCompany,A,B,C\nAlibaba,6,3,1\nAmazon,2,4,5',
  candlestick:
    'type: candlestick\n\nday,open,high,low,close\n2014-10-01,1,4,1,3\n2014-10-02,3,5,2,2\n2014-10-03,2,3,1,3',
  volumes: 'type: candlestick\n\nday,open,high,low,close,volume\n2014-10-01,1,4,1,3,2000\n2014-10-02,3,5,2,2,1000',
  multiples: 'type: line\nlayout: multiples\n\nyear,A,B,C\n2012,1,4,2\n2013,2,3,2\n2014,3,1,2',
};

/** The face of the engine in which pictures are written. */
const sans = create(readFileSync(join(import.meta.dirname, '../../../src/styles/fonts/sans.woff2')));

describe('a picture of a chart', () => {
  it.each(Object.entries(kinds))('adds no character that the engine’s face lacks: %s', (_, block) => {
    if (!('hasGlyphForCodePoint' in sans)) throw new Error('The face is a collection.');
    const picture = drawPicture(chartOf(head + block), { widthPixels: 880, scale: 2 }, language);
    const written = [...new Set(picture?.texts.map(({ text }) => text).join(''))];
    expect(written.filter((character) => !sans.hasGlyphForCodePoint(character.codePointAt(0) ?? 0))).toEqual([]);
  });

  it.each(Object.entries(kinds))('has everything inside: %s', (_, block) => {
    const picture = drawPicture(chartOf(head + block), { widthPixels: 880, scale: 2 }, language);
    if (!picture) throw new Error('It was not drawn.');
    const { svg, texts, widthPixels, heightPixels } = picture;
    expect(svg).not.toMatch(/NaN|undefined|class=|Infinity/);
    expect(svg.length).toBeGreaterThan(200);
    expect(texts.length).toBeGreaterThan(2);
    for (const { x, baseline } of texts) {
      expect(x).toBeGreaterThanOrEqual(-1);
      expect(x).toBeLessThanOrEqual(widthPixels);
      expect(baseline).toBeGreaterThan(0);
      expect(baseline).toBeLessThanOrEqual(heightPixels);
    }
  });

  it.each(Object.entries({ ...kinds, names: `type: dot\n\nCompany,A\n${'A long name '.repeat(3)},2\nShort,10` }))(
    'cuts off no mark at the edges of a plot: %s',
    (_, block) => {
      const picture = drawPicture(chartOf(head + block), { widthPixels: 880, scale: 2 }, language);
      if (!picture) throw new Error('It was not drawn.');
      const box = / viewBox="([^"]*)"/.exec(picture.svg)?.[1] ?? `0 0 ${picture.widthPixels}`;
      const [left = NaN, , width = NaN] = box.split(' ').map(Number);
      for (const [, x, r] of picture.svg.matchAll(/<circle cx="([^"]*)" cy="[^"]*" r="([^"]*)"/g)) {
        expect(Number(x) - Number(r)).toBeGreaterThanOrEqual(left);
        expect(Number(x) + Number(r)).toBeLessThanOrEqual(left + width);
      }
    },
  );

  it('is as low as it must be, and left out where it cannot be', () => {
    const size = { widthPixels: 500, scale: 1.6 };
    const line = chartOf(head + kinds.line);
    expect(drawPicture(line, { ...size, heightPixels: 300 }, language)?.heightPixels).toBeLessThanOrEqual(300);
    expect(drawPicture(line, { ...size, heightPixels: 100 }, language)).toBeUndefined();
    expect(drawPicture(chartOf(head + kinds.bars), { ...size, heightPixels: 120 }, language)).toBeUndefined();
  });

  it('is left out of a small place where labels would cover each other', () => {
    const names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J'].map((name) => `${name} with a long name`);
    const rows = [2012, 2013].map((year) => [year, ...names.map((_, index) => 100 + index / 10)].join(','));
    const crowded = chartOf(`${head}type: slope\n\n${['year', ...names].join(',')}\n${rows.join('\n')}`);
    expect(drawPicture(crowded, { widthPixels: 500, scale: 1.6 }, language)).toBeDefined();
    expect(drawPicture(crowded, { widthPixels: 500, scale: 1.6, heightPixels: 352 }, language)).toBeUndefined();
  });
});

test.each([
  ['line', '1,,3,4,,6', 2],
  ['line', '1,2,3,4,5,6', 0],
  ['area', ',2,,4,5,', 1],
])('figures between two gaps are dots: %s, %s', (type, figures, dots) => {
  const rows = figures.split(',').map((figure, row) => `${2010 + row},${figure}`);
  const picture = drawPicture(
    chartOf(`${head}type: ${type}\n\nyear,A\n${rows.join('\n')}`),
    { widthPixels: 880, scale: 1 },
    language,
  );
  expect(picture?.svg.match(/<circle [^>]*r="3"/g) ?? []).toHaveLength(dots);
});
