import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isListOfTexts, isRecord, parseJson } from '../files/json.ts';
import { keptDemo } from './demo-files.ts';
import { tryGit, type Git } from './git.ts';
import { ownerOf } from './ownership.ts';

/** Record of a newsroom's engine, committed with the demo. */
export interface EngineRecord {
  /** Commit of the engine's files; left out if unknown. */
  readonly commit?: string | undefined;
  /** Names of the migrations that have run or were not needed. */
  readonly migrations: readonly string[];
}

/** Reason why an upgrade is not possible, as sentences for the terminal. */
export class UpgradeRefusal extends Error {
  override readonly name = 'UpgradeRefusal';
}

export const engineRecordFile = `${keptDemo}/engine.json`;

/** @throws UpgradeRefusal for a file that was edited, or that a merge has left in conflict. */
export function readEngineRecord(root: string): EngineRecord {
  const file = join(root, engineRecordFile);
  if (!existsSync(file)) return { migrations: [] };
  const record = asEngineRecord(parseJson(readFileSync(file, 'utf8')));
  if (record) return record;
  throw new UpgradeRefusal(
    `${engineRecordFile} is not as npm run init and npm run upgrade write it. Restore it: git log -p ${engineRecordFile} shows how it was.`,
  );
}

function asEngineRecord(value: unknown): EngineRecord | undefined {
  if (!isRecord(value)) return undefined;
  const { commit, migrations } = value;
  const isCommit = commit === undefined || (typeof commit === 'string' && /^[0-9a-f]{7,64}$/.test(commit));
  return isCommit && isListOfTexts(migrations) ? { commit, migrations } : undefined;
}

export function writeEngineRecord(root: string, record: EngineRecord): void {
  writeFileSync(join(root, engineRecordFile), formatEngineRecord(record));
}

export function formatEngineRecord(record: EngineRecord): string {
  return `${JSON.stringify(record, null, 2)}\n`;
}

/** Files of the engine that were edited or removed in a folder. */
export interface EngineEdits {
  /** Commit from which the folder has the engine. */
  readonly commit: string;
  /** Sorted paths from the root. */
  readonly files: readonly string[];
}

/** Returns true if the folder is the root of a git repository; false in a folder of a larger one. */
export function hasOwnRepository(git: Git): boolean {
  return tryGit(git, 'rev-parse', '--show-prefix') === '';
}

/**
 * Commit from which a clone has the engine: the last one that a remote has, too, since later ones are the newsroom's
 * own. Without remotes it is the current one; undefined without commits, and without a repository of its own.
 */
export function findEngineCommit(git: Git): string | undefined {
  if (!hasOwnRepository(git)) return undefined;
  const head = tryGit(git, 'rev-parse', '--verify', '--quiet', 'HEAD');
  const remote = tryGit(git, 'for-each-ref', '--format=%(objectname)', 'refs/remotes');
  if (head === undefined || !remote) return head;
  return tryGit(git, 'merge-base', head, ...new Set(remote.split('\n'))) ?? head;
}

/**
 * Compares the engine's files with those of the commit from which they are; undefined without git. New files are not
 * listed.
 */
export function findEngineEdits(git: Git): EngineEdits | undefined {
  const commit = findEngineCommit(git);
  if (commit === undefined) return undefined;
  const changed = tryGit(git, 'diff', '--name-only', '--no-renames', '--diff-filter=a', '-z', commit) ?? '';
  const files = changed.split('\0').filter((file) => file !== '' && ownerOf(file) === 'engine');
  return { commit, files };
}
