import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { compareText } from '../domain/order.ts';

/**
 * What tells one state of a file from another without reading it: size and times. A link counts for what it leads to. The
 * time of the inode's change cannot be set back.
 */
export function stampText(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats ? `${stats.size} ${stats.mtimeMs} ${stats.ctimeMs} ${stats.ino}` : 'missing';
}

/** Path from the root and stamp of every file below a folder, sorted; none where there is no such folder. */
export function stampsBelow(root: string, folder: string): readonly string[] {
  return entriesOf(join(root, folder)).flatMap((name) => {
    const path = `${folder}/${name}`;
    const isFolder = statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory();
    return isFolder ? stampsBelow(root, path) : [`${path} ${stampText(join(root, path))}`];
  });
}

function entriesOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort(compareText);
  } catch {
    return [];
  }
}
