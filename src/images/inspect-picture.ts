import sharp from 'sharp';
import type { PictureProblem } from './shown-pictures.ts';

/** Most pixels of a picture: enough for any story, and a limit for decompression bombs. */
export const mostPixels = 60_000_000;

/** Greatest width of published forms, in pixels. */
export const widestPixels = 1600;

/** Greatest height of a WebP in pixels, by its format. */
const tallestPixels = 16_383;

export type PictureFormat = 'jpeg' | 'png' | 'webp';

/** What the header of a picture's file says. */
export interface Header {
  readonly format: PictureFormat;
  /** Width in pixels after rotation by EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly hasAlpha: boolean;
}

export type Inspection = ({ readonly ok: true } & Header) | { readonly ok: false; readonly problem: PictureProblem };

/** Reads the header of a picture's file and checks that a page can show it. */
export async function inspectPicture(bytes: Buffer): Promise<Inspection> {
  if (isMovingAvif(bytes)) return { ok: false, problem: 'moving' };
  // An SVG is never given to the library, which would read what the drawing refers to.
  if (isMarkup(bytes)) return { ok: false, problem: 'format' };
  try {
    // No limit is needed: only the header is decoded.
    const { format, autoOrient, hasAlpha, pages = 1 } = await sharp(bytes, { limitInputPixels: false }).metadata();
    // Pages of other formats, such as HEIC, are not frames.
    const hasFrames = (format === 'webp' || format === 'gif') && pages > 1;
    if (hasFrames || isMovingPng(bytes)) return { ok: false, problem: 'moving' };
    if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return { ok: false, problem: 'format' };
    const { width, height } = autoOrient;
    if (width * height > mostPixels) return { ok: false, problem: 'too-large' };
    const isTooTall = height * Math.min(1, widestPixels / width) > tallestPixels;
    return isTooTall ? { ok: false, problem: 'too-tall' } : { ok: true, format, width, height, hasAlpha };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}

function isMarkup(bytes: Buffer): boolean {
  return /^\uFEFF?\s*</.test(bytes.toString('utf8', 0, 100));
}

/**
 * Whether a PNG is an APNG: it has a chunk `acTL` with the number of frames before its pixels. The image library
 * ignores it.
 */
function isMovingPng(bytes: Buffer): boolean {
  if (bytes.toString('latin1', 1, 4) !== 'PNG') return false;
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    const name = bytes.toString('latin1', at + 4, at + 8);
    if (name === 'acTL') return bytes.readUInt32BE(at + 8) > 1;
    if (name === 'IDAT') return false;
  }
  return false;
}

/** Whether an AVIF has the brand of an image sequence. */
function isMovingAvif(bytes: Buffer): boolean {
  return bytes.toString('latin1', 4, 12) === 'ftypavis';
}
