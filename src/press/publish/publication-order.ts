import { compareText } from '../../domain/order.ts';
import { allTemplates, factsOf, phases } from '../../domain/site/templates.ts';
import { templateOf } from '../render/decide.ts';
import { originalOf } from '../render/compressed-copies.ts';
import type { Ledger } from '../state/ledger.ts';
import { buildRecordFile } from './build-record.ts';

/** A published file with its place in the order of publication. */
export interface OrderedFile {
  readonly phase: number;
  /** Path in `dist`. */
  readonly path: string;
}

/** Lists all published files in the order of upload to a host. A compressed copy has the phase of its original. */
export function listInOrder(ledger: Ledger): readonly OrderedFile[] {
  return [...ledger.keys()]
    .map((path) => ({ phase: phaseOfFile(path, ledger), path }))
    .sort((left, right) => left.phase - right.phase || compareText(left.path, right.path));
}

/**
 * Orders deletions in reverse of publication, so that a page is deleted before the files it links to. A compressed copy
 * is deleted before its original, since servers would otherwise still send it.
 *
 * @param ledger of the edition that contained the files, if known.
 */
export function orderDeletions(paths: readonly string[], ledger: Ledger | undefined): readonly string[] {
  const rank = (path: string) => phaseOfFile(path, ledger ?? new Map()) * 2 + (originalOf(path) === undefined ? 0 : 1);
  return paths.toSorted((left, right) => rank(right) - rank(left) || compareText(left, right));
}

function phaseOfFile(path: string, ledger: Ledger): number {
  // It describes all other files.
  if (path === buildRecordFile) return phases.length;
  const original = originalOf(path);
  const row = (original === undefined ? undefined : ledger.get(original)) ?? ledger.get(path);
  const made = row && templateOf(row);
  const template = allTemplates.find((name) => name === made);
  // Assets, pictures and public files are in the first phase.
  return template === undefined ? 0 : phases.indexOf(factsOf(template).phase);
}
