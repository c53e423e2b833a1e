import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { listFiles } from '../../snapshot.ts';

export const damages: Readonly<Record<string, (file: string) => void>> = {
  'cut to half': (file) => truncateSync(file, Math.floor(readFileSync(file).length / 2)),
  emptied: (file) => truncateSync(file, 0),
  'altered by one bit': (file) => {
    const bytes = readFileSync(file);
    const middle = Math.floor(bytes.length / 2);
    if (bytes.length > 0) bytes.writeUInt8(bytes.readUInt8(middle) ^ 4, middle);
    writeFileSync(file, bytes);
  },
  removed: (file) => rmSync(file),
};

/** Puts a folder in the place of a file. */
export function replaceByFolder(file: string): void {
  rmSync(file);
  mkdirSync(`${file}/deep`, { recursive: true });
}

/** Changes the first bytes of a file. */
export function alter(file: string): void {
  writeFileSync(file, readFileSync(file).fill('x', 0, 10));
}

export function assetIn(dist: string, ending: string): string {
  const asset = listFiles(dist).find((path) => path.endsWith(ending));
  if (!asset) throw new Error(`There is no ${ending} in dist.`);
  return asset;
}

/** What is in the same folder of `.press` and has the same ending is of one kind. */
export function kindOf(file: string): string {
  return `${file.split('/')[0] ?? ''} ${/[^./]+$/.exec(file)?.[0] ?? ''}`;
}
