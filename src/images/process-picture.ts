import { mkdirSync, readFileSync } from 'node:fs';
import { hash } from 'node:crypto';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import type { Picture, PictureCandidate } from '../domain/models/picture.ts';
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
  // Comes before `readKnown`: older records have moving pictures, published as one frame.
  if (!inspection.ok) return inspection;
  const known = [recipe, photographInPngRecipe].map((version) => readKnown(folder, digestOf(version, bytes)));
  const found = known.find((processed) => processed !== undefined);
  if (found) return found;

  const { width, height } = inspection;
  const plan = inspection.format === 'png' ? await planPng(bytes) : plans[inspection.format];
  // The header is right, but the rest is missing or damaged.
  if (!plan) return { ok: false, problem: 'unreadable' };
  const digest = digestOf(plan.recipe, bytes);

  mkdirSync(folder, { recursive: true });
  const widths = [...widthsPixels.filter((candidate) => candidate < width), Math.min(width, widthsPixels[2])];
  const made = plan.forms.map((form) => ({ form, candidates: [] as PictureCandidate[] }));
  const files: string[] = [];
  for (const widthPixels of new Set(widths)) {
    const resized = sharp(bytes, { limitInputPixels: mostPixels }).autoOrient().resize({ width: widthPixels });
    for (const { form, candidates } of made) {
      const encoded = await form
        .encode(resized.clone())
        .toBuffer()
        .catch(() => undefined);
      if (!encoded) return { ok: false, problem: 'unreadable' };
      const name = `${digest}-${widthPixels}.${form.extension}`;
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
  writeRecord(folder, `${digest}.json`, processed, files);
  return processed;
}

/** One format in which a picture is published. */
interface Form {
  readonly extension: string;
  readonly encode: (image: Sharp) => Sharp;
}

interface Plan {
  readonly recipe: string;
  readonly isDrawing?: true;
  /** WebP first, then the form for browsers without WebP. */
  readonly forms: readonly Form[];
}

const webp: Form = { extension: 'webp', encode: (image) => image.webp({ quality: 82 }) };
const jpeg: Form = { extension: 'jpg', encode: (image) => image.jpeg({ quality: 82, mozjpeg: true }) };
const png: Form = { extension: 'png', encode: (image) => image.png({ compressionLevel: 9, palette: true }) };

const plans: Readonly<Record<'jpeg' | 'webp', Plan>> = {
  jpeg: { recipe, forms: [webp, jpeg] },
  webp: { recipe, forms: [webp] },
};

/** A photograph with transparency is published as WebP only: JPEG has no transparency, and PNG is many times as large. */
async function planPng(bytes: Buffer): Promise<Plan | undefined> {
  const nature = await classifyPng(bytes).catch(() => undefined);
  if (!nature) return undefined;
  if (nature.isDrawing) return { recipe, isDrawing: true, forms: [webp, png] };
  return { recipe: photographInPngRecipe, forms: nature.isOpaque ? [webp, jpeg] : [webp] };
}

/** Ignores records of older versions, which published photographs as PNG: now every PNG is a drawing. */
function readKnown(folder: string, digest: string): MadePicture | undefined {
  const known = readRecord(folder, `${digest}.json`) as MadePicture | undefined;
  if (!known) return undefined;
  return known.isDrawing || !known.files.some((name) => name.endsWith('.png')) ? known : undefined;
}

function digestOf(version: string, bytes: Buffer): string {
  return hash('sha256', Buffer.concat([Buffer.from(version), bytes]), 'hex').slice(0, 16);
}
