import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, writeRecord } from './picture-record.ts';
import type { ProcessedPicture } from './process-picture.ts';

export type MadePicture = Extract<ProcessedPicture, { ok: true }>;

/** By which a file is known again: size in bytes, and when its content and its inode last changed, in milliseconds. */
type Stamp = readonly [number, number, number];

interface KnownPicture {
  readonly stamp: Stamp;
  readonly made: MadePicture;
  /** Of each of the files that were made. */
  readonly stamps: readonly Stamp[];
}

interface Record {
  readonly code: string;
  readonly pictures: readonly (readonly [string, KnownPicture])[];
}

/** The one file in the folder of pictures that belongs to no picture. */
export const knownFile = 'known.json';

/**
 * What an earlier run made, of pictures that nobody has touched since: then nothing needs to be read. Of all others the
 * content is looked at; see `picture-record.ts`.
 */
export class KnownPictures {
  readonly #root: string;
  readonly #folder: string;
  readonly #code: string;
  readonly #before: ReadonlyMap<string, KnownPicture>;

  /**
   * @param folder where what was made is kept.
   * @param code digest of all code by which pictures are made.
   */
  constructor(root: string, folder: string, code: string) {
    this.#root = root;
    this.#folder = folder;
    this.#code = code;
    const record = readRecord(folder, knownFile) as Record | undefined;
    this.#before = new Map(record?.code === code ? record.pictures : []);
  }

  /** @param source the original's path from the project's root. */
  find(source: string): MadePicture | undefined {
    const known = this.#before.get(source);
    if (!known || !isSame(known.stamp, stampOf(join(this.#root, source)))) return undefined;
    const areWhole = known.made.files.every((file, index) =>
      isSame(known.stamps[index], stampOf(join(this.#folder, file))),
    );
    return areWhole ? known.made : undefined;
  }

  /** Remembers these, and no others. Nothing is written where it is all known. */
  remember(pictures: ReadonlyMap<string, MadePicture>): void {
    const isKnown = ([source, made]: readonly [string, MadePicture]) => this.#before.get(source)?.made === made;
    if (pictures.size === this.#before.size && [...pictures].every(isKnown)) return;
    const rows = [...pictures].flatMap(([source, made]): Record['pictures'] => {
      const stamp = stampOf(join(this.#root, source));
      const stamps = made.files.map((file) => stampOf(join(this.#folder, file))).filter((found) => found !== undefined);
      // A file that has gone meanwhile is for the next run to find out.
      return stamp && stamps.length === made.files.length ? [[source, { stamp, made, stamps }]] : [];
    });
    mkdirSync(this.#folder, { recursive: true });
    writeRecord(this.#folder, knownFile, { code: this.#code, pictures: rows } satisfies Record, []);
  }
}

function stampOf(file: string): Stamp | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && [stats.size, stats.mtimeMs, stats.ctimeMs];
}

function isSame(then: Stamp | undefined, now: Stamp | undefined): boolean {
  return then !== undefined && now !== undefined && then.every((part, index) => part === now[index]);
}
