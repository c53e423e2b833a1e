import { mkdirSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Picture, PictureCandidate } from '../domain/models/picture.ts';
import { inspectPicture, mostPixels, type PictureFormat } from './inspect-picture.ts';
import { readRecord, writeRecord, writeWhole } from './picture-record.ts';
import type { PictureProblem } from './shown-pictures.ts';

/** Changes every picture's address when the way in which pictures are made does, by this code or by the library. */
const recipe = `v2 ${sharp.versions.sharp}`;

/** Widths in pixels: a phone, a column, a column on a dense screen. Never wider than the original. */
const widthsPixels = [480, 960, 1600] as const;

const formats = { jpeg: 'jpg', png: 'png', webp: 'webp' } as const;

export type ProcessedPicture =
  | {
      readonly ok: true;
      /** Of the recipe and the original: the beginning of all its files' names. */
      readonly digest: string;
      readonly picture: Picture;
      readonly files: readonly string[];
    }
  | { readonly ok: false; readonly problem: PictureProblem };

/**
 * Makes the published forms of one picture: WebP and the original's own format at each width, without metadata
 * (a camera's place and owner stay in the newsroom). Files are named by content and recipe, and made only once.
 *
 * @param folder where the files are kept; their site paths are `/pictures/<name>`.
 */
export async function processPicture(source: string, folder: string): Promise<ProcessedPicture> {
  const bytes = readFileSync(source);
  const digest = hash('sha256', Buffer.concat([Buffer.from(recipe), bytes]), 'hex').slice(0, 16);
  const known = readRecord(folder, `${digest}.json`);
  if (known !== undefined) return known as ProcessedPicture;

  const inspection = await inspectPicture(bytes);
  if (!inspection.ok) return inspection;
  const { format, width, height } = inspection;

  mkdirSync(folder, { recursive: true });
  const widths = [...widthsPixels.filter((candidate) => candidate < width), Math.min(width, widthsPixels[2])];
  const extension = formats[format];
  const candidates: Record<'webp' | 'original', PictureCandidate[]> = { webp: [], original: [] };
  const files: string[] = [];
  for (const widthPixels of new Set(widths)) {
    const resized = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().resize({ width: widthPixels });
    const forms = [
      { list: candidates.webp, name: `${digest}-${widthPixels}.webp`, image: resized.clone().webp({ quality: 82 }) },
      { list: candidates.original, name: `${digest}-${widthPixels}.${extension}`, image: encode(resized, format) },
    ];
    for (const { list, name, image } of format === 'webp' ? forms.slice(0, 1) : forms) {
      const made = await image.toBuffer().catch(() => undefined);
      // Its beginning was right, and its end is missing or damaged.
      if (!made) return { ok: false, problem: 'unreadable' };
      writeWhole(join(folder, name), made);
      list.push({ path: `/pictures/${name}`, widthPixels });
      files.push(name);
    }
  }
  const fallback = candidates.original.length > 0 ? candidates.original : candidates.webp;
  const largest = fallback.at(-1);
  if (!largest) return { ok: false, problem: 'unreadable' };
  const picture: Picture = {
    sources: [{ type: 'image/webp', srcset: candidates.webp }],
    src: largest.path,
    widthPixels: largest.widthPixels,
    heightPixels: Math.round((height * largest.widthPixels) / width),
  };
  const processed = { ok: true, digest, picture, files } as const;
  writeRecord(folder, `${digest}.json`, processed, files);
  return processed;
}

function encode(image: Sharp, format: PictureFormat): Sharp {
  switch (format) {
    case 'jpeg':
      return image.clone().jpeg({ quality: 82, mozjpeg: true });
    case 'png':
      return image.clone().png({ compressionLevel: 9, palette: true });
    case 'webp':
      return image.clone().webp({ quality: 82 });
  }
}
