import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { isCutOff } from '../../src/images/cut-off.ts';

const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;
const picture = sharp({ create: { width: 300, height: 200, channels: 3, background: 'grey', noise } });

const forms = {
  'a JPEG': picture.clone().jpeg(),
  'a progressive JPEG': picture.clone().jpeg({ progressive: true }),
  'a JPEG with EXIF': picture
    .clone()
    .withExif({ IFD0: { Copyright: 'Jane Roe' } })
    .jpeg(),
  'a PNG': picture.clone().png(),
  'a PNG of a palette': picture.clone().png({ palette: true }),
  'a WebP': picture.clone().webp(),
} as const;

describe.each(Object.entries(forms))('%s', (_, form) => {
  test('is cut off wherever it ends early, and not if it is whole or has more behind it', async () => {
    const bytes = await form.toBuffer();
    expect(isCutOff(bytes)).toBe(false);
    expect(isCutOff(Buffer.concat([bytes, Buffer.from('left by a camera')]))).toBe(false);
    // A film behind a photograph may have any bytes, such as those of a scan.
    expect(isCutOff(Buffer.concat([bytes, Buffer.from([1, 0xff, 0xda, 2])]))).toBe(false);
    expect(isCutOff(bytes.subarray(0, 20))).toBe(true);
    expect(isCutOff(bytes.subarray(0, 1))).toBe(true);
    const header = 2000;
    for (const share of [0.3, 0.5, 0.9, 0.99]) {
      const end = Math.max(header, Math.floor(bytes.length * share));
      expect(isCutOff(bytes.subarray(0, end)), String(share)).toBe(true);
    }
    expect(isCutOff(bytes.subarray(0, -5))).toBe(true);
  });
});
