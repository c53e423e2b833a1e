import { compareText } from '../../domain/order.ts';
import { allTemplates, factsOf, phases } from '../../domain/site/templates.ts';
import { templateOf } from '../render/decide.ts';
import { originalOf } from '../render/compressed-copies.ts';
import type { Ledger } from '../state/ledger.ts';
import { buildRecordFile } from './build-record.ts';

/** A published file with its place in the order of publication. */
export interface OrderedFile {
  readonly phase: number;
  /** In `dist`. */
  readonly path: string;
}

/** All published files in the order in which a host must get them. A compressed copy is of the phase of its original. */
export function listInOrder(ledger: Ledger): readonly OrderedFile[] {
  return [...ledger.keys()]
    .map((path) => ({ phase: phaseOfFile(path, ledger), path }))
    .sort((left, right) => left.phase - right.phase || compareText(left.path, right.path));
}

/**
 * Orders what is deleted: the reverse of publication, so that a page goes before what it links to. A compressed copy goes
 * before its original, since servers send it without that.
 *
 * @param ledger of the edition that had the files, if it is known.
 */
export function orderDeletions(paths: readonly string[], ledger: Ledger | undefined): readonly string[] {
  const rank = (path: string) => phaseOfFile(path, ledger ?? new Map()) * 2 + (originalOf(path) === undefined ? 0 : 1);
  return paths.toSorted((left, right) => rank(right) - rank(left) || compareText(left, right));
}

function phaseOfFile(path: string, ledger: Ledger): number {
  // It speaks of all other files.
  if (path === buildRecordFile) return phases.length;
  const original = originalOf(path);
  const row = (original === undefined ? undefined : ledger.get(original)) ?? ledger.get(path);
  const made = row && templateOf(row);
  const template = allTemplates.find((name) => name === made);
  // Assets, pictures and public files are of the first phase.
  return template === undefined ? 0 : phases.indexOf(factsOf(template).phase);
}
