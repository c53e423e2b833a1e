import { readdirSync, statSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../../domain/order.ts';
import { stampText } from '../../files/stamp.ts';
import { findLinkProblem } from './symbolic-links.ts';

/**
 * Path from the root and stamp of every file below a folder, sorted. Empty if there is no such folder.
 *
 * @param isWanted tests the path of a file; others are left out without reading their stamps.
 */
export function stampsBelow(
  root: string,
  folder: string,
  isWanted: (path: string) => boolean = () => true,
): readonly string[] {
  return entriesOf(join(root, folder)).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (isFolder(root, path, entry)) return stampsBelow(root, path, isWanted);
    return isWanted(path) ? [`${path} ${stampText(join(root, path))}`] : [];
  });
}

function isFolder(root: string, path: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return !findLinkProblem(root, path) && statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((left, right) => compareText(left.name, right.name));
  } catch {
    return [];
  }
}
