import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Replaces a file's text atomically. Symbolic links and the file's permissions are kept.
 *
 * @param before the text that the new one was made from.
 * @returns false, without writing, if the file has changed since `before` was read.
 */
export function replaceFile(path: string, before: string, after: string): boolean {
  const target = realpathSync(path);
  if (readUtf8(target) !== before) return false;
  // Hidden, so that nothing takes it for an article.
  const part = join(dirname(target), `.${process.pid}.part`);
  try {
    const descriptor = openSync(part, 'w');
    try {
      writeFileSync(descriptor, after);
      fchmodSync(descriptor, statSync(target).mode);
      fsyncSync(descriptor);
    } finally {
      closeSync(descriptor);
    }
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
  return true;
}

/** Reads a file's text, including its byte order mark. Bytes that are not UTF-8 become U+FFFD. */
export function readUtf8(path: string): string {
  return readFileSync(path, 'utf8');
}
