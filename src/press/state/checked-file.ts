import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { digestBytes } from './digest.ts';

/**
 * Writes JSON that `readCheckedJson` reads: the first line is the digest of the rest.
 *
 * @param isFlushed whether to wait for the disk. Without that, a power cut may leave the file damaged, and it reads as
 * `undefined`: enough for what can be made again.
 */
export function writeCheckedJson(file: string, data: unknown, isFlushed = true): void {
  // As bytes from here on: at 100,000 articles the text has 40 MB, and every step that takes text would copy it.
  const bytes = Buffer.from(JSON.stringify(data));
  writeWhole(file, [`${digestBytes(bytes)}\n`, bytes], isFlushed);
}

/** Writes a file so that it is either there whole or not at all: to one beside it, then by a rename. */
export function writeWhole(file: string, parts: Iterable<string | Uint8Array>, isFlushed = true): void {
  // Two processes may write the same file: `npm run check` runs beside a build.
  const part = `${file}.${process.pid}.part`;
  const descriptor = openSync(part, 'w');
  try {
    // Unlike `writeSync`, it goes on until all is written, and fails where a full disk takes a part alone.
    for (const part of parts) writeFileSync(descriptor, part);
    if (isFlushed) fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(part, file);
}

/** Reads what `writeCheckedJson` wrote; a file that is missing, cut short or altered is `undefined`. */
export function readCheckedJson(file: string): unknown {
  try {
    const content = readFileSync(file);
    const end = content.indexOf('\n');
    const bytes = content.subarray(end + 1);
    if (digestBytes(bytes) !== content.toString('utf8', 0, end)) return undefined;
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return undefined;
  }
}
