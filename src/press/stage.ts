import { existsSync, lstatSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isCode } from './errors.ts';
import type { Folders } from './layout.ts';

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

/** @returns the file's time of change, in milliseconds, which it keeps when it is published. */
export function writeStaged(stage: string, staged: string, bytes: Uint8Array): number {
  const path = join(stage, staged);
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    if (!isCode(error, 'ENOENT') || !existsSync(stage)) throw error;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  return lstatSync(path).mtimeMs;
}
