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
import { basename, dirname, join } from 'node:path';
import { digestForName } from '../../files/digest.ts';
import { isCode } from '../../files/system-error.ts';

/** Age after which a temporary file is taken for the remains of a command that was killed. */
const abandonedMilliseconds = 10_000;

/**
 * Replaces a file's text atomically. Symbolic links and the file's permissions are kept.
 *
 * @param before the text that the new one was made from.
 * @returns false, without writing, if the file has changed since `before` was read, or another command writes it now.
 */
export function replaceFile(path: string, before: string, after: string): boolean {
  const target = realpathSync(path);
  const part = partOf(target);
  const descriptor = openNew(part);
  if (descriptor === undefined) return false;
  try {
    try {
      if (readUtf8(target) !== before) {
        rmSync(part);
        return false;
      }
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

/** The file beside another that has its new text; its existence excludes other commands. Hidden, as it is no article. */
export function partOf(path: string): string {
  return join(dirname(path), `.${digestForName(basename(path))}.part`);
}

/** Creates a file, in the place of an abandoned one. `undefined` if another command has just done so. */
function openNew(path: string): number | undefined {
  try {
    return openSync(path, 'wx');
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw error;
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age < abandonedMilliseconds) return undefined;
    rmSync(path, { force: true });
    return openNew(path);
  }
}

/** Reads a file's text, including its byte order mark. Bytes that are not UTF-8 become U+FFFD. */
export function readUtf8(path: string): string {
  return readFileSync(path, 'utf8');
}
