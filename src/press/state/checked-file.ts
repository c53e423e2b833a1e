import { basename } from 'node:path';
import { writeWhole } from '../../files/write-whole.ts';
import { digestBytes } from '../../files/digest.ts';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';

/**
 * Writes JSON that `readCheckedJson` reads: the first line is the digest of the rest and of the file's name.
 *
 * @param isFlushed whether to wait for the disk. Otherwise a power failure may damage the file, which then reads as
 * `undefined`: sufficient for data that can be made again.
 * @param name under which it is read, if it is renamed before.
 */
export function writeCheckedJson(file: string, data: unknown, isFlushed = true, name = basename(file)): void {
  // A buffer, since at 100,000 articles the text is 40 MB, and each step that takes a string would copy it.
  writeBytes(file, Buffer.from(JSON.stringify(data)), isFlushed, name);
}

/** Like `writeCheckedJson` for a text that can be made again. */
export function writeChecked(file: string, text: string): void {
  writeBytes(file, Buffer.from(text), false, basename(file));
}

function writeBytes(file: string, bytes: Buffer, isFlushed: boolean, name: string): void {
  writeWhole(file, [`${digestOf(name, bytes)}\n`, bytes], isFlushed);
}

/** The name is part of it, since a file in the place of another would be whole and of another shape. */
function digestOf(name: string, bytes: Buffer): string {
  return digestBytes(`${name} ${digestBytes(bytes)}`);
}

/**
 * Reads what `writeCheckedJson` wrote; a file that is missing, cut short, altered or another's is `undefined`.
 *
 * @param name that was given when it was written; that of the file by default.
 */
export function readCheckedJson(file: string, name = basename(file)): unknown {
  const bytes = readChecked(file, name);
  if (!bytes) return undefined;
  try {
    return JSON.parse(bytes.toString()) as unknown;
  } catch {
    return undefined;
  }
}

/** Like `readCheckedJson`, for what `writeChecked` wrote. */
export function readChecked(file: string, name = basename(file)): Buffer | undefined {
  try {
    const content = readOrdinaryFile(file);
    const end = content.indexOf('\n');
    const bytes = content.subarray(end + 1);
    return digestOf(name, bytes) === content.toString('utf8', 0, end) ? bytes : undefined;
  } catch {
    return undefined;
  }
}
