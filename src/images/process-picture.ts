import { mkdirSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Picture, PictureCandidate } from '../domain/models/picture.ts';
import { decode, encode, type Format } from './encode-pixels.ts';
import { inspectPicture, mostPixels } from './inspect-picture.ts';
import { readRecord, writeRecord, writeWhole } from './picture-record.ts';
import type { PictureProblem } from './shown-pictures.ts';
import { classifyPng } from './classify-png.ts';

/**
 * Changes the addresses of all pictures when the way in which they are made does, by this code or by the library. The
 * recipe of photographs in PNG has a version of its own.
 */
const recipe = `v2 ${sharp.versions.sharp}`;
const photographInPngRecipe = `v3 ${sharp.versions.sharp}`;

/** Widths in pixels: a phone, a column, a column on a dense screen. Never wider than the original. */
const widthsPixels = [480, 960, 1600] as const;

export interface MadePicture {
  readonly ok: true;
  /** Digest of recipe and original; the names of all its files begin with it. */
  readonly digest: string;
  /** Whether nothing of it may be lost, as of a chart. */
  readonly isDrawing?: true | undefined;
  readonly picture: Picture;
  readonly files: readonly string[];
}

export type ProcessedPicture = MadePicture | { readonly ok: false; readonly problem: PictureProblem };

/**
 * Makes the published forms of one picture at each width, without metadata (a camera's place and owner stay in the
 * newsroom). Files are named by content and recipe, and made only once.
 *
 * @param folder where the files are kept; their site paths are `/pictures/<name>`.
 */
export async function processPicture(source: string, folder: string): Promise<ProcessedPicture> {
  const bytes = readFileSync(source);
  const inspection = await inspectPicture(bytes);
  if (!inspection.ok) return inspection;
  for (const version of [recipe, photographInPngRecipe]) {
    const known = readRecord(folder, recordOf(digestOf(version, bytes)));
    if (known !== undefined) return known as MadePicture;
  }

  const { width, height } = inspection;
  const plan = inspection.format === 'png' ? await planPng(bytes) : plans[inspection.format];
  // The header is right, but the rest is missing or damaged.
  if (!plan) return { ok: false, problem: 'unreadable' };
  const digest = digestOf(plan.recipe, bytes);

  mkdirSync(folder, { recursive: true });
  const widths = [...widthsPixels.filter((candidate) => candidate < width), Math.min(width, widthsPixels[2])];
  const made = plan.formats.map((format) => ({ format, candidates: [] as PictureCandidate[] }));
  const files: string[] = [];
  for (const widthPixels of new Set(widths)) {
    const image = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().resize({ width: widthPixels });
    const pixels = await decode(image).catch(() => undefined);
    if (!pixels) return { ok: false, problem: 'unreadable' };
    for (const { format, candidates } of made) {
      const { bytes: encoded, isQuick } = await encode(pixels, format);
      const name = `${digest}-${isQuick ? 'quick-' : ''}${widthPixels}.${extensions[format]}`;
      writeWhole(join(folder, name), encoded);
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
    heightPixels: Math.round((height * largest.widthPixels) / width),
  };
  const isDrawing = plan.isDrawing && { isDrawing: true as const };
  const processed: MadePicture = { ok: true, digest, ...isDrawing, picture, files };
  writeRecord(folder, recordOf(digest), processed, files);
  return processed;
}

interface Plan {
  readonly recipe: string;
  readonly isDrawing?: true;
  /** WebP first, then the format for browsers without WebP. */
  readonly formats: readonly Format[];
}

const extensions: Readonly<Record<Format, string>> = { webp: 'webp', jpeg: 'jpg', png: 'png' };

const plans: Readonly<Record<'jpeg' | 'webp', Plan>> = {
  jpeg: { recipe, formats: ['webp', 'jpeg'] },
  webp: { recipe, formats: ['webp'] },
};

/** A photograph with transparency is published as WebP only: JPEG has no transparency, and PNG is many times as large. */
async function planPng(bytes: Buffer): Promise<Plan | undefined> {
  const nature = await classifyPng(bytes).catch(() => undefined);
  if (!nature) return undefined;
  if (nature.isDrawing) return { recipe, isDrawing: true, formats: ['webp', 'png'] };
  return { recipe: photographInPngRecipe, formats: nature.isOpaque ? ['webp', 'jpeg'] : ['webp'] };
}

/** Records of older versions have other names: they know of photographs as PNG, and of no quick forms. */
function recordOf(digest: string): string {
  return `${digest}-forms.json`;
}

function digestOf(version: string, bytes: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(version), bytes]), 'hex').slice(0, 16);
}
