import { copyFileSync, mkdirSync, realpathSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { lookAt } from '../state/ledger.ts';

/**
 * Replaces symbolic links to folders in `dist`, above files that a publication changes: it would write through them.
 * `dist` itself may be a link. Files that were published through a link are copied into the new folder, and stay as
 * they are at the link's target. If copying is interrupted, the next build finds the other files gone.
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
  const target = targetOf(link);
  unlinkSync(link);
  mkdirSync(link);
  if (target === undefined) return;
  for (const path of published)
    if (path.startsWith(`${folder}/`)) copy(join(target, path.slice(folder.length)), join(dist, path));
}

/** The folder that a link leads to; `undefined` for a link to a file, a broken link and a link to itself. */
function targetOf(link: string): string | undefined {
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
