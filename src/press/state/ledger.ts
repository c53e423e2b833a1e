import { lstatSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { readCheckedJson, writeCheckedJson } from './checked-file.ts';
import { digestBytes } from './digest.ts';
import { isCode } from '../errors.ts';

/** Raised when the shape of the ledger's file changes: an old one is then as good as none. */
const version = 2;

/** What the press knows of one published file. */
export interface LedgerRow {
  /** Digest of the model and the code that the file was made from. */
  readonly source: string;
  /** Digest of its bytes. */
  readonly content: string;
  readonly sizeBytes: number;
  readonly mtimeMilliseconds: number;
  /** Digest of what its model is made from; see `render/inputs.ts`. Left out where that is not known. */
  readonly inputs?: string | undefined;
}

/** By the file's path in `dist`: `2014/10/alibaba-apple-pay/index.html`. */
export type Ledger = ReadonlyMap<string, LedgerRow>;

type WrittenRow = readonly [string, string, string, number, number, string?];

/** Reads the ledger; `undefined` where there is none, or none that can be trusted. */
export function readLedger(file: string): Ledger | undefined {
  const written = readCheckedJson(file) as { version: number; rows: readonly WrittenRow[] } | undefined;
  if (written?.version !== version) return undefined;
  return new Map(
    written.rows.map(([path, source, content, sizeBytes, mtimeMilliseconds, inputs]) => [
      path,
      { source, content, sizeBytes, mtimeMilliseconds, inputs },
    ]),
  );
}

export function writeLedger(file: string, ledger: Ledger): void {
  const rows = Array.from(ledger, ([path, row]): WrittenRow => {
    const { source, content, sizeBytes, mtimeMilliseconds, inputs } = row;
    const written = [path, source, content, sizeBytes, mtimeMilliseconds] as const;
    return inputs === undefined ? written : [...written, inputs];
  });
  writeCheckedJson(file, { version, rows });
}

/** The row of an intact published file, with its present time; or what happened to the file. */
export type Published = LedgerRow | 'changed' | 'gone';

/**
 * Checks whether a published file is as the ledger has it, by size and modification time. If only the time differs, as in a
 * site restored from an archive, the bytes decide.
 */
export function findPublished(dist: string, path: string, row: LedgerRow): Published {
  const file = join(dist, path);
  const stats = lookAt(file);
  if (!stats) return 'gone';
  if (!stats.isFile() || stats.size !== row.sizeBytes) return 'changed';
  // A disk that the press could only copy to has lost less than a millisecond of the time.
  if (Math.abs(stats.mtimeMs - row.mtimeMilliseconds) < 1) return row;
  return digestBytes(readFileSync(file)) === row.content ? { ...row, mtimeMilliseconds: stats.mtimeMs } : 'changed';
}

/** `undefined` also where a file has taken the place of one of the folders above. */
export function lookAt(file: string): Stats | undefined {
  try {
    return lstatSync(file, { throwIfNoEntry: false });
  } catch (error) {
    if (isCode(error, 'ENOTDIR')) return undefined;
    throw error;
  }
}
