import {
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
  utimesSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import { isCode } from '../errors.ts';
import type { Folders } from '../state/folders.ts';
import { writeLedger, type Ledger } from '../state/ledger.ts';

/** What has to be done to `dist`, in this order: the journal of a publication. */
export interface Journal {
  /** File in the stage → path in `dist`. */
  readonly moves: readonly (readonly [string, string])[];
  /** Paths in `dist`. */
  readonly deletions: readonly string[];
}

/**
 * Moves staged files to where readers meet them, and then makes `ledger` the site's. The journal and the ledger are on
 * disk before the first file moves, so that a publication that was cut off is completed by `completePublication` and
 * never left half done. As long as the journal is there, the stage must be kept.
 */
export function publish(folders: Folders, journal: Journal, ledger: Ledger): void {
  writeLedger(folders.nextLedger, ledger);
  writeCheckedJson(folders.journal, journal);
  applyJournal(folders, journal);
}

/**
 * Completes what an earlier build began to publish before it was cut off.
 *
 * @returns whether there was anything to complete.
 */
export function completePublication(folders: Folders): boolean {
  if (!existsSync(folders.journal)) return false;
  const journal = readCheckedJson(folders.journal) as Journal | undefined;
  if (journal) applyJournal(folders, journal);
  else {
    // Nobody knows any more what was published: without a ledger the next build looks for itself.
    rmSync(folders.ledger, { recursive: true, force: true });
    rmSync(folders.journal, { recursive: true, force: true });
  }
  return journal !== undefined;
}

/** May be done again from the start, however far it came. */
function applyJournal(folders: Folders, { moves, deletions }: Journal): void {
  clearWay(folders.dist);
  if (!publishByRename(folders, moves)) moveEach(folders, moves);
  for (const path of deletions) {
    removeFile(join(folders.dist, path));
    removeEmptyFolders(folders.dist, dirname(path));
  }
  if (existsSync(folders.nextLedger)) renameSync(folders.nextLedger, folders.ledger);
  rmSync(folders.journal, { force: true });
}

/** Removes a file or a broken link in place of `dist`. */
function clearWay(dist: string): void {
  if (statSync(dist, { throwIfNoEntry: false })?.isDirectory() !== true) rmSync(dist, { force: true });
}

/** The first publication: where there is no `dist`, a stage that is laid out like it takes its place, all at once. */
function publishByRename({ dist, stage }: Folders, moves: Journal['moves']): boolean {
  if (existsSync(dist) || !moves.every(([staged, path]) => staged === path)) return false;
  try {
    renameSync(stage, dist);
    return true;
  } catch (error) {
    if (isCode(error, 'EXDEV') || isCode(error, 'ENOENT')) return false;
    throw error;
  }
}

function moveEach({ dist, stage }: Folders, moves: Journal['moves']): void {
  const made = new Set<string>();
  for (const [staged, path] of moves) {
    const folder = dirname(path);
    if (!made.has(folder)) {
      makeFolder(dist, folder);
      made.add(folder);
    }
    moveInto(join(stage, staged), join(dist, path));
  }
}

/** A file that stands where a folder must be is in the way, and belongs to an older edition. */
function makeFolder(dist: string, folder: string): void {
  try {
    mkdirSync(join(dist, folder), { recursive: true });
  } catch (error) {
    if (!isCode(error, 'EEXIST') && !isCode(error, 'ENOTDIR')) throw error;
    let path = dist;
    for (const segment of folder.split('/')) {
      path = join(path, segment);
      if (lstatSync(path, { throwIfNoEntry: false })?.isDirectory() === false) unlinkSync(path);
      mkdirSync(path, { recursive: true });
    }
  }
}

/** A staged file that is no longer there was moved before the publication was cut off. */
function moveInto(staged: string, target: string): void {
  try {
    renameSync(staged, target);
  } catch (error) {
    if (isCode(error, 'ENOENT') && !existsSync(staged)) return;
    if (isCode(error, 'EISDIR')) {
      rmSync(target, { recursive: true, force: true });
      renameSync(staged, target);
    } else if (isCode(error, 'EXDEV')) moveToOtherDisk(staged, target);
    else throw error;
  }
}

/** Keeps the time of change, by which the ledger knows the file. */
function moveToOtherDisk(staged: string, target: string): void {
  const { atime, mtime } = lstatSync(staged);
  copyFileSync(staged, `${target}.part`);
  utimesSync(`${target}.part`, atime, mtime);
  renameSync(`${target}.part`, target);
  rmSync(staged);
}

/** A newer file may have taken the path of one of the folders above an older one, or have this one for a folder. */
function removeFile(file: string): void {
  try {
    unlinkSync(file);
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return;
    const isRefused = isCode(error, 'EISDIR') || isCode(error, 'EPERM');
    if (!isRefused || !lstatSync(file).isDirectory()) throw error;
  }
}

function removeEmptyFolders(dist: string, folder: string): void {
  for (let path = folder; path !== '.'; path = dirname(path)) {
    try {
      if (readdirSync(join(dist, path)).length > 0) return;
      rmdirSync(join(dist, path));
    } catch {
      return;
    }
  }
}
