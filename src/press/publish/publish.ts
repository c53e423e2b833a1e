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
import { basename, dirname, join } from 'node:path';
import { readCheckedJson, writeCheckedJson } from '../state/checked-file.ts';
import { isCode } from '../../files/system-error.ts';
import type { Folders } from '../state/folders.ts';
import { replaceLinkedFolders } from './linked-folders.ts';
import { readLedger, writeLedger, type Ledger } from '../state/ledger.ts';

/** The journal of a publication: the changes to `dist`, in order of execution. */
export interface Journal {
  /** File in the stage → path in `dist`. */
  readonly moves: readonly (readonly [string, string])[];
  /** Paths in `dist`. */
  readonly deletions: readonly string[];
}

/**
 * Moves staged files into `dist`, and then makes `ledger` the ledger of the site. The journal and the ledger are on
 * disk before the first file moves, so that an interrupted publication is completed by `completePublication` and
 * never left half done. The stage must be kept as long as the journal exists.
 *
 * @returns symbolic links that were replaced by folders, as paths in `dist`; see `replaceLinkedFolders`.
 */
export function publish(folders: Folders, journal: Journal, ledger: Ledger): readonly string[] {
  writeLedger(folders.nextLedger, ledger, basename(folders.ledger));
  writeCheckedJson(folders.journal, journal);
  return applyJournal(folders, journal);
}

/**
 * Completes the interrupted publication of an earlier build.
 *
 * @returns whether there was anything to complete.
 */
export function completePublication(folders: Folders): boolean {
  if (!existsSync(folders.journal)) return false;
  const journal = readCheckedJson(folders.journal) as Journal | undefined;
  if (journal) applyJournal(folders, journal);
  else {
    // The published files are unknown: without a ledger, the next build lists them from `dist`.
    rmSync(folders.ledger, { recursive: true, force: true });
    rmSync(folders.journal, { recursive: true, force: true });
  }
  return journal !== undefined;
}

/**
 * Carries out a journal. Repeatable from the start after an interruption at any point.
 *
 * @returns symbolic links that were replaced by folders, as paths in `dist`.
 */
function applyJournal(folders: Folders, { moves, deletions }: Journal): readonly string[] {
  clearWay(folders.dist);
  const listPublished = () => readLedger(folders.nextLedger, basename(folders.ledger))?.keys() ?? [];
  const links = replaceLinkedFolders(folders.dist, [...moves.map(([, path]) => path), ...deletions], listPublished);
  if (!publishByRename(folders, moves)) moveEach(folders, moves);
  for (const path of deletions) {
    removeFile(join(folders.dist, path));
    removeEmptyFolders(folders.dist, dirname(path));
  }
  if (existsSync(folders.nextLedger)) renameSync(folders.nextLedger, folders.ledger);
  rmSync(folders.journal, { force: true });
  return links;
}

/** Removes a file or a broken link in place of `dist`. */
function clearWay(dist: string): void {
  if (statSync(dist, { throwIfNoEntry: false })?.isDirectory() !== true) rmSync(dist, { force: true });
}

/** Publishes by one rename if there is no `dist` yet and the stage is laid out like it. */
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

/** Makes a folder in `dist`. A file in its place belongs to an older edition and is removed. */
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

/** Moves a staged file to its place. One that is missing was moved before the publication was interrupted. */
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

/** Copies a file to another disk with its modification time, which the ledger compares. */
function moveToOtherDisk(staged: string, target: string): void {
  const { atime, mtime } = lstatSync(staged);
  copyFileSync(staged, `${target}.part`);
  utimesSync(`${target}.part`, atime, mtime);
  renameSync(`${target}.part`, target);
  rmSync(staged);
}

/** Removes a file. A newer file may be in place of a folder above it, or its path may be a folder now. */
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
