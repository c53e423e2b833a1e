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
 * Replaces a file's text, so that it is either the old or the new one, whatever happens. A symbolic link stays one, and the
 * file's permissions stay.
 *
 * @param before the text that the new one was made from.
 * @returns false, and nothing is written, if the file has another text by now.
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

/** The text of a file with every byte of it, its byte order mark too. Bytes that are not UTF-8 become U+FFFD. */
export function readUtf8(path: string): string {
  return readFileSync(path, 'utf8');
}
