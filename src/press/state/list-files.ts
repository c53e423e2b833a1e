import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { isCode } from '../errors.ts';

/** Lists every file below a folder as unordered paths from it; empty if the folder does not exist. */
export function listFiles(folder: string, below = ''): readonly string[] {
  return entriesOf(join(folder, below)).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listFiles(folder, path) : [path];
  });
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (isCode(error, 'ENOENT') || isCode(error, 'ENOTDIR')) return [];
    throw error;
  }
}
