import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { decode, encode, type Format, type Pixels } from '../../../src/images/process/encode-pixels.ts';
import { bars, createChance, draw, paint, photograph, sheet, type Colour } from '../draw.ts';

const chance = createChance(3);
const level = () => Math.floor(chance() * 256);
const ink: readonly Colour[] = [
  [0, 0, 0],
  [255, 255, 255],
];
const print = (count: number) =>
  Array.from(
    { length: count },
    (_, line) => `<text y="${line * 9}" font-size="9">${'Net asset value. '.repeat(20)}</text>`,
  );

const pictures = {
  'noise in colours': await paint(300, 200, () => [level(), level(), level()]),
  'noise in black and white': await paint(300, 200, () => ink[level() % 2] ?? [0, 0, 0]),
  'a page of small print': await draw(300, 200, sheet + print(24).join('')),
  'a photograph': await photograph(300, 200, 12, [1, 0.9, 0.8]),
  'a photograph with grain': await photograph(300, 200, 40, [1, 0.9, 0.8]),
  'a gradient of 60,000 colours': await paint(300, 200, (x, y) => [(x * 255) / 300, y, (x + y) % 256]),
  'a chart': await draw(300, 200, sheet + bars(300, 200, ['#123', '#a22'])),
} as const;
type Name = keyof typeof pictures;

/** Options of the library → which of them the bytes show. */
const best = { webp: {}, jpeg: { mozjpeg: true }, png: { palette: true, compressionLevel: 9 } };
const quick = {
  webp: { effort: 1 },
  jpeg: { quantisationTable: 3 },
  png: { palette: true, compressionLevel: 6, effort: 1 },
};

function encodeBy(options: typeof best | typeof quick, { data, info }: Pixels, format: Format): Promise<Buffer> {
  return sharp(data, { raw: info })
    .toFormat(format, { ...(format !== 'png' && { quality: 82 }), ...options[format] })
    .toBuffer();
}

describe('a picture is encoded at the best effort that takes no seconds', () => {
  test.each<readonly [Name, Format, typeof best | typeof quick]>([
    ['noise in colours', 'webp', quick],
    ['noise in colours', 'jpeg', quick],
    ['noise in colours', 'png', quick],
    ['noise in black and white', 'webp', quick],
    ['noise in black and white', 'png', quick],
    ['a page of small print', 'webp', quick],
    ['a page of small print', 'png', quick],
    ['a photograph', 'webp', best],
    ['a photograph', 'jpeg', best],
    ['a photograph', 'png', quick],
    ['a photograph with grain', 'jpeg', best],
    ['a gradient of 60,000 colours', 'png', quick],
    ['a gradient of 60,000 colours', 'jpeg', best],
    ['a chart', 'webp', best],
    ['a chart', 'png', best],
  ])('%s as %s', async (name, format, options) => {
    const pixels = await decode(sharp(pictures[name]));
    const { bytes, isQuick } = await encode(pixels, format);
    expect(isQuick).toBe(options === quick);
    expect(bytes.equals(await encodeBy(options, pixels, format))).toBe(true);
    expect(bytes.equals(await encodeBy(options === best ? quick : best, pixels, format))).toBe(false);
  });
});
