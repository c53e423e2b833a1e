import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { DrawnPictures } from '../domain/models/cards/drawn.ts';
import type { Picture } from '../domain/models/picture.ts';

/** Writes the index of pictures for the development server, if it changed. */
export function writePictureIndex(file: string, pictures: ReadonlyMap<string, Picture>): void {
  writeIndex(file, [...pictures]);
}

/** Writes the index of drawings, if it changed. */
export function writeDrawnIndex(file: string, drawn: DrawnPictures): void {
  writeIndex(file, drawn);
}

function writeIndex(file: string, index: unknown): void {
  const text = JSON.stringify(index);
  if (readText(file) === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.part`, text);
  renameSync(`${file}.part`, file);
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
