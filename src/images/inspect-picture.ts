import sharp from 'sharp';
import type { PictureProblem } from './shown-pictures.ts';

/** No picture of a story needs more, and a decompression bomb does. */
export const mostPixels = 60_000_000;

export type PictureFormat = 'jpeg' | 'png' | 'webp';

export type Inspection =
  | {
      readonly ok: true;
      readonly format: PictureFormat;
      /** In pixels, turned the right way up. */
      readonly width: number;
      readonly height: number;
    }
  | { readonly ok: false; readonly problem: PictureProblem };

/** Looks at the beginning of a picture's file: whether it is one that a page can show. */
export async function inspectPicture(bytes: Buffer): Promise<Inspection> {
  if (isMovingAvif(bytes)) return { ok: false, problem: 'moving' };
  try {
    // Nothing is decoded yet, so that the largest picture costs nothing.
    const { format, autoOrient, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    // Pages of other formats, such as HEIC, are not frames.
    const hasFrames = (format === 'webp' || format === 'gif') && pages > 1;
    if (hasFrames || isMovingPng(bytes)) return { ok: false, problem: 'moving' };
    if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return { ok: false, problem: 'format' };
    const { width, height } = autoOrient;
    return width * height > mostPixels ? { ok: false, problem: 'too-large' } : { ok: true, format, width, height };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

/** An APNG has a chunk `acTL` before its pixels, with the number of its frames; the image library shows the first alone. */
function isMovingPng(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return bytes.readUInt32BE(at + 8) > 1;
    if (name === 'IDAT') return false;
  }
  return false;
}

/** The brand of a sequence in AVIF. */
function isMovingAvif(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 12) === 'ftypavis';
}
