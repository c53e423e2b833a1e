import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below a folder, as paths from it, in no order. */
export function listFiles(folder: string, below = ''): readonly string[] {
  return readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const path = below ? `${below}/${entry.name}` : entry.name;
    return entry.isDirectory() ? listFiles(folder, path) : [path];
  });
}
