import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../domain/edition/resolve/resolved-article.ts';
import type { Finding } from '../domain/finding.ts';
import type { Picture } from '../domain/models/picture.ts';
import { KnownPictures } from './known-pictures.ts';
import type { MadePicture, ProcessedPicture } from './process/process-picture.ts';
import { shownPictures } from './shown-pictures.ts';

export interface PublishedPictures {
  /** Pictures by path from the project's root. */
  readonly pictures: ReadonlyMap<string, Picture>;
  /** Names of the files that pages show, in the folder of published pictures. */
  readonly files: readonly string[];
  readonly findings: readonly Finding[];
}

/**
 * Makes every picture that the given articles show. Pictures of unpublished articles are never read.
 *
 * @param folder folder of the files that are made.
 * @param code digest of all code that makes pictures.
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

/** Deletes files of pictures that are no longer shown. `files` are the files to keep. */
export function forgetOtherPictures(folder: string, files: readonly string[]): void {
  const used = new Set(files.map((name) => madeFile.exec(name)?.[1]));
  for (const name of existsSync(folder) ? readdirSync(folder) : []) {
    const digest = madeFile.exec(name)?.[1];
    if (digest === undefined || used.has(digest)) continue;
    try {
      rmSync(join(folder, name), { recursive: true });
    } catch {
      // A leftover file takes space and does no harm.
    }
  }
}

/** Names of files made from a picture, which begin with its digest; the folder has other files, too. */
const madeFile = /^([0-9a-f]{16})(?:-|\.json$)/;

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
    // Crops that no story needs any longer would otherwise be published with it.
    if (before && isLead === (before.picture.crops !== undefined)) processed.set(source, before);
    else waiting.push([source, isLead]);
  }
  if (waiting.length === 0) return processed;
  // The image library is large, so it is loaded only for new pictures.
  const { processInParallel } = await import('./process/process-in-parallel.ts');
  for (const [source, made] of await processInParallel(root, waiting, folder)) processed.set(source, made);
  return processed;
}

function onlyMade(source: string, processed?: ProcessedPicture): readonly (readonly [string, MadePicture])[] {
  return processed?.ok ? [[source, processed]] : [];
}
