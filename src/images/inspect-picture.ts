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
  try {
    // Nothing is decoded yet, so that the largest picture costs nothing.
    const { format, autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (format !== 'jpeg' && format !== 'png' && format !== 'webp') return { ok: false, problem: 'format' };
    const { width, height } = autoOrient;
    return width * height > mostPixels ? { ok: false, problem: 'too-large' } : { ok: true, format, width, height };
  } catch {
    return { ok: false, problem: 'unreadable' };
  }
}
