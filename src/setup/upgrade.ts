import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { keptDemo } from './demo-files.ts';
import { readEngineRecord, writeEngineRecord } from './engine-record.ts';
import { gitIn, readTree, tryGit, type Git } from './git.ts';
import { planUpgrade, type UpgradePlan } from './plan-upgrade.ts';

export interface UpgradeWishes {
  /** Name of the engine's remote. */
  readonly remote: string;
  /** A tag, a branch or a commit; the newest version if left out. */
  readonly ref?: string | undefined;
  /** Whether to replace also files of the engine that were edited here. */
  readonly isReplacing?: boolean | undefined;
}

export interface Upgrade {
  readonly ref: string;
  readonly commit: string;
  /** Commit from which the newsroom has the engine, if known. */
  readonly base: string | undefined;
  readonly plan: UpgradePlan;
}

/** Reason why an upgrade is not possible, as sentences for the terminal. */
export class UpgradeRefusal extends Error {
  override readonly name = 'UpgradeRefusal';
}

/**
 * Fetches a version of the engine and plans the upgrade. Changes nothing in the folder.
 *
 * @throws UpgradeRefusal
 */
export function prepareUpgrade(root: string, { remote, ref, isReplacing = false }: UpgradeWishes): Upgrade {
  const git = gitIn(root);
  refuseUncommitted(git);
  if (tryGit(git, 'remote', 'get-url', remote) === undefined) {
    const message = `There is no remote "${remote}". Name the repository of the engine: git remote add ${remote} <address>.`;
    throw new UpgradeRefusal(message);
  }
  const wanted = ref ?? findNewest(git, remote);
  if (tryGit(git, 'fetch', '--quiet', '--no-tags', remote, wanted) === undefined) {
    throw new UpgradeRefusal(`"${remote}" has no "${wanted}", or cannot be reached: git fetch ${remote} ${wanted}.`);
  }
  const commit = git('rev-parse', 'FETCH_HEAD^{commit}').toString().trim();
  const base = findBase(git, readEngineRecord(root).commit, commit);
  const plan = planUpgrade(
    readTree(git, 'HEAD'),
    readTree(git, commit),
    base === undefined ? undefined : readTree(git, base),
  );
  if (plan.overwritten.length > 0 && !isReplacing) {
    const files = plan.overwritten.map((file) => `  ${file}    git diff ${short(base)} HEAD -- ${file}`);
    throw new UpgradeRefusal(
      `These files of the engine were changed here, and an upgrade would replace them:\n${files.join('\n')}\n` +
        'Keep such changes in src/newsroom/ if you can; run the upgrade with --replace to discard them.',
    );
  }
  return { ref: wanted, commit, base, plan };
}

/** Applies the plan to the folder and the index. Git has the previous state. */
export function applyUpgrade(root: string, { commit, plan }: Upgrade): void {
  const git = gitIn(root);
  for (const files of inParts([...plan.taken, ...plan.overwritten.filter((file) => !plan.removed.includes(file))])) {
    git('checkout', '--quiet', commit, '--', ...files);
  }
  for (const files of inParts(plan.removed)) git('rm', '--quiet', '--force', '--', ...files);
  const { migrations } = readEngineRecord(root);
  rmSync(join(root, keptDemo), { recursive: true, force: true });
  for (const file of plan.demo) {
    const path = join(root, keptDemo, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, git('cat-file', 'blob', `${commit}:${file}`));
  }
  writeEngineRecord(root, { commit, migrations });
}

function refuseUncommitted(git: Git): void {
  const status = tryGit(git, 'status', '--porcelain');
  if (status === undefined)
    throw new UpgradeRefusal('This is not a git repository: an upgrade could not be taken back.');
  if (status === '') return;
  const lines = status.split('\n');
  const more = lines.length > 10 ? `\n  and ${String(lines.length - 10)} more` : '';
  throw new UpgradeRefusal(
    `There are uncommitted changes. Commit or stash them first:\n  ${lines.slice(0, 10).join('\n  ')}${more}`,
  );
}

function findNewest(git: Git, remote: string): string {
  const listed = tryGit(git, 'ls-remote', '--tags', '--refs', remote, 'v*') ?? '';
  const versions = [...listed.matchAll(/refs\/tags\/(v(\d+)\.(\d+)\.(\d+))$/gm)];
  const newest = versions
    .map(([, tag = '', ...numbers]) => ({ tag, numbers: numbers.map(Number) }))
    .sort((left, right) => compareNumbers(right.numbers, left.numbers))[0];
  if (newest) return newest.tag;
  throw new UpgradeRefusal(`"${remote}" has no version, such as v1.2.0. Name a tag, a branch or a commit.`);
}

function compareNumbers(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((number, place) => number !== right[place]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

/** Recorded commit, if git has it; otherwise the last common one. */
function findBase(git: Git, recorded: string | undefined, commit: string): string | undefined {
  const isKnown = recorded !== undefined && tryGit(git, 'cat-file', '-e', `${recorded}^{commit}`) !== undefined;
  return isKnown ? recorded : tryGit(git, 'merge-base', 'HEAD', commit);
}

/** Splits files into lists that fit on a command line. */
function inParts(files: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(files.length / 500) }, (_, part) => files.slice(part * 500, part * 500 + 500));
}

export function short(commit: string | undefined): string {
  return commit?.slice(0, 12) ?? '<commit>';
}
