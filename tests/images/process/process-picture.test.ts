import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { writeRecord } from '../../../src/images/picture-record.ts';
import { processPicture } from '../../../src/images/process/process-picture.ts';
import { bars, draw, photograph, sheet } from '../draw.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forms-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
});

async function make(name: string, bytes: Buffer) {
  const source = join(folder, name);
  writeFileSync(source, bytes);
  const processed = await processPicture(source, folder);
  if (!processed.ok) throw new Error(processed.problem);
  return processed;
}

const formsOf = ({ files }: { readonly files: readonly string[] }) => files.map((name) => name.replace(/^\w{16}-/, ''));

/** Of the version of the recipe that pictures have had since `digest` became part of their addresses. */
const digestOf = (version: string, bytes: Buffer) =>
  hash('sha256', Buffer.concat([Buffer.from(`${version} ${sharp.versions.sharp}`), bytes]), 'hex').slice(0, 16);

const drawing = () => draw(720, 480, sheet + bars(720, 480, ['#135', '#c33']));
const photo = () => photograph(720, 480, 12, [1, 0.9, 0.8]);

describe('the forms of a picture', () => {
  it.each<[string, string, () => Promise<Buffer>, readonly string[], string]>([
    ['a drawing in PNG', 'a.png', drawing, ['480.webp', '480.png', '720.webp', '720.png'], 'v2'],
    ['a photograph in PNG', 'a.png', photo, ['480.webp', '480.jpg', '720.webp', '720.jpg'], 'v3'],
    [
      'a photograph in PNG that lets the page through',
      'a.png',
      async () =>
        sharp(await photo())
          .ensureAlpha(0.5)
          .png()
          .toBuffer(),
      ['480.webp', '720.webp'],
      'v4',
    ],
    [
      'a drawing in PNG that lets the page through',
      'a.png',
      async () =>
        sharp(await drawing())
          .removeAlpha()
          .ensureAlpha(0.5)
          .png()
          .toBuffer(),
      ['480.webp', '480.png', '720.webp', '720.png'],
      'v4',
    ],
    [
      'a photograph in JPEG',
      'a.jpg',
      async () =>
        sharp(await photo())
          .jpeg()
          .toBuffer(),
      ['480.webp', '480.jpg', '720.webp', '720.jpg'],
      'v2',
    ],
    [
      'a drawing in JPEG',
      'a.jpg',
      async () =>
        sharp(await drawing())
          .jpeg()
          .toBuffer(),
      ['480.webp', '480.jpg', '720.webp', '720.jpg'],
      'v2',
    ],
    [
      'a WebP',
      'a.webp',
      async () =>
        sharp(await photo())
          .webp()
          .toBuffer(),
      ['480.webp', '720.webp'],
      'v2',
    ],
    [
      'noise, at addresses that tell it from what older versions made of it,',
      'a.png',
      () => photograph(720, 480, 250, [1, 0.9, 0.8]),
      ['quick-480.webp', 'quick-480.jpg', 'quick-720.webp', 'quick-720.jpg'],
      'v3',
    ],
  ])('are what suits %s, at addresses that only a new form changes', async (_, name, paint, forms, version) => {
    const bytes = await paint();
    const processed = await make(name, bytes);
    expect(formsOf(processed)).toEqual(forms);
    expect(processed.digest).toBe(digestOf(version, bytes));
    expect(processed.picture.src).toBe(`/pictures/${processed.digest}-${forms.at(-1) ?? ''}`);
    expect(processed.picture.sources).toHaveLength(1);
  });

  it('keep the colours and edges of a drawing', async () => {
    const { files } = await make('a.png', await drawing());
    const { data, info } = await sharp(join(folder, files.at(-1) ?? ''))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * info.channels).subarray(0, 3)];
    expect([pixel(10, 440), pixel(1, 1), pixel(40, 440)]).toEqual([
      [0x11, 0x33, 0x55],
      [255, 255, 255],
      [0xcc, 0x33, 0x33],
    ]);
  });

  it.each([1, 3] as const)('keep the brightness of what lets the page through, of %i colours', async (colours) => {
    const grey = {
      create: { width: 720, height: 480, channels: 4, background: { r: 60, g: 60, b: 60, alpha: 0.5 } },
    } as const;
    const bytes = await sharp(grey)
      .toColourspace(colours === 1 ? 'b-w' : 'srgb')
      .png()
      .toBuffer();
    const { files } = await make('a.png', bytes);
    expect(files).toHaveLength(4);
    for (const file of files) {
      const pixels = await sharp(join(folder, file)).toColourspace('srgb').raw().toBuffer();
      expect(Math.abs((pixels[0] ?? 0) - 60), file).toBeLessThan(3);
      expect(Math.abs((pixels[3] ?? 0) - 128), file).toBeLessThan(3);
    }
  });

  it.each([
    [100_000, 1, '1600 × 1'],
    [1, 1, '1 × 1'],
    [400, 16_383, '400 × 16383'],
  ])('are at least one pixel high: %i × %i', async (width, height, size) => {
    const bytes = await sharp({ create: { width, height, channels: 3, background: '#333' } })
      .png()
      .toBuffer();
    const { picture, files } = await make('a.png', bytes);
    expect(`${picture.widthPixels} × ${picture.heightPixels}`).toBe(size);
    const last = await sharp(join(folder, files.at(-1) ?? '')).metadata();
    expect(`${last.width} × ${last.height}`).toBe(size);
  });

  it('are made anew where an earlier run kept a photograph in PNG', async () => {
    const bytes = await photo();
    const digest = digestOf('v2', bytes);
    const files = [`${digest}-480.webp`, `${digest}-480.png`];
    for (const file of files) writeFileSync(join(folder, file), 'as it was');
    const picture = { sources: [], src: `/pictures/${digest}-480.png`, widthPixels: 480, heightPixels: 320 };
    writeRecord(folder, `${digest}.json`, { ok: true, digest, picture, files }, files);
    const processed = await make('a.png', bytes);
    expect(formsOf(processed)).toEqual(['480.webp', '480.jpg', '720.webp', '720.jpg']);
    const again = await make('a.png', bytes);
    expect(again).toEqual(processed);
  });

  it('are the same bytes on every run', async () => {
    const bytes = await photo();
    const first = (await make('a.png', bytes)).files.map((name) => readFileSync(join(folder, name)));
    rmSync(folder, { recursive: true });
    folder = mkdtempSync(join(tmpdir(), 'forms-'));
    const second = (await make('a.png', bytes)).files.map((name) => readFileSync(join(folder, name)));
    expect(second.map((made, index) => first[index]?.equals(made))).toEqual(second.map(() => true));
  });
});
