import { existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCode } from '../../files/system-error.ts';
import type { Folders } from '../state/folders.ts';
import { lookAt } from '../state/ledger.ts';

/** Path of a file in the stage, by its number and its path in `dist`. */
export type StageNaming = (number: number, file: string) => string;

/** Threads that create files in one folder block each other, for longer in larger folders. */
const filesPerFolder = 256;

/**
 * Chooses the names of staged files. They are numbers, except before the first publication: then files are staged at
 * the paths that they will have, and the stage as a whole becomes `dist`.
 */
export function chooseNaming({ dist }: Pick<Folders, 'dist'>): StageNaming {
  return existsSync(dist) ? (number) => `${Math.floor(number / filesPerFolder)}/${number}` : (_, file) => file;
}

export interface Staged {
  /** Modification time of the published file, or of the staged one that replaces it. */
  readonly mtimeMilliseconds: number;
  /** Whether it was staged; otherwise the file in `dist` is kept. */
  readonly isStaged: boolean;
}

/**
 * Stages a file, unless the one in its place has the same bytes: tools that upload the site compare
 * times of files, and need not copy this one again.
 *
 * @param present the file in its place, if there is one that the ledger does not list.
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

/** @returns the file's modification time in milliseconds, which publication keeps. */
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

/**
 * Makes a page's folder in advance, which is faster than a failed write. If it fails, writing the page reports the
 * error.
 */
function makeFirst(folder: string): void {
  try {
    mkdirSync(folder);
  } catch {
    return;
  }
}
