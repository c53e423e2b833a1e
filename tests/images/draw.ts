import sharp from 'sharp';

/* Pictures for tests, as PNG: the same bytes on every run. */

export type Colour = readonly [red: number, green: number, blue: number];

/** Numbers from 0 up to 1 that look like chance. */
export function createChance(seed = 1): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

export function paint(width: number, height: number, colourOf: (x: number, y: number) => Colour): Promise<Buffer> {
  const bytes = Buffer.alloc(width * height * 3);
  for (let index = 0; index < width * height; index++) {
    bytes.set(colourOf(index % width, Math.floor(index / width)), index * 3);
  }
  return sharp(bytes, { raw: { width, height, channels: 3 } })
    .png({ compressionLevel: 1 })
    .toBuffer();
}

/** An SVG's content as PNG, on a transparent ground. */
export function draw(width: number, height: number, content: string): Promise<Buffer> {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${content}</svg>`;
  return sharp(Buffer.from(svg)).png().toBuffer();
}

export const sheet = '<rect width="100%" height="100%" fill="white"/>';

export function bars(width: number, height: number, colours: readonly string[]): string {
  const step = width / 24;
  const bar = (index: number) => {
    const top = 20 + ((index * 37) % (height - 60));
    const colour = colours[index % colours.length] ?? 'black';
    return `<rect x="${index * step + 4}" y="${top}" width="${step * 0.7}" height="${height - 20 - top}" fill="${colour}"/>`;
  };
  return Array.from({ length: 24 }, (_, index) => bar(index)).join('');
}

/** Waves of hundreds of shades over one another, with grain: what a camera makes. */
export function photograph(width: number, height: number, grain: number, tint: Colour = [1, 1, 1]): Promise<Buffer> {
  const chance = createChance(7);
  return paint(width, height, (x, y) => {
    const wave = Math.sin(x / 37) + Math.sin(y / 23 + x / 91) + Math.sin((x + y) / 7) / 3;
    const light = (shift: number) => Math.max(0, Math.min(255, 128 + 45 * (wave + shift) + (chance() - 0.5) * grain));
    const grey = light(0);
    return tint.every((part) => part === 1)
      ? [grey, grey, grey]
      : [light(0) * tint[0], light(Math.sin(x / 50)) * tint[1], light(Math.cos(y / 60)) * tint[2]];
  });
}
