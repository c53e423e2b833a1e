import { accessSync, chmodSync, constants, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '../state/folders.ts';

/**
 * Removes everything in `.press` that the press cannot use: a folder in place of a file, a file in place of a folder, a broken
 * link, a file that may not be read. All of it can be made again. `.press` and its folders may be symbolic links.
 *
 * It may run beside another build, since nothing that a press makes is in the way. What cannot be removed is left: the press
 * stops where it meets it, and says so.
 */
export function healFolders(folders: Folders): void {
  const { root: _, dist: __, press, stage, engines, pictures, articles, ...files } = folders;
  const { nextLedger, journal, lock, ...others } = files;
  requireFolder(press);
  mkdirSync(press, { recursive: true });
  for (const folder of [stage, engines, pictures, articles, join(press, 'compile')]) requireFolder(folder);
  for (const file of Object.values(others)) requireFile(file);
  for (const file of Object.values(files)) requireFile(`${file}.part`);
  requireFile(lock, false);
  // A journal that cannot be read is left to `completePublication`. Without its ledger nobody knows what was published.
  if (requireFile(nextLedger)) rmSync(others.ledger, { force: true });
  for (const name of namesIn(engines)) requireFolder(join(engines, name));
  for (const folder of [pictures, articles]) for (const name of namesIn(folder)) requireFile(join(folder, name));
}

function requireFolder(path: string): void {
  attempt(() => {
    if (!lstatSync(path, { throwIfNoEntry: false })) return false;
    if (!isFolder(path)) rmSync(path, { force: true });
    else if (!mayUse(path, constants.R_OK | constants.W_OK | constants.X_OK)) chmodSync(path, 0o755);
    return true;
  });
}

/** A link to a folder is one; a link to itself is nothing. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * @param isRead whether the press reads it: another user's lock is one all the same.
 * @returns whether something was removed.
 */
function requireFile(path: string, isRead = true): boolean {
  return attempt(() => {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    if (!stats || (stats.isFile() && (!isRead || mayUse(path, constants.R_OK)))) return false;
    rmSync(path, { recursive: true, force: true });
    return true;
  });
}

function mayUse(path: string, mode: number): boolean {
  try {
    accessSync(path, mode);
    return true;
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function attempt(heal: () => boolean): boolean {
  try {
    return heal();
  } catch {
    return false;
  }
}
