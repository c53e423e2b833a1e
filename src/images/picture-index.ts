import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Picture } from '../domain/models/picture.ts';

/** Writes down which pictures were made, for the development server; nothing where it says the same already. */
export function writePictureIndex(file: string, pictures: ReadonlyMap<string, Picture>): void {
  const text = JSON.stringify([...pictures]);
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
