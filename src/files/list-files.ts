import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isCode } from './system-error.ts';

interface FoundFile {
  /** Path from the folder that is listed, with slashes on every system. */
  readonly path: string;
  /** Symbolic links are not followed. */
  readonly kind: 'file' | 'link' | 'other';
}

/** Finds everything below a folder except folders, unordered; nothing if the folder does not exist. */
export function findFiles(folder: string, below = ''): readonly FoundFile[] {
  return entriesOf(join(folder, below)).flatMap((entry): readonly FoundFile[] => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    if (entry.isDirectory()) return findFiles(folder, path);
    return [{ path, kind: entry.isFile() ? 'file' : entry.isSymbolicLink() ? 'link' : 'other' }];
  });
}

/** The paths of `findFiles`. */
export function listFiles(folder: string): readonly string[] {
  return findFiles(folder).map(({ path }) => path);
}

/** Names in a folder, unordered; none if it cannot be read. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}
