import { execFileSync } from 'node:child_process';
import { lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyWithTimes } from '../copy.ts';

/** Remembers what is in a folder, and brings back what was changed since. */
export class FolderMemory {
  readonly #folder: string;
  readonly #copy: string;
  readonly #stamps: Stamps;

  /** @param copy where the folder's content is kept; whatever is there is replaced. */
  constructor(folder: string, copy: string) {
    this.#folder = folder;
    this.#copy = copy;
    copyWithTimes(folder, copy);
    this.#stamps = stampsOf(folder);
  }

  /** Replaces files that were written, replaced or touched, with their times; all others stay the same files. */
  restore(): void {
    const now = stampsOf(this.#folder);
    const isAsBefore = (path: string) => now.get(path) === this.#stamps.get(path);
    for (const path of now.keys()) {
      if (!isAsBefore(path)) rmSync(join(this.#folder, path), { recursive: true, force: true });
    }
    const lost = [...this.#stamps].filter(([path]) => !isAsBefore(path));
    for (const [path, stamp] of lost) if (stamp === folderStamp) mkdirSync(join(this.#folder, path));
    const files = lost.filter(([, stamp]) => stamp !== folderStamp).map(([path]) => path);
    if (files.length > 0) {
      execFileSync('cp', ['-a', '--parents', '--', ...files, this.#folder], { cwd: this.#copy });
    }
  }
}

/** Path → what changes with every change of a file, of which the system allows no other than the present time. */
type Stamps = ReadonlyMap<string, string>;

const folderStamp = 'folder';

/** Folders come before what is in them. */
function stampsOf(folder: string, below = '', stamps = new Map<string, string>()): Stamps {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    if (entry.isDirectory()) {
      stamps.set(path, folderStamp);
      stampsOf(folder, path, stamps);
    } else {
      const { ino, ctimeNs } = lstatSync(join(folder, path), { bigint: true });
      stamps.set(path, `${ino} ${ctimeNs}`);
    }
  }
  return stamps;
}
