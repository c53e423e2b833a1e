import sharp from 'sharp';

/** Files of `public/` by name. */
export type IconFiles = ReadonlyMap<string, Uint8Array>;

/** Scale of the drawing in a maskable icon, of which only a circle of 80 per cent is sure to be visible. */
const maskableScale = 0.78;

/** Sizes of icons in pixels. */
const classicSize = 32;
const appleSize = 180;
const smallSize = 192;
const largeSize = 512;

/** Draws all icons of a site from one square SVG. The margin around a smaller drawing has the colour of its corner. */
export async function drawIcons(mark: string): Promise<IconFiles> {
  const bytes = Buffer.from(mark);
  const ground = await cornerOf(bytes);
  const draw = (size: number, scale?: number) => drawSquare(bytes, ground, size, scale);
  return new Map<string, Uint8Array>([
    ['favicon.svg', Buffer.from(mark.replace(/>\s+</g, '><').trim())],
    ['favicon.ico', toIco(await draw(classicSize), classicSize)],
    ['apple-touch-icon.png', await draw(appleSize)],
    ['icon-192.png', await draw(smallSize)],
    ['icon-512.png', await draw(largeSize)],
    ['icon-maskable-512.png', await draw(largeSize, maskableScale)],
  ]);
}

interface Colour {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

const white: Colour = { r: 255, g: 255, b: 255 };

/** Colour of a drawing's corner; white if the corner is transparent, which phones show as black. */
async function cornerOf(mark: Buffer): Promise<Colour> {
  const { data } = await sharp(mark).ensureAlpha().extract({ left: 0, top: 0, width: 1, height: 1 }).raw().toBuffer({
    resolveWithObject: true,
  });
  const [r = 255, g = 255, b = 255, alpha = 0] = data;
  return alpha === 255 ? { r, g, b } : white;
}

/** Draws a square PNG; a `scale` below 1 leaves a margin for masks. */
async function drawSquare(mark: Buffer, ground: Colour, size: number, scale = 1): Promise<Buffer> {
  const inner = Math.round(size * scale);
  const before = Math.floor((size - inner) / 2);
  const after = size - inner - before;
  const { width } = await sharp(mark).metadata();
  return sharp(mark, { density: Math.min(72 * (inner / width), 100_000) })
    .resize(inner, inner)
    .extend({ top: before, left: before, bottom: after, right: after, background: ground })
    .flatten({ background: ground })
    .png({ compressionLevel: 9, palette: true })
    .toBuffer();
}

/**
 * Wraps one PNG in an ICO file, which all browsers support. Layout: 6 bytes of header, 16 of directory, the picture.
 */
function toIco(png: Buffer, size: number): Buffer {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}
