import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { icons } from '../../src/domain/site/icons.ts';
import { drawIcons } from '../../src/images/draw-icons.ts';

const root = join(import.meta.dirname, '../..');
const mark = readFileSync(join(root, 'src/styles/icons/mark.svg'), 'utf8');

const pixelAt = async (png: Uint8Array, left: number, top: number) => [
  ...(await sharp(png).ensureAlpha().extract({ left, top, width: 1, height: 1 }).raw().toBuffer()),
];

describe('icons', () => {
  test('are all that pages and the manifest name, in the sizes that they say', async () => {
    const drawn = await drawIcons(mark);
    expect([...drawn.keys()].map((name) => `/${name}`).sort()).toEqual(
      Object.values(icons)
        .map(({ path }) => path)
        .sort(),
    );
    for (const { path, sizes, type } of Object.values(icons)) {
      if (type !== 'image/png') continue;
      const { width, height } = await sharp(drawn.get(path.slice(1))).metadata();
      expect(`${width}x${height}`, path).toBe(sizes);
    }
    const ico = Buffer.from(drawn.get('favicon.ico') ?? []);
    expect((await sharp(ico.subarray(22)).metadata()).width).toBe(32);
  });

  test('have room around a mask’s circle, in the colour of the drawing’s corner, or white where it has none', async () => {
    const red =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><path fill="red" d="M0 0h8v8H0z"/><circle cx="4" cy="4" r="3"/></svg>';
    const bare = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"><circle cx="4" cy="4" r="3"/></svg>';
    const [onRed, onNothing] = await Promise.all([drawIcons(red), drawIcons(bare)]);
    expect(await pixelAt(onRed.get('icon-maskable-512.png') ?? new Uint8Array(), 2, 2)).toEqual([255, 0, 0, 255]);
    expect(await pixelAt(onNothing.get('apple-touch-icon.png') ?? new Uint8Array(), 2, 2)).toEqual([
      255, 255, 255, 255,
    ]);
    expect(await pixelAt(onNothing.get('icon-512.png') ?? new Uint8Array(), 256, 256)).toEqual([0, 0, 0, 255]);
  });
});
