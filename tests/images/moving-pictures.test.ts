import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inspectPicture } from '../../src/images/inspect-picture.ts';
import { processPicture } from '../../src/images/process/process-picture.ts';

const root = mkdtempSync(join(tmpdir(), 'moving-'));
let frames: Buffer[];

beforeAll(async () => {
  mkdirSync(root, { recursive: true });
  const colours = ['red', 'green', 'blue'];
  frames = await Promise.all(
    colours.map((background) =>
      sharp({ create: { width: 40, height: 30, channels: 3, background } })
        .png()
        .toBuffer(),
    ),
  );
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const moving = (count: number) => sharp(frames.slice(0, count), { join: { animated: true } });

/** A PNG of one pixel with a chunk before its data. */
function png(name: string, data: Buffer): Buffer {
  const chunk = (type: string, content: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), content]);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(content.length);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk(name, data),
    chunk('IDAT', deflateSync(Buffer.from([0, 0]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

const moves = { ok: false, problem: 'moving' };

test.each([
  ['WebP', () => moving(3).webp().toBuffer()],
  ['GIF', () => moving(3).gif().toBuffer()],
  ['PNG', () => png('acTL', Buffer.from([0, 0, 0, 2, 0, 0, 0, 0]))],
  ['AVIF', () => Buffer.from('\0\0\0\x1cftypavis\0\0\0\0avismif1', 'latin1')],
])('a %s of several frames is reported as moving, and no frame of it is published', async (_, make) => {
  const bytes = await make();
  const inspection = await inspectPicture(bytes).catch(() => undefined);
  expect(inspection).toEqual(moves);
});

test.each([
  ['WebP', () => sharp(frames[0]).webp().toBuffer()],
  ['PNG', () => png('tEXt', Buffer.from('acTL\0of words', 'latin1'))],
  ['PNG with one frame', () => png('acTL', Buffer.from([0, 0, 0, 1, 0, 0, 0, 0]))],
])('a %s that stands still is right', async (_, make) => {
  expect(await inspectPicture(await make())).toMatchObject({ ok: true });
});

test('a frame of one that an earlier build published is published no longer', async () => {
  const file = join(root, 'a.webp');
  writeFileSync(file, await sharp(frames[0]).webp().toBuffer());
  const made = join(root, 'made');
  expect((await processPicture(file, made)).ok).toBe(true);
  writeFileSync(file, await moving(2).webp().toBuffer());
  expect(await processPicture(file, made)).toEqual(moves);
  expect(readdirSync(made).filter((name) => name.endsWith('.json'))).toHaveLength(1);
});
