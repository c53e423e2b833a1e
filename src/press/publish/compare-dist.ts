import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../../files/digest.ts';
import type { Folders } from '../state/folders.ts';
import { readLedger } from '../state/ledger.ts';
import { listDist } from './list-dist.ts';

/** Differences between `dist` and the ledger, as sorted paths in `dist`. */
export interface Difference {
  readonly missing: readonly string[];
  readonly altered: readonly string[];
  /** Files that the press did not publish. */
  readonly foreign: readonly string[];
  readonly total: number;
}

/** Reads every published file and compares its bytes with the ledger; `undefined` without a ledger. */
export function compareDist(folders: Folders): Difference | undefined {
  const ledger = readLedger(folders.ledger);
  if (!ledger) return undefined;
  const missing: string[] = [];
  const altered: string[] = [];
  for (const [path, row] of ledger) {
    const file = join(folders.dist, path);
    if (!existsSync(file)) missing.push(path);
    else if (!statSync(file).isFile() || digestBytes(readFileSync(file)) !== row.content) altered.push(path);
  }
  const foreign = listDist(folders.dist).filter((path) => !ledger.has(path));
  return { missing: missing.sort(), altered: altered.sort(), foreign: foreign.sort(), total: ledger.size };
}
