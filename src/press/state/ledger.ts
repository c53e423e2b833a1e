import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { readCheckedJson, writeCheckedJson } from './checked-file.ts';
import { digestBytes } from '../../files/digest.ts';
import { isCode } from '../../files/system-error.ts';

/** Raise it when the format of the ledger's file changes: files of other versions are ignored. */
const version = 2;

/** Record of one published file. */
export interface LedgerRow {
  /** Digest of the model and the code that the file was made from. */
  readonly source: string;
  /** Digest of its bytes. */
  readonly content: string;
  readonly sizeBytes: number;
  readonly mtimeMilliseconds: number;
  /** Digest of the sources of its model; see `render/inputs.ts`. Left out if they are not known. */
  readonly inputs?: string | undefined;
}

/** Rows by path in `dist`: `2014/10/alibaba-apple-pay/index.html`. */
export type Ledger = ReadonlyMap<string, LedgerRow>;

type WrittenRow = readonly [string, string, string, number, number, string?];

/**
 * Reads the ledger; `undefined` if it is missing, damaged or of another version.
 *
 * @param name of the file after a renaming that is still to come; its own by default. The checksum contains it.
 */
export function readLedger(file: string, name?: string): Ledger | undefined {
  const written = readCheckedJson(file, name) as { version: number; rows: readonly WrittenRow[] } | undefined;
  if (written?.version !== version) return undefined;
  return new Map(
    written.rows.map(([path, source, content, sizeBytes, mtimeMilliseconds, inputs]) => [
      path,
      { source, content, sizeBytes, mtimeMilliseconds, inputs },
    ]),
  );
}

/** @param name under which it is read, if it is renamed before. */
export function writeLedger(file: string, ledger: Ledger, name?: string): void {
  const rows = Array.from(ledger, ([path, row]): WrittenRow => {
    const { source, content, sizeBytes, mtimeMilliseconds, inputs } = row;
    const written = [path, source, content, sizeBytes, mtimeMilliseconds] as const;
    return inputs === undefined ? written : [...written, inputs];
  });
  writeCheckedJson(file, { version, rows }, true, name);
}

/** Row of an intact published file, with its current time; or what happened to the file. */
export type Published = LedgerRow | 'changed' | 'gone';

/** Looks at a published file; see `findPublished`. */
export type PublishedFinder = (path: string, row: LedgerRow) => Published;

/**
 * @param disturbed files that were found to differ from the same ledger during this build, by `findDisturbed`; the
 * others are not compared again, so that what happens to them since is noticed by the next build. Left out if `dist` was
 * not compared.
 */
export function createPublishedFinder(dist: string, disturbed?: ReadonlySet<string>): PublishedFinder {
  return (path, row) => (disturbed && !disturbed.has(path) ? row : findPublished(dist, path, row));
}

/** Paths of the ledger that have another size or time in `dist`, or are no files there. */
export function findDisturbed(dist: string, ledger: Ledger): readonly string[] {
  return [...ledger].filter(([path, row]) => !isAsRecorded(lookAt(`${dist}/${path}`), row)).map(([path]) => path);
}

/** Whether a file has the size and the time that the ledger says. Copying to another disk may lose less than 1 ms. */
export function isAsRecorded(stats: Stats | undefined, { sizeBytes, mtimeMilliseconds }: LedgerRow): boolean {
  return stats?.isFile() === true && stats.size === sizeBytes && Math.abs(stats.mtimeMs - mtimeMilliseconds) < 1;
}

/**
 * Compares a published file with the ledger, by size and modification time. If only the time differs, as in a
 * site restored from an archive, the bytes are compared.
 */
export function findPublished(dist: string, path: string, row: LedgerRow): Published {
  // Paths of the ledger need no normalising, which takes a tenth of the time.
  const file = `${dist}/${path}`;
  const stats = lookAt(file);
  if (!stats) return 'gone';
  if (isAsRecorded(stats, row)) return row;
  if (!stats.isFile() || stats.size !== row.sizeBytes) return 'changed';
  return isOfContent(file, row) ? { ...row, mtimeMilliseconds: stats.mtimeMs } : 'changed';
}

/** Also false for an unreadable file. Replacing it needs no permission to read it. */
function isOfContent(file: string, { content }: LedgerRow): boolean {
  try {
    return digestBytes(readFileSync(file)) === content;
  } catch {
    return false;
  }
}

/** Stats of a file; `undefined` if it does not exist, even because a folder above it is a file. */
export function lookAt(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (isCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}
