import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
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

export const engineRecordFile = `${keptDemo}/engine.json`;

export function readEngineRecord(root: string): EngineRecord {
  const file = join(root, engineRecordFile);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as EngineRecord) : { migrations: [] };
}

export function writeEngineRecord(root: string, record: EngineRecord): void {
  writeFileSync(join(root, engineRecordFile), `${JSON.stringify(record, null, 2)}\n`);
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
