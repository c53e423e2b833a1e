import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readRecord, writeRecord } from './picture-record.ts';
import type { MadePicture } from './process/process-picture.ts';
import { digestWhole } from '../files/digest.ts';
import { isSameStamp, stampOf, type FileStamp } from '../files/stamp.ts';

export interface KnownFile {
  readonly stamp: FileStamp;
  /** Digest of the file's bytes. */
  readonly content: string;
}

interface KnownPicture {
  readonly original: KnownFile;
  readonly made: MadePicture;
  /** The files made from it, in the order of `made`. */
  readonly files: readonly KnownFile[];
}

interface Record {
  readonly code: string;
  readonly pictures: readonly (readonly [string, KnownPicture])[];
}

/** Name of the index in the folder of pictures. */
export const knownFile = 'known.json';

/**
 * Results of an earlier run for unchanged pictures, whose files need not be read. If only times differ, as in a folder
 * that was copied or restored, the bytes are compared. For changed pictures see `picture-record.ts`.
 */
export class KnownPictures {
  readonly #root: string;
  readonly #folder: string;
  readonly #code: string;
  readonly #before: ReadonlyMap<string, KnownPicture>;
  /** Stamps of originals from before processing, so that an original saved meanwhile does not count as processed. */
  readonly #seen = new Map<string, FileStamp>();
  /** Unchanged pictures, with the current stamps of their files. */
  readonly #found = new Map<string, KnownPicture>();

  /**
   * @param folder folder of the files that were made.
   * @param code digest of all code that makes pictures.
   */
  constructor(root: string, folder: string, code: string) {
    this.#root = root;
    this.#folder = folder;
    this.#code = code;
    const record = readRecord(folder, knownFile) as Record | undefined;
    this.#before = new Map(record?.code === code ? record.pictures : []);
  }

  /**
   * Finds the result for a picture whose files are unchanged.
   *
   * @param source the original's path from the project's root.
   */
  find(source: string): MadePicture | undefined {
    const stamp = stampOf(join(this.#root, source));
    if (stamp) this.#seen.set(source, stamp);
    const known = this.#before.get(source);
    const original = known && findUnchanged(join(this.#root, source), known.original);
    if (!original) return undefined;
    const files = known.made.files.map((file, index) => findUnchanged(join(this.#folder, file), known.files[index]));
    const whole = files.filter((file) => file !== undefined);
    if (whole.length < files.length) return undefined;
    const isAsBefore = original === known.original && whole.every((file, index) => file === known.files[index]);
    this.#found.set(source, isAsBefore ? known : { original, made: known.made, files: whole });
    return known.made;
  }

  /** Stores exactly these pictures, for each of which `find` was called before. Writes nothing if nothing changed. */
  remember(pictures: ReadonlyMap<string, MadePicture>): void {
    const rows = [...pictures].flatMap(([source, made]): Record['pictures'] => {
      const found = this.#found.get(source);
      const row = found?.made === made ? found : this.#describe(source, made);
      return row ? [[source, row]] : [];
    });
    if (rows.length === this.#before.size && rows.every(([source, row]) => this.#before.get(source) === row)) return;
    mkdirSync(this.#folder, { recursive: true });
    writeRecord(this.#folder, knownFile, { code: this.#code, pictures: rows } satisfies Record, []);
  }

  /** Describes a picture; `undefined` if a file has disappeared meanwhile, which the next run reports. */
  #describe(source: string, made: MadePicture): KnownPicture | undefined {
    const original = describeFile(join(this.#root, source));
    const files = made.files.map((file) => describeFile(join(this.#folder, file))).filter((file) => file !== undefined);
    const seen = this.#seen.get(source);
    if (!original || !seen || !isSameStamp(original.stamp, seen)) return undefined;
    return files.length === made.files.length ? { original, made, files } : undefined;
  }
}

/** Returns `before` with the file's current stamp if its content is the same. */
export function findUnchanged(file: string, before: KnownFile | undefined): KnownFile | undefined {
  const stamp = stampOf(file);
  if (!before || !stamp || isSameStamp(before.stamp, stamp)) return stamp && before;
  if (before.stamp.sizeBytes !== stamp.sizeBytes) return undefined;
  const now = describeFile(file);
  return now?.content === before.content ? now : undefined;
}

/** Stamps and digests a file; `undefined` if it does not exist or is being saved. */
export function describeFile(file: string): KnownFile | undefined {
  const stamp = stampOf(file);
  if (!stamp) return undefined;
  const content = digestWhole(readFileSync(file));
  const after = stampOf(file);
  return after && isSameStamp(stamp, after) ? { stamp, content } : undefined;
}
