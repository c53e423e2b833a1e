import { hash } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes down what was made of a picture, with the digest of each of its files, which are in the folder by now. */
export function writeRecord(folder: string, name: string, made: unknown, files: readonly string[]): void {
  const digests = files.map((file) => [file, digestOf(readFileSync(join(folder, file)))]);
  const text = JSON.stringify({ made, digests });
  writeWhole(join(folder, name), `${digestOf(text)}\n${text}`);
}

/** What was made, and `undefined` where it is not known, or where one of the files is no longer what it was. */
export function readRecord(folder: string, name: string): unknown {
  try {
    const [digest = '', text = ''] = readFileSync(join(folder, name), 'utf8').split('\n');
    if (digestOf(text) !== digest) return undefined;
    const { made, digests } = JSON.parse(text) as { made: unknown; digests: readonly (readonly [string, string])[] };
    const areWhole = digests.every(([file, known]) => digestOf(readFileSync(join(folder, file))) === known);
    return areWhole ? made : undefined;
  } catch {
    return undefined;
  }
}

/** Writes a file so that it is either there whole or not at all, also where the development server writes it, too. */
export function writeWhole(file: string, data: Buffer | string): void {
  const draft = `${file}.${process.pid}.part`;
  writeFileSync(draft, data);
  renameSync(draft, file);
}

function digestOf(data: Buffer | string): string {
  return hash('sha256', data, 'base64url');
}
