import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { digestBytes } from './digest.ts';

/**
 * Writes JSON that `readCheckedJson` reads: the first line is the digest of the rest.
 *
 * @param isFlushed whether to wait for the disk. Otherwise a power failure may damage the file, which then reads as
 * `undefined`: sufficient for data that can be made again.
 */
export function writeCheckedJson(file: string, data: unknown, isFlushed = true): void {
  // A buffer, since at 100,000 articles the text is 40 MB, and each step that takes a string would copy it.
  const bytes = Buffer.from(JSON.stringify(data));
  writeWhole(file, [`${digestBytes(bytes)}\n`, bytes], isFlushed);
}

/** Writes a file atomically: to a temporary file beside it, which is then renamed. */
export function writeWhole(file: string, parts: Iterable<string | Uint8Array>, isFlushed = true): void {
  // Two processes may write the same file: `npm run check` runs beside a build.
  const part = `${file}.${process.pid}.part`;
  const descriptor = openSync(part, 'w');
  try {
    // Unlike `writeSync`, it writes everything or fails: on a full disk that may write only a part.
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
