import { readdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Article } from '../domain/resolved-article.ts';
import type { Finding } from '../domain/finding.ts';
import type { Picture } from '../domain/models/picture.ts';
import { knownFile, KnownPictures, type MadePicture } from './known-pictures.ts';
import type { ProcessedPicture } from './process-picture.ts';
import { shownPictures } from './shown-pictures.ts';

/** Of 60 megapixels, one takes some 200 MB while it is made. */
const mostAtOnce = 4;

export interface PublishedPictures {
  /** By the picture's path from the project's root. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Names of the files, in the folder of published pictures, that the pages show. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Makes every picture that the given articles show. Pictures of articles that nobody may see are never touched.
 *
 * @param folder where what is made is kept.
 * @param code digest of all code by which pictures are made.
 */
export async function publishPictures(
  root: string,
  articles: readonly Article[],
  folder: string,
  code: string,
): Promise<PublishedPictures> {
  const shown = articles.flatMap(({ entry }) => shownPictures(root, entry));
  /** Path of the original → whether some story shows it above its text. */
  const wanted = new Map<string, boolean>();
  for (const { source, isLead } of shown) {
    if (source !== undefined) wanted.set(source, isLead || wanted.get(source) === true);
  }
  const known = new KnownPictures(root, folder, code);
  const processed = await makePictures(root, wanted, folder, known);
  const findings = shown.flatMap(({ source, complain }): readonly Finding[] => {
    const result = source === undefined ? undefined : processed.get(source);
    if (!result) return [complain('missing')];
    return result.ok ? [] : [complain(result.problem)];
  });
  const made = new Map([...wanted.keys()].flatMap((source) => onlyMade(source, processed.get(source))));
  known.remember(made);
  return {
    pictures: new Map([...made].map(([source, { picture }]) => [source, picture])),
    files: [...new Set([...made.values()].flatMap(({ files }) => files))].sort(),
    findings,
  };
}

/** Deletes what was made of pictures that are no longer shown. `files` are those that are. */
export function forgetOtherPictures(folder: string, files: readonly string[]): void {
  const used = new Set(files.map(pictureOf));
  let names: readonly string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) {
    if (name !== knownFile && !used.has(pictureOf(name))) rmSync(join(folder, name), { force: true });
  }
}

/** All files of a picture begin with its digest, of 16 digits. */
function pictureOf(name: string): string {
  return name.slice(0, 16);
}

async function makePictures(
  root: string,
  wanted: ReadonlyMap<string, boolean>,
  folder: string,
  known: KnownPictures,
): Promise<ReadonlyMap<string, ProcessedPicture>> {
  const processed = new Map<string, ProcessedPicture>();
  const waiting: (readonly [string, boolean])[] = [];
  for (const [source, isLead] of wanted) {
    const before = known.find(source);
    // Shapes for cards that no story asks for any longer would be published with it.
    if (before && isLead === (before.picture.crops !== undefined)) processed.set(source, before);
    else waiting.push([source, isLead]);
  }
  if (waiting.length === 0) return processed;
  // The image library is large: a newsroom in which no picture is new never loads it.
  const [{ processPicture }, { addCrops }] = await Promise.all([
    import('./process-picture.ts'),
    import('./crop-picture.ts'),
  ]);
  const makeAll = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [source, isLead] = next;
      const made = await processPicture(join(root, source), folder);
      processed.set(source, made.ok && isLead ? await addCrops(made, join(root, source), folder) : made);
    }
  };
  // The library itself works at one picture with one thread.
  await Promise.all(Array.from({ length: Math.min(mostAtOnce, availableParallelism()) }, makeAll));
  return processed;
}

function onlyMade(source: string, processed?: ProcessedPicture): readonly (readonly [string, MadePicture])[] {
  return processed?.ok ? [[source, processed]] : [];
}
