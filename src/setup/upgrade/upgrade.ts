import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inBatches } from '../../domain/batches.ts';
import { explainGitRefusal } from '../../files/git/git-refusal.ts';
import { demoListFile, isOfDemo, keptDemo, readDemoFiles } from '../demo-files.ts';
import {
  engineRecordFile,
  hasOwnRepository,
  readEngineRecord,
  UpgradeRefusal,
  writeEngineRecord,
} from '../engine-record.ts';
import { diffCommand, gitIn, readTree, tryGit, type Git } from '../git.ts';
import { findBase, isAncestor } from './find-base.ts';
import { findLeftovers } from './find-leftovers.ts';
import { planUpgrade, type Tree, type UpgradePlan } from './plan-upgrade.ts';
import { fetchVersion, findNewest } from './versions.ts';

export interface UpgradeOptions {
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
  /** True if nothing names that commit, and it was found by its files. */
  readonly isBaseFoundByFiles: boolean;
  /** True if the version is older than the installed engine. */
  readonly isOlder: boolean;
  /**
   * Whether the engine has other exchanges now: the newsroom's file, which an upgrade leaves alone, is still that of
   * the engine before, or was edited.
   */
  readonly newExchanges: 'unedited' | 'edited' | undefined;
  /** Unedited files of the demo among those of a newsroom that was made without `npm run init`. */
  readonly leftovers: readonly string[];
  /** True if all of the version is here already. */
  readonly isHere: boolean;
  readonly plan: UpgradePlan;
}

export const exchangesFile = 'src/newsroom/exchanges.yaml';

/**
 * Fetches a version of the engine and plans the upgrade. Changes nothing in the folder.
 *
 * @throws UpgradeRefusal
 */
export function prepareUpgrade(root: string, { remote, ref, isReplacing = false }: UpgradeOptions): Upgrade {
  const git = gitIn(root);
  refuseFolder(root, git);
  refuseUncommitted(git);
  const wanted = ref ?? findNewest(git, remote);
  const commit = fetchVersion(git, remote, wanted);
  const own = readTree(git, 'HEAD');
  const recorded = readEngineRecord(root).commit;
  const found = findBase(git, { remote, recorded, commit, own });
  const base = found?.commit;
  const isOlder = base !== undefined && base !== commit && isAncestor(git, commit, base);
  if (isOlder && ref === undefined) {
    throw new UpgradeRefusal(
      `The newest version, ${wanted}, is older than the engine here (${short(base)}). A branch may have a newer one: npm run upgrade -- main.`,
    );
  }
  const target = readTree(git, commit);
  const before = base === undefined ? undefined : readTree(git, base);
  const plan = planUpgrade(own, target, before);
  const upgrade: Upgrade = {
    ...{ ref: wanted, commit, base, isBaseFoundByFiles: found?.isFoundByFiles ?? false, isOlder, plan },
    newExchanges: findNewExchanges(own, target, before),
    leftovers: own.has(engineRecordFile) ? [] : findLeftovers(git, commit, own),
    isHere: recorded === commit && hasAll(own, target, plan),
  };
  if (upgrade.leftovers.includes('src/newsroom/site.ts')) throw new UpgradeRefusal(stillDemo);
  refuseLosses(upgrade, own, { root, isReplacing });
  return upgrade;
}

/** Returns true if a tree has the engine of another, and its demo in `tests/demo/`. */
function hasAll(own: Tree, target: Tree, { taken, removed, overwritten, clashing, demo }: UpgradePlan): boolean {
  if ([taken, removed, overwritten, clashing].some((files) => files.length > 0)) return false;
  const kept = [...own.keys()].filter((file) => file.startsWith(`${keptDemo}/`) && file !== engineRecordFile);
  return kept.length === demo.length && demo.every((file) => own.get(`${keptDemo}/${file}`) === target.get(file));
}

function findNewExchanges(own: Tree, target: Tree, base: Tree | undefined): Upgrade['newExchanges'] {
  const [here, next, before] = [own, target, base].map((tree) => tree?.get(exchangesFile));
  if (next === undefined || next === here || next === before) return undefined;
  return here === before ? 'unedited' : 'edited';
}

/** Applies the plan to the folder and the index. Git has the previous state. */
export function applyUpgrade(root: string, { commit, plan }: Upgrade): void {
  const git = gitIn(root);
  const taken = [...plan.taken, ...plan.overwritten.filter((file) => !plan.removed.includes(file))];
  for (const files of inBatches(taken, pathsPerCommand)) {
    git('checkout', '--quiet', commit, '--', ...files);
  }
  for (const files of inBatches(plan.removed, pathsPerCommand)) git('rm', '--quiet', '--force', '--', ...files);
  const { migrations } = readEngineRecord(root);
  rmSync(join(root, keptDemo), { recursive: true, force: true });
  const tree = readTree(git, commit);
  for (const file of plan.demo) {
    const path = join(root, keptDemo, file);
    mkdirSync(dirname(path), { recursive: true });
    const mode = tree.get(file)?.startsWith('100755') ? 0o777 : 0o666;
    writeFileSync(path, git('cat-file', 'blob', `${commit}:${file}`), { mode });
  }
  writeEngineRecord(root, { commit, migrations });
}

function refuseFolder(root: string, git: Git): void {
  try {
    git('rev-parse', '--verify', '--quiet', 'HEAD');
  } catch (error) {
    throw new UpgradeRefusal(
      explainGitRefusal(error) ??
        'This is not a git repository with a commit: an upgrade could not be taken back. git init && git add -A && git commit',
    );
  }
  if (!hasOwnRepository(git)) {
    throw new UpgradeRefusal('This is a folder of a larger git repository. An upgrade needs a repository of its own.');
  }
  // An engine of before npm run init has no list of the demo's files: its history says later which they are.
  const hasList = existsSync(join(root, demoListFile)) && !existsSync(join(root, keptDemo));
  if (hasList && isOfDemo(root, 'src/newsroom/site.ts', readDemoFiles(root))) throw new UpgradeRefusal(stillDemo);
}

const stillDemo =
  'This is still the demo: npm run init makes a newsroom of it. Before that, git pull brings a newer engine with its demo.';

function refuseUncommitted(git: Git): void {
  const status = tryGit(git, 'status', '--porcelain') ?? '';
  if (status === '') return;
  const lines = status.split('\n');
  const more = lines.length > 10 ? `\n  and ${String(lines.length - 10)} more` : '';
  throw new UpgradeRefusal(
    `There are uncommitted changes. Commit or stash them first (git stash -u):\n  ${lines.slice(0, 10).join('\n  ')}${more}`,
  );
}

/** Refuses to replace what was written here. Files that git ignores are in no commit. */
function refuseLosses({ ref, commit, base, plan }: Upgrade, own: Tree, { root, isReplacing }: Losses): void {
  const ignored = plan.taken.filter((file) => !own.has(file) && existsSync(join(root, file)));
  const clashing = [...plan.clashing, ...ignored];
  if (clashing.length > 0) {
    throw new UpgradeRefusal(
      `${ref} has files where you have your own. Rename or move yours:\n${clashing.map((file) => `  ${file}`).join('\n')}`,
    );
  }
  if (isReplacing) return;
  if (plan.overwritten.length > 0) {
    const files = plan.overwritten.map((file) => `  ${diffCommand(file, short(base), 'HEAD')}`);
    throw new UpgradeRefusal(
      `These files of the engine were changed here, and an upgrade would replace them:\n${files.join('\n')}\n` +
        'Keep such changes in src/newsroom/ if you can; run the upgrade with --replace to discard them.',
    );
  }
  const unknown = base === undefined ? plan.taken.filter((file) => own.has(file)) : [];
  if (unknown.length > 0) {
    throw new UpgradeRefusal(
      `The version that is here is not known, so that edits of the engine cannot be told from an older version. ${String(unknown.length)} ` +
        `files of the engine differ from ${ref}: git diff HEAD ${short(commit)} shows them. Run the upgrade with --replace to take them all.`,
    );
  }
}

interface Losses {
  readonly root: string;
  readonly isReplacing: boolean;
}

/** Number of paths that fit on a command line. */
const pathsPerCommand = 500;

export function short(commit: string | undefined): string {
  return commit?.slice(0, 12) ?? '<commit>';
}

/** Returns true if HEAD is detached, so that new commits would be on no branch. */
export function isDetached(root: string): boolean {
  return tryGit(gitIn(root), 'symbolic-ref', '--quiet', 'HEAD') === undefined;
}
