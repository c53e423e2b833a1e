import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';
import { threadId } from 'node:worker_threads';

/**
 * Writes a file atomically: to a temporary file beside it, which is then renamed.
 *
 * @param isFlushed whether to wait for the disk. Otherwise a power failure may damage the file.
 */
export function writeWhole(file: string, parts: Iterable<string | Uint8Array>, isFlushed = true): void {
  // Two processes may write the same file, as a check beside a build, and two threads: drawings of the same figures are
  // one file.
  const part = `${file}.${process.pid}-${threadId}.part`;
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

/**
 * Writes a text that can be made again, if it differs from the file's, with the folders above it. Does not wait for the
 * disk.
 */
export function writeChanged(file: string, text: string): void {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  mkdirSync(dirname(file), { recursive: true });
  writeWhole(file, [text], false);
}
