import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCode } from '../errors.ts';
import type { Folders } from '../state/folders.ts';
import { lookAt } from '../state/ledger.ts';

/** Where a file waits in the stage, by its number and its path in `dist`. */
export type StageNaming = (number: number, file: string) => string;

/** Two threads that make files in one folder wait for each other, and longer the larger it is. */
const filesPerFolder = 256;

/**
 * Files wait under numbers until each takes its place. Where nothing has been published yet they wait at the paths that
 * they will have: then the stage as a whole becomes `dist`.
 */
export function chooseNaming({ dist }: Pick<Folders, 'dist'>): StageNaming {
  return existsSync(dist) ? (number) => `${Math.floor(number / filesPerFolder)}/${number}` : (_, file) => file;
}

export interface Staged {
  /** Of the file that is published, or will be. */
  readonly mtimeMilliseconds: number;
  /** Whether it waits in the stage; or else what is in `dist` is left as it is. */
  readonly isStaged: boolean;
}

/**
 * Stages a file, unless the one in its place has the same bytes already: whoever copies the site elsewhere goes by the
 * times of files, and should not have to copy this one again.
 *
 * @param present the file in its place, if there is one of which nothing is known.
 */
export function stageUnlessSame(stage: string, staged: string, bytes: Uint8Array, present?: string): Staged {
  const known = present === undefined ? undefined : timeOfSame(present, bytes);
  if (known !== undefined) return { mtimeMilliseconds: known, isStaged: false };
  return { mtimeMilliseconds: writeStaged(stage, staged, bytes), isStaged: true };
}

function timeOfSame(file: string, bytes: Uint8Array): number | undefined {
  const stats = lookAt(file);
  if (!stats?.isFile() || stats.size !== bytes.length) return undefined;
  return readFileSync(file).equals(bytes) ? stats.mtimeMs : undefined;
}

/** @returns the file's time of change, in milliseconds, which it keeps when it is published. */
function writeStaged(stage: string, staged: string, bytes: Uint8Array): number {
  const path = join(stage, staged);
  if (staged.endsWith('/index.html')) makeFirst(dirname(path));
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    if (!isCode(error, 'ENOENT') || !existsSync(stage)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return lstatSync(path).mtimeMs;
}

/** Makes a page's folder before anybody finds it missing, which takes longer. Where it fails, writing the page will tell. */
function makeFirst(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    return;
  }
}
