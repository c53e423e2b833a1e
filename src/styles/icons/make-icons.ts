/**
 * Makes the icons in `public/` from `mark.svg`, which stands beside this file: run it after a change of the mark, with
 * `node src/styles/icons/make-icons.ts`.
 */
import { readFile, writeFile } from 'node:fs/promises';
import sharp from 'sharp';

const paper = '#17553f';
const publicFolder = new URL('../../../public/', import.meta.url);
const mark = await readFile(new URL('mark.svg', import.meta.url));

await writeFile(new URL('favicon.svg', publicFolder), mark.toString('utf8').replace(/>\s+</g, '><').trim());
await writeFile(new URL('favicon.ico', publicFolder), toIco(await draw(32), 32));
await writeFile(new URL('apple-touch-icon.png', publicFolder), await draw(180));
await writeFile(new URL('icon-192.png', publicFolder), await draw(192));
await writeFile(new URL('icon-512.png', publicFolder), await draw(512));
await writeFile(new URL('icon-maskable-512.png', publicFolder), await draw(512, 0.78));

/** A square PNG; `scale` below 1 leaves room around the mark, so that a mask cuts nothing off. */
async function draw(sizePixels: number, scale = 1): Promise<Buffer> {
  const inner = Math.round(sizePixels * scale);
  const before = Math.floor((sizePixels - inner) / 2);
  const after = sizePixels - inner - before;
  return sharp(mark, { density: 72 * (inner / 64) })
    .resize(inner, inner)
    .extend({ top: before, left: before, bottom: after, right: after, background: paper })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/** One PNG in an ICO file, as all browsers in use read it. Layout: 6 bytes of header, 16 of directory, the picture. */
function toIco(png: Buffer, sizePixels: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(sizePixels, 6);
  head.writeUInt8(sizePixels, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
