import { copyFileSync, mkdirSync, realpathSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lookAt } from '../state/ledger.ts';

/**
 * Replaces symbolic links in the place of folders of `dist`, on the way to files that a publication changes: it would write to
 * wherever they lead. `dist` itself may be a link. What was published through a link is copied into the new folder, and what is
 * behind it is left alone. After an interruption, the next build finds what was not copied to be gone.
 *
 * @param changed paths in `dist`.
 * @param listPublished lists all paths of the edition, if there is a link.
 * @returns the replaced links, as paths in `dist`.
 */
export function replaceLinkedFolders(
  dist: string,
  changed: readonly string[],
  listPublished: () => Iterable<string>,
): readonly string[] {
  const links: string[] = [];
  const folders = new Set(['.']);
  for (const path of changed) {
    for (const folder of unknownFolders(dirname(path), folders)) {
      folders.add(folder);
      if (lookAt(join(dist, folder))?.isSymbolicLink() === true) {
        replace(dist, folder, listPublished());
        links.push(folder);
      }
    }
  }
  return links;
}

/** The folders of a path that are not known yet, the outermost first. */
function unknownFolders(folder: string, known: ReadonlySet<string>): readonly string[] {
  return known.has(folder) ? [] : [...unknownFolders(dirname(folder), known), folder];
}

function replace(dist: string, folder: string, published: Iterable<string>): void {
  const link = join(dist, folder);
  const goal = goalOf(link);
  unlinkSync(link);
  mkdirSync(link);
  if (goal === undefined) return;
  for (const path of published)
    if (path.startsWith(`${folder}/`)) copy(join(goal, path.slice(folder.length)), join(dist, path));
}

/** The folder that a link leads to; undefined for a link to a file, to itself or to nowhere. */
function goalOf(link: string): string | undefined {
  try {
    return statSync(link).isDirectory() ? realpathSync(link) : undefined;
  } catch {
    return undefined;
  }
}

/** Copies a file with its modification time, which the ledger compares. */
function copy(from: string, to: string): void {
  const stats = statSync(from, { throwIfNoEntry: false });
  if (stats?.isFile() !== true) return;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
  utimesSync(to, stats.atime, stats.mtime);
}
