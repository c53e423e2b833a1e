import sharp, { type Raw, type Sharp } from 'sharp';

/** A picture at one width, decoded once for all its formats. */
export interface Pixels {
  readonly data: Buffer;
  readonly info: Raw;
  /** Whether the encoders' highest effort would take seconds, as for noise; they then use a lower one. */
  readonly isCostly: boolean;
}

export type Format = 'webp' | 'jpeg' | 'png';

/**
 * Most bytes per pixel of a quick JPEG: photographs have 0.1, grainy ones 0.25, a page of small print 0.4, noise 0.6.
 */
const mostBytesPerPixel = 0.25;

/** Most colours for which the search for the best palette is fast. */
const mostColours = 4096;

/**
 * Decodes pixels, and describes them for the library. Its own description calls pixels premultiplied that were resized,
 * although they are not: translucent ones would then become brighter.
 *
 * @throws if the picture is damaged.
 */
export async function decodeRaw(image: Sharp): Promise<{ readonly data: Buffer; readonly info: Raw }> {
  const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  return { data, info: { width, height, channels } };
}

/** @throws if the picture is damaged. */
export async function decode(image: Sharp): Promise<Pixels> {
  const { data, info } = await decodeRaw(image);
  const quick = await sharp(data, { raw: info }).jpeg({ quality }).toBuffer();
  return { data, info, isCostly: quick.length > mostBytesPerPixel * info.width * info.height };
}

export interface Encoded {
  readonly bytes: Buffer;
  /** Whether it was encoded with less effort than most pictures. */
  readonly isQuick: boolean;
}

/** Encodes with an effort that depends only on the picture's content, so that the bytes are the same on any machine. */
export async function encode(pixels: Pixels, format: Format): Promise<Encoded> {
  const image = sharp(pixels.data, { raw: pixels.info });
  const isQuick = pixels.isCostly || (format === 'png' && hasManyColours(pixels));
  return { bytes: await encoders[format](image, isQuick).toBuffer(), isQuick };
}

const quality = 82;

const encoders: Readonly<Record<Format, (image: Sharp, isQuick: boolean) => Sharp>> = {
  webp: (image, isQuick) => image.webp({ quality, ...(isQuick && { effort: 1 }) }),
  // The quantisation table of `mozjpeg` costs no time, unlike its search for the best coefficients.
  jpeg: (image, isQuick) => image.jpeg({ quality, ...(isQuick ? { quantisationTable: 3 } : { mozjpeg: true }) }),
  png: (image, isQuick) =>
    image.png({ palette: true, ...(isQuick ? { compressionLevel: 6, effort: 1 } : { compressionLevel: 9 }) }),
};

function hasManyColours({ data, info }: Pixels): boolean {
  const colours = new Set<number>();
  for (let at = 0; at < data.length && colours.size <= mostColours; at += info.channels) {
    colours.add(data.readUIntBE(at, info.channels));
  }
  return colours.size > mostColours;
}
