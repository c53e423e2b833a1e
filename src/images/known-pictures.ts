import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, writeRecord } from './picture-record.ts';
import type { MadePicture } from './process-picture.ts';

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

/** In the folder of pictures. */
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
  /** Of originals, before anything was made of them: one that is saved meanwhile must not be taken for what was made. */
  readonly #seen = new Map<string, Stamp>();

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

  /**
   * What is known of a picture, as long as its files are what they were.
   *
   * @param source the original's path from the project's root.
   */
  find(source: string): MadePicture | undefined {
    const stamp = stampOf(join(this.#root, source));
    if (stamp) this.#seen.set(source, stamp);
    const known = this.#before.get(source);
    if (!known || !isSame(known.stamp, stamp)) return undefined;
    const areWhole = known.made.files.every((file, index) =>
      isSame(known.stamps[index], stampOf(join(this.#folder, file))),
    );
    return areWhole ? known.made : undefined;
  }

  /** Remembers these, which were looked for before they were made, and no others. Nothing is written where it is all known. */
  remember(pictures: ReadonlyMap<string, MadePicture>): void {
    const rows = [...pictures].flatMap(([source, made]): Record['pictures'] => {
      const before = this.#before.get(source);
      const row = before?.made === made ? before : this.#describe(source, made);
      return row ? [[source, row]] : [];
    });
    if (rows.length === this.#before.size && rows.every(([source, row]) => this.#before.get(source) === row)) return;
    mkdirSync(this.#folder, { recursive: true });
    writeRecord(this.#folder, knownFile, { code: this.#code, pictures: rows } satisfies Record, []);
  }

  /** `undefined` where a file has gone meanwhile: that is for the next run to find out. */
  #describe(source: string, made: MadePicture): KnownPicture | undefined {
    const stamp = this.#seen.get(source);
    const stamps = made.files.map((file) => stampOf(join(this.#folder, file))).filter((found) => found !== undefined);
    return stamp && stamps.length === made.files.length ? { stamp, made, stamps } : undefined;
  }
}

function stampOf(file: string): Stamp | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats && [stats.size, stats.mtimeMs, stats.ctimeMs];
}

function isSame(then: Stamp | undefined, now: Stamp | undefined): boolean {
  return then !== undefined && now !== undefined && then.every((part, index) => part === now[index]);
}
