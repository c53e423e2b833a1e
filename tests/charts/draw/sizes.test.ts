import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { writeExhibit } from '../../../src/charts/write/page.ts';
import { chartOf, head, surfaceOf } from '../exhibits.ts';

const wave = (row: number) => 100 + 20 * Math.sin(row / 5) + ((row * 7919) % 13) / 3;

const months = Array.from({ length: 60 }, (_, row) => {
  return `${2014 + Math.floor(row / 12)}-${String((row % 12) + 1).padStart(2, '0')},${wave(row).toFixed(1)}`;
});

const days = Array.from({ length: 60 }, (_, row) => {
  const [open, close] = [wave(row), wave(row + 1)];
  const prices = [open, Math.max(open, close) + (row % 3), Math.min(open, close) - (row % 4), close];
  const day = new Date(Date.UTC(2020, 0, 2 + row)).toISOString().slice(0, 10);
  return [day, ...prices.map((price) => price.toFixed(2)), 1_000_000 + ((row * 104_729) % 3_000_000)].join(',');
});

test.each([
  ['a line of 60 months', 700, `type: line\n${head}unit: $\n\nMonth,Price\n${months.join('\n')}`],
  ['60 candlesticks', 1600, `type: candlestick\n${head}unit: $\n\nDay,open,high,low,close,volume\n${days.join('\n')}`],
])('the drawing of %s has at most %i bytes, compressed', (_, most, block) => {
  const html = writeExhibit(chartOf(block), surfaceOf('en'));
  const drawing = /<svg.*<\/svg>/s.exec(html)?.[0] ?? '';
  expect(drawing.length).toBeGreaterThan(500);
  expect(brotliCompressSync(drawing).length).toBeLessThanOrEqual(most);
});
