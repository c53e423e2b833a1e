import sharp from 'sharp';
import { mostPixels } from './inspect-picture.ts';

/** How a PNG is best published. */
export interface PngNature {
  /** Few colours and sharp edges, which PNG keeps in few bytes: a chart, a screenshot of text. */
  readonly isDrawing: boolean;
  /** Whether no pixel lets the page through. */
  readonly isOpaque: boolean;
}

/** Width of the sample, in pixels. */
const sampleWidth = 480;

/** Charts and text are at most 2.3 times as large in PNG as in JPEG, grey and coloured photographs at least 4 times. */
const mostBytesByJpeg = 3;

/** Colours per pixel of the sample, above which reducing them to a palette takes seconds. */
const mostColours = 0.2;

/**
 * Classifies a PNG as a drawing or a photograph. Published as PNG, a photograph takes a hundred times as long to encode and
 * ten times the bytes.
 *
 * @throws if the picture is damaged.
 */
export async function classifyPng(bytes: Buffer): Promise<PngNature> {
  const { data, info } = await sharp(bytes, { limitInputPixels: mostPixels })
    .autoOrient()
    .resize({ width: sampleWidth, withoutEnlargement: true })
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixels = new Uint32Array(new Uint8Array(data).buffer);
  const isOpaque = data.every((value, index) => index % 4 !== 3 || value === 255);
  if (new Set(pixels).size > mostColours * pixels.length) return { isDrawing: false, isOpaque };
  const sample = sharp(data, { raw: info });
  const png = await sample.clone().png({ palette: true, effort: 1 }).toBuffer();
  const jpeg = await sample.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
  return { isDrawing: png.length < mostBytesByJpeg * jpeg.length, isOpaque };
}
