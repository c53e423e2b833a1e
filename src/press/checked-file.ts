import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { digestBytes } from './digest.ts';

/**
 * Writes JSON so that it is either there whole or not at all: to a file beside it, then by a rename. The first line
 * is the digest of the rest.
 */
export function writeCheckedJson(file: string, data: unknown): void {
  const text = JSON.stringify(data);
  const descriptor = openSync(`${file}.part`, 'w');
  try {
    // Unlike `writeSync`, it goes on until all is written, and fails where a full disk takes a part alone.
    writeFileSync(descriptor, `${digestBytes(text)}\n${text}`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(`${file}.part`, file);
}

/** Reads what `writeCheckedJson` wrote; a file that is missing, cut short or altered is `undefined`. */
export function readCheckedJson(file: string): unknown {
  try {
    const content = readFileSync(file, 'utf8');
    const end = content.indexOf('\n');
    const text = content.slice(end + 1);
    return digestBytes(text) === content.slice(0, end) ? (JSON.parse(text) as unknown) : undefined;
  } catch {
    return undefined;
  }
}
