import { readFileSync } from 'node:fs';
import { writeWhole } from '../../files/write-whole.ts';
import { digestBytes } from '../../files/digest.ts';

/**
 * Writes JSON that `readCheckedJson` reads: the first line is the digest of the rest.
 *
 * @param isFlushed whether to wait for the disk. Otherwise a power failure may damage the file, which then reads as
 * `undefined`: sufficient for data that can be made again.
 */
export function writeCheckedJson(file: string, data: unknown, isFlushed = true): void {
  // A buffer, since at 100,000 articles the text is 40 MB, and each step that takes a string would copy it.
  writeBytes(file, Buffer.from(JSON.stringify(data)), isFlushed);
}

/** Like `writeCheckedJson` for data that are JSON already and can be made again. */
export function writeChecked(file: string, json: string): void {
  writeBytes(file, Buffer.from(json), false);
}

function writeBytes(file: string, bytes: Buffer, isFlushed: boolean): void {
  writeWhole(file, [`${digestBytes(bytes)}\n`, bytes], isFlushed);
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
