import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture, PictureCandidate } from '../../domain/models/picture.ts';
import { decode, encode, type Format } from './encode-pixels.ts';
import { inspectPicture, mostPixels, widestPixels, type Header } from '../inspect-picture.ts';
import { writeWhole } from '../../files/write-whole.ts';
import { readRecord, writeRecord } from '../picture-record.ts';
import type { PictureProblem } from '../shown-pictures.ts';
import { classifyPng } from './classify-png.ts';
import { digestForName } from '../../files/digest.ts';

/**
 * Part of every digest: a change of this code or of the library changes the addresses of all pictures. Recipes that
 * changed later, for some pictures only, have their own versions.
 */
const recipe = `v2 ${sharp.versions.sharp}`;
const photographInPngRecipe = `v3 ${sharp.versions.sharp}`;
const translucentRecipe = `v4 ${sharp.versions.sharp}`;

/**
 * Widths in pixels: a phone, a column, a column on a high-density screen. Wider ones than the original are left out.
 */
const widthsPixels = [480, 960, widestPixels] as const;

export interface MadePicture {
  readonly ok: true;
  /** Digest of recipe and original, with which the names of all its files begin. */
  readonly digest: string;
  /** Whether it must not be cropped, such as a chart. */
  readonly isDrawing?: true | undefined;
  readonly picture: Picture;
  readonly files: readonly string[];
}

export type ProcessedPicture = MadePicture | { readonly ok: false; readonly problem: PictureProblem };

/**
 * Makes the published files of one picture at each width, without metadata (location and owner of the camera stay
 * private). Files are named by content and recipe; existing ones are not made again.
 *
 * @param folder folder of the files; their site paths are `/pictures/<name>`.
 */
export async function processPicture(source: string, folder: string): Promise<ProcessedPicture> {
  const bytes = readFileSync(source);
  const inspection = await inspectPicture(bytes);
  if (!inspection.ok) return inspection;
  for (const version of [recipe, photographInPngRecipe, translucentRecipe]) {
    const known = readRecord(folder, recordOf(digestForName(version, bytes)));
    if (known !== undefined) return known as MadePicture;
  }

  const { width, height } = inspection;
  const plan = inspection.format === 'png' ? await planPng(bytes) : planOther(inspection);
  // The header is valid, but the rest is missing or damaged.
  if (!plan) return { ok: false, problem: 'unreadable' };
  const digest = digestForName(plan.recipe, bytes);

  mkdirSync(folder, { recursive: true });
  const widths = [...widthsPixels.filter((candidate) => candidate < width), Math.min(width, widestPixels)];
  const made = plan.formats.map((format) => ({ format, candidates: [] as PictureCandidate[] }));
  const files: string[] = [];
  for (const widthPixels of new Set(widths)) {
    const image = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().resize({ width: widthPixels });
    const pixels = await decode(image).catch(() => undefined);
    if (!pixels) return { ok: false, problem: 'unreadable' };
    for (const { format, candidates } of made) {
      const { bytes: encoded, isQuick } = await encode(pixels, format);
      const name = `${digest}-${isQuick ? 'quick-' : ''}${widthPixels}.${extensions[format]}`;
      writeWhole(join(folder, name), [encoded], false);
      candidates.push({ path: `/pictures/${name}`, widthPixels });
      files.push(name);
    }
  }
  const largest = made.at(-1)?.candidates.at(-1);
  if (!largest) return { ok: false, problem: 'unreadable' };
  const picture: Picture = {
    sources: made.slice(0, 1).map(({ candidates }) => ({ type: 'image/webp', srcset: candidates })),
    src: largest.path,
    widthPixels: largest.widthPixels,
    heightPixels: Math.max(1, Math.round((height * largest.widthPixels) / width)),
  };
  const isDrawing = plan.isDrawing && { isDrawing: true as const };
  const processed: MadePicture = { ok: true, digest, ...isDrawing, picture, files };
  writeRecord(folder, recordOf(digest), processed, files);
  return processed;
}

interface Plan {
  readonly recipe: string;
  readonly isDrawing?: true;
  /** Formats to encode: WebP first, then the fallback for browsers without WebP. */
  readonly formats: readonly Format[];
}

const extensions: Readonly<Record<Format, string>> = { webp: 'webp', jpeg: 'jpg', png: 'png' };

function planOther({ format, hasAlpha }: Header): Plan {
  return { recipe: hasAlpha ? translucentRecipe : recipe, formats: format === 'jpeg' ? ['webp', 'jpeg'] : ['webp'] };
}

/**
 * Plans a PNG. A photograph with transparency becomes WebP only: JPEG has no transparency, and PNG is many times as
 * large.
 */
async function planPng(bytes: Buffer): Promise<Plan | undefined> {
  const nature = await classifyPng(bytes).catch(() => undefined);
  if (!nature) return undefined;
  const { isDrawing, isOpaque } = nature;
  if (isDrawing) return { recipe: isOpaque ? recipe : translucentRecipe, isDrawing, formats: ['webp', 'png'] };
  return isOpaque
    ? { recipe: photographInPngRecipe, formats: ['webp', 'jpeg'] }
    : { recipe: translucentRecipe, formats: ['webp'] };
}

/** Name of a record. Records of older versions, whose forms may be others, have other names. */
function recordOf(digest: string): string {
  return `${digest}-made.json`;
}
