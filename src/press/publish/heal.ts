import { accessSync, chmodSync, constants, lstatSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Folders } from '../state/folders.ts';
import { namesIn } from '../../files/list-files.ts';

/**
 * Removes entries of `.press` that the press cannot use: a folder in place of a file, a file in place of a folder, a
 * broken link, an unreadable file. All of them can be made again. `.press` and its folders may be symbolic links.
 *
 * It may run during another build, since no build makes such entries. An entry that cannot be removed is left: the
 * press later stops with an error that names it.
 */
export function healFolders(folders: Folders): void {
  const { root: _, dist: __, press, stage, engines, pictures, articles, bodies, shards, ...files } = folders;
  const { nextLedger, journal, lock, ...others } = files;
  requireFolder(press);
  mkdirSync(press, { recursive: true });
  for (const folder of [stage, engines, pictures, articles, bodies, shards, join(press, 'compile')])
    requireFolder(folder);
  for (const file of Object.values(others)) requireFile(file);
  for (const file of Object.values(files)) requireFile(`${file}.part`);
  requireFile(lock, false);
  // An unreadable journal is left to `completePublication`. Without its ledger, the published files are unknown.
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

/** Whether a path is a folder or a link to one; false for a link to itself. */
function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/**
 * @param isRead whether the press must be able to read it; a lock of another user is valid although unreadable.
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

function attempt(heal: () => boolean): boolean {
  try {
    return heal();
  } catch {
    return false;
  }
}
