import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { classifyPng } from '../../../src/images/process/classify-png.ts';
import { bars, createChance, draw, paint, photograph, sheet, type Colour } from '../draw.ts';

const [width, height] = [720, 480];
const twelve = ['#135', '#c33', '#3a3', '#a3a', '#fa0', '#0aa', '#666', '#933', '#393', '#339', '#996', '#69c'];
const lines = Array.from(
  { length: 16 },
  (_, row) =>
    `<text x="20" y="${row * 28 + 30}" font-family="serif" font-size="22">Shares rose 3.${row}% on Tuesday in heavy trading.</text>`,
);
const curve = (shift: number) =>
  Array.from({ length: 120 }, (_, x) => `${x * 6},${240 + 90 * Math.sin(x / 9 + shift) + ((x * 37) % 40)}`).join(' ');
const curves = twelve
  .slice(0, 6)
  .map((colour, index) => `<polyline points="${curve(index)}" fill="none" stroke="${colour}" stroke-width="2"/>`);

async function onto(under: Buffer, over: Buffer, left: number, top: number): Promise<Buffer> {
  return sharp(under)
    .composite([{ input: over, left, top }])
    .png()
    .toBuffer();
}

const noise = (range: number) => {
  const chance = createChance();
  return paint(width, height, () => [chance() * range, chance() * range, chance() * range]);
};

function paletteNoise(): Promise<Buffer> {
  const chance = createChance(3);
  const colours = Array.from({ length: 64 }, (): Colour => [chance() * 255, chance() * 255, chance() * 255]);
  return paint(width, height, () => colours[Math.floor(chance() * 64)] ?? [0, 0, 0]);
}

describe('a drawing is', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['one colour', () => paint(width, height, () => [20, 80, 160])],
    ['two colours, side by side', () => paint(width, height, (x) => (x < 300 ? [20, 80, 160] : [255, 255, 255]))],
    ['a bar chart', () => draw(width, height, sheet + bars(width, height, ['#135', '#c33']))],
    ['a bar chart in twelve colours', () => draw(width, height, sheet + bars(width, height, twelve))],
    ['a bar chart without a background', () => draw(width, height, bars(width, height, ['#135']))],
    ['a line chart', () => draw(width, height, sheet + curves.join(''))],
    ['a page of text', () => draw(width, height, sheet + lines.join(''))],
    ['text on tinted paper', () => draw(width, height, `${sheet.replace('white', '#fbf8f1')}${lines.join('')}`)],
    [
      'a map of flat fields',
      () => paint(width, height, (x, y) => [(((x >> 5) * 31 + (y >> 5) * 17) % 12) * 20, 90, 60]),
    ],
    ['a picture smaller than the sample', () => draw(64, 48, sheet + bars(64, 120, ['#135']))],
    [
      'a chart with a small photograph',
      async () =>
        onto(await draw(width, height, sheet + bars(width, height, ['#135'])), await photograph(90, 60, 8), 40, 40),
    ],
  ])('%s', async (_, make) => {
    expect((await classifyPng(await make())).isDrawing).toBe(true);
  });
});

describe('a photograph is', () => {
  it.each<[string, () => Promise<Buffer>]>([
    ['what a camera makes', () => photograph(width, height, 12, [1, 0.9, 0.8])],
    ['what a camera makes in little light', () => photograph(width, height, 60, [0.8, 0.9, 1])],
    ['in black and white', () => photograph(width, height, 12)],
    ['noise in all colours', () => noise(255)],
    ['noise in a few shades', () => noise(24)],
    ['noise in sixty-four colours', paletteNoise],
    ['a smooth gradient', () => paint(width, height, (x, y) => [(x * 255) / width, (y * 255) / height, 128])],
    [
      'half noise, half text',
      async () =>
        onto(
          await draw(width, height, sheet + lines.join('')),
          await sharp(await noise(255))
            .resize(360, 480)
            .png()
            .toBuffer(),
          360,
          0,
        ),
    ],
  ])('%s', async (_, make) => {
    expect((await classifyPng(await make())).isDrawing).toBe(false);
  });
});

describe('a picture', () => {
  it('is opaque if no pixel lets the page through, whether or not it has a channel for that', async () => {
    const opaque = await photograph(width, height, 12);
    const hole = await sharp(opaque).ensureAlpha(0.5).png().toBuffer();
    const channel = await sharp(opaque).ensureAlpha().png().toBuffer();
    const found = [opaque, hole, channel].map(async (bytes) => (await classifyPng(bytes)).isOpaque);
    expect(await Promise.all(found)).toEqual([true, false, true]);
  });

  it('is classified alike each time', async () => {
    const bytes = await noise(24);
    expect(await classifyPng(bytes)).toEqual(await classifyPng(bytes));
  });

  it('that breaks off is an error', async () => {
    const bytes = await noise(255);
    await expect(classifyPng(bytes.subarray(0, bytes.length / 2))).rejects.toThrow();
  });
});
