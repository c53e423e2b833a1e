import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeWhole } from '../files/write-whole.ts';
import { digestWhole } from '../files/digest.ts';

/** Records the result of a picture with the digest of each of its files, which must already be in the folder. */
export function writeRecord(folder: string, name: string, made: unknown, files: readonly string[]): void {
  const digests = files.map((file) => [file, digestWhole(readFileSync(join(folder, file)))]);
  const text = JSON.stringify({ made, digests });
  writeWhole(join(folder, name), [`${digestWhole(text)}\n${text}`], false);
}

/** Reads a recorded result; `undefined` if there is none, or if one of its files has changed. */
export function readRecord(folder: string, name: string): unknown {
  try {
    const [digest = '', text = ''] = readFileSync(join(folder, name), 'utf8').split('\n');
    if (digestWhole(text) !== digest) return undefined;
    const { made, digests } = JSON.parse(text) as { made: unknown; digests: readonly (readonly [string, string])[] };
    const areWhole = digests.every(([file, known]) => digestWhole(readFileSync(join(folder, file))) === known);
    return areWhole ? made : undefined;
  } catch {
    return undefined;
  }
}
