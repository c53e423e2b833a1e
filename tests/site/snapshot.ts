import { hash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Path in a folder → digest of the file's bytes. */
export type Snapshot = Readonly<Record<string, string>>;

export function snapshotOf(folder: string): Snapshot {
  return Object.fromEntries(listFiles(folder).map((path) => [path, digestOf(readFileSync(join(folder, path)))]));
}

/** Path in a folder → what changes whenever the file is written, replaced or touched. */
export function marksOf(folder: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    listFiles(folder).map((path) => {
      const { ino, size, mtimeNs } = lstatSync(join(folder, path), { bigint: true });
      return [path, `${ino} ${size} ${mtimeNs}`];
    }),
  );
}

export interface Changes {
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly removed: readonly string[];
}

/** Two states that are the same: no long list of digests where they are not. */
export const noChanges: Changes = { added: [], changed: [], removed: [] };

/** What differs between two states of a folder, by name. */
export function compare(before: Snapshot, after: Snapshot): Changes {
  return {
    added: Object.keys(after).filter((path) => !(path in before)),
    changed: Object.keys(after).filter((path) => path in before && before[path] !== after[path]),
    removed: Object.keys(before).filter((path) => !(path in after)),
  };
}

/** Every file below a folder, as paths from it, sorted; a folder that does not exist has none. */
export function listFiles(folder: string): readonly string[] {
  const visit = (below: string): readonly string[] =>
    readdirSync(join(folder, below), { withFileTypes: true }).flatMap((entry) => {
      const path = below ? `${below}/${entry.name}` : entry.name;
      return entry.isDirectory() ? visit(path) : [path];
    });
  return lstatSync(folder, { throwIfNoEntry: false }) ? [...visit('')].sort() : [];
}

function digestOf(bytes: Uint8Array): string {
  return hash('sha256', bytes, 'base64url').slice(0, 16);
}
