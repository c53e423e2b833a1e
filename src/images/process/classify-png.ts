import sharp from 'sharp';
import { mostPixels } from '../inspect-picture.ts';
import { decodeRaw } from './encode-pixels.ts';

/** Properties of a PNG that decide how it is published. */
export interface PngNature {
  /** Whether it has few colours and sharp edges, which PNG compresses well: a chart, a screenshot of text. */
  readonly isDrawing: boolean;
  /** Whether no pixel is transparent. */
  readonly isOpaque: boolean;
}

/** Width of the sample, in pixels. */
const sampleWidth = 480;

/**
 * Most bytes of a drawing in PNG per byte in JPEG. Measured: charts and text have at most 2.3, photographs at least 4.
 */
const mostBytesByJpeg = 3;

/** Most colours per pixel of the sample; above it, reducing them to a palette takes seconds. */
const mostColours = 0.2;

/**
 * Classifies a PNG as a drawing or a photograph. Published as PNG, a photograph takes a hundred times as long to encode
 * and ten times the bytes.
 *
 * @throws if the picture is damaged.
 */
export async function classifyPng(bytes: Buffer): Promise<PngNature> {
  const { data, info } = await decodeRaw(
    sharp(bytes, { limitInputPixels: mostPixels })
      .autoOrient()
      .resize({ width: sampleWidth, withoutEnlargement: true })
      .ensureAlpha(),
  );
  const pixels = new Uint32Array(new Uint8Array(data).buffer);
  const isOpaque = data.every((value, index) => index % 4 !== 3 || value === 255);
  if (new Set(pixels).size > mostColours * pixels.length) return { isDrawing: false, isOpaque };
  const sample = sharp(data, { raw: info });
  const png = await sample.clone().png({ palette: true, effort: 1 }).toBuffer();
  const jpeg = await sample.flatten({ background: '#ffffff' }).jpeg({ quality: 82, mozjpeg: true }).toBuffer();
  return { isDrawing: png.length < mostBytesByJpeg * jpeg.length, isOpaque };
}
