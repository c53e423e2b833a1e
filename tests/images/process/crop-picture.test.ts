import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { cropShapes, type CropShape } from '../../../src/domain/models/picture.ts';
import { addCrops } from '../../../src/images/process/crop-picture.ts';
import { processPicture } from '../../../src/images/process/process-picture.ts';
import { photograph } from '../draw.ts';

const root = mkdtempSync(join(tmpdir(), 'crops-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(root, 'made-'));
});

/** Black, with a square of another colour in it. */
function draw(
  width: number,
  height: number,
  square: { left: number; top: number; size: number; colour: string },
): Sharp {
  const { left, top, size, colour } = square;
  return sharp({ create: { width, height, channels: 3, background: 'black' } }).composite([
    { input: { create: { width: size, height: size, channels: 3, background: colour } }, left, top },
  ]);
}

async function crop(name: string, image: Sharp) {
  const source = join(folder, name);
  writeFileSync(source, await image.toBuffer());
  const processed = await processPicture(source, folder);
  if (!processed.ok) throw new Error(processed.problem);
  const cropped = await addCrops(processed, source, folder);
  const { crops } = cropped.picture;
  if (!crops) throw new Error('There are no crops.');
  const fileOf = (shape: CropShape) => join(folder, crops[shape].path.slice('/pictures/'.length));
  return { source, processed, cropped, crops, fileOf };
}

async function sizeOf(file: string): Promise<readonly [number, number]> {
  const { width, height } = await sharp(file).metadata();
  return [width, height];
}

/** Red, green and blue of a pixel, each 0 to 255. */
async function pixel(file: string, left: number, top: number): Promise<readonly number[]> {
  return [...(await sharp(file).extract({ left, top, width: 1, height: 1 }).raw().toBuffer())];
}

describe('the crops of a photograph', () => {
  it('have the three shapes, at most 1,200 pixels wide, and are JPEGs', async () => {
    const photo = draw(3000, 2000, { left: 0, top: 0, size: 10, colour: 'red' }).jpeg();
    const { crops, fileOf } = await crop('photo.jpg', photo);
    expect(cropShapes.map((shape) => [crops[shape].widthPixels, crops[shape].heightPixels])).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
    expect(await Promise.all(cropShapes.map((shape) => sizeOf(fileOf(shape))))).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
    expect((await sharp(fileOf('wide')).metadata()).format).toBe('jpeg');
  });

  it('are never larger than the original allows', async () => {
    const { crops } = await crop('small.jpg', draw(400, 300, { left: 0, top: 0, size: 10, colour: 'red' }).jpeg());
    expect(cropShapes.map((shape) => [crops[shape].widthPixels, crops[shape].heightPixels])).toEqual([
      [400, 225],
      [400, 300],
      [300, 300],
    ]);
  });

  it('contain what draws the eye, wherever it is', async () => {
    const { fileOf } = await crop(
      'edge.jpg',
      draw(1600, 800, { left: 1500, top: 400, size: 90, colour: 'orange' }).jpeg(),
    );
    const { channels } = await sharp(fileOf('square')).stats();
    expect(channels[0]?.max).toBeGreaterThan(200);
  });

  it('are upright where the camera was turned', async () => {
    const turned = draw(1000, 600, { left: 0, top: 0, size: 10, colour: 'red' })
      .jpeg()
      .withMetadata({ orientation: 6 });
    const { crops } = await crop('turned.jpg', turned);
    expect(crops.wide).toMatchObject({ widthPixels: 600, heightPixels: 338 });
  });
});

describe('the crops of a drawing', () => {
  it('lose nothing of it: they show it whole on white', async () => {
    const { crops, fileOf } = await crop(
      'chart.png',
      draw(1600, 900, { left: 0, top: 0, size: 5, colour: 'red' }).png(),
    );
    expect(crops.square).toMatchObject({ widthPixels: 1200, heightPixels: 1200 });
    expect(await pixel(fileOf('square'), 600, 20)).toEqual([255, 255, 255]);
    expect((await pixel(fileOf('square'), 600, 600)).every((value) => value < 10)).toBe(true);
    expect((await pixel(fileOf('square'), 3, 600)).every((value) => value < 30)).toBe(true);
  });
});

describe('crops', () => {
  it('are made once', async () => {
    const photo = draw(900, 600, { left: 0, top: 0, size: 10, colour: 'red' }).jpeg();
    const { source, processed, cropped, fileOf } = await crop('photo.jpg', photo);
    const times = cropShapes.map((shape) => statSync(fileOf(shape)).mtimeMs);
    expect(await addCrops(processed, source, folder)).toEqual(cropped);
    expect(cropShapes.map((shape) => statSync(fileOf(shape)).mtimeMs)).toEqual(times);
  });

  it('are made again where one is gone', async () => {
    const photo = draw(900, 600, { left: 0, top: 0, size: 10, colour: 'red' }).jpeg();
    const { source, processed, cropped, fileOf } = await crop('photo.jpg', photo);
    const bytes = readFileSync(fileOf('square'));
    rmSync(fileOf('square'));
    expect(await addCrops(processed, source, folder)).toEqual(cropped);
    expect(readFileSync(fileOf('square')).equals(bytes)).toBe(true);
  });

  it('are files of the picture, and are named by its content', async () => {
    const { processed, cropped } = await crop(
      'photo.jpg',
      draw(900, 600, { left: 0, top: 0, size: 10, colour: 'red' }).jpeg(),
    );
    const { digest } = processed;
    expect(cropped.files).toEqual([
      ...processed.files,
      `${digest}-wide.jpg`,
      `${digest}-standard.jpg`,
      `${digest}-square.jpg`,
    ]);
  });
});

describe('the crops of a photograph in PNG', () => {
  it('are cut like those of any photograph', async () => {
    const { crops, fileOf } = await crop('photo.png', sharp(await photograph(900, 600, 12, [1, 0.9, 0.8])));
    expect(crops.square).toMatchObject({ widthPixels: 600, heightPixels: 600 });
    expect(await pixel(fileOf('square'), 300, 2)).not.toEqual([255, 255, 255]);
  });
});
