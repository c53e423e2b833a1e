import { cpSync, existsSync, mkdirSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { givenRunFolder } from './run-folder.ts';

/*
 * Pictures of the demo that a build has processed. They are the same at every address, and processing them takes as long as
 * rendering the site: builds of the demo in one run share them, those of site tests and of browser tests alike.
 */

const project = join(import.meta.dirname, '../..');
const picturesOf = (root: string) => join(root, '.press/pictures');

/** Gives a copy of the demo the pictures that are known, from this run or from the project's own builds. */
export function lendPictures(root: string): void {
  const known = [sharedPictures(), picturesOf(project)].find((folder) => folder !== undefined && existsSync(folder));
  if (known === undefined) return;
  mkdirSync(dirname(picturesOf(root)), { recursive: true });
  cpSync(known, picturesOf(root), { recursive: true });
}

/** Keeps the pictures of a built demo for the run, if nobody has yet. */
export function keepPictures(root: string): void {
  const shared = sharedPictures();
  if (shared === undefined || existsSync(shared)) return;
  const draft = `${shared}-${process.pid}`;
  cpSync(picturesOf(root), draft, { recursive: true });
  try {
    renameSync(draft, shared);
  } catch {
    // Another runner was quicker. The draft goes with the run's folder.
  }
}

function sharedPictures(): string | undefined {
  const folder = givenRunFolder();
  return folder === undefined ? undefined : join(folder, 'demo-pictures');
}
