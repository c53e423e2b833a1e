import { explainGitRefusal } from '../files/git-refusal.ts';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isOfDemo, keptDemo, readDemoFiles } from './demo-files.ts';
import { hasOwnRepository, readEngineRecord, UpgradeRefusal, writeEngineRecord } from './engine-record.ts';
import { diffCommand, gitIn, readTree, tryGit, type Git } from './git.ts';
import { planUpgrade, type Tree, type UpgradePlan } from './plan-upgrade.ts';
import { inBatches } from '../domain/batches.ts';

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
  /** True if the version is older than the installed engine. */
  readonly isOlder: boolean;
  /**
   * Whether the engine has other exchanges now: the newsroom's file, which an upgrade leaves alone, is still that of
   * the engine before, or was edited.
   */
  readonly newExchanges: 'unedited' | 'edited' | undefined;
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
  const base = findBase(git, remote, readEngineRecord(root).commit, commit);
  const isOlder = base !== undefined && base !== commit && isAncestor(git, commit, base);
  if (isOlder && ref === undefined) {
    throw new UpgradeRefusal(
      `The newest version, ${wanted}, is older than the engine here (${short(base)}). A branch may have a newer one: npm run upgrade -- main.`,
    );
  }
  const own = readTree(git, 'HEAD');
  const target = readTree(git, commit);
  const before = base === undefined ? undefined : readTree(git, base);
  const plan = planUpgrade(own, target, before);
  const upgrade = { ref: wanted, commit, base, isOlder, newExchanges: findNewExchanges(own, target, before), plan };
  refuseLosses(upgrade, own, { root, isReplacing });
  return upgrade;
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
  if (!existsSync(join(root, keptDemo)) && isOfDemo(root, 'src/newsroom/site.ts', readDemoFiles(root))) {
    throw new UpgradeRefusal(
      'This is still the demo: npm run init makes a newsroom of it. Before that, git pull brings a newer engine with its demo.',
    );
  }
}

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

/** Fetches a version and returns its commit. */
function fetchVersion(git: Git, remote: string, ref: string): string {
  refuseRemote(git, remote);
  if (tryGit(git, 'fetch', '--quiet', '--no-tags', remote, ref) === undefined) {
    listVersions(git, remote);
    throw new UpgradeRefusal(
      `"${remote}" has no "${ref}". git ls-remote ${remote} lists its tags and branches; a commit is written whole.`,
    );
  }
  return git('rev-parse', 'FETCH_HEAD^{commit}').toString().trim();
}

function refuseRemote(git: Git, remote: string): void {
  if (tryGit(git, 'remote', 'get-url', remote) !== undefined) return;
  const others = (tryGit(git, 'remote') ?? '').split('\n').filter((name) => name !== '');
  const choice =
    others.length === 0 ? '' : ` If another remote has it, name that one: --remote ${others.join(' or ')}.`;
  throw new UpgradeRefusal(
    `There is no remote "${remote}". Name the repository of the engine: git remote add ${remote} <address>.${choice}`,
  );
}

/** Tags of versions as git lists them. */
function listVersions(git: Git, remote: string): string {
  const listed = tryGit(git, 'ls-remote', '--tags', '--refs', remote, 'v*');
  if (listed !== undefined) return listed;
  throw new UpgradeRefusal(`"${remote}" cannot be reached. git ls-remote ${remote} says why.`);
}

function findNewest(git: Git, remote: string): string {
  refuseRemote(git, remote);
  const listed = listVersions(git, remote);
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

/**
 * Commit from which the newsroom has the engine: the recorded one, or a later one that was merged since. A recorded
 * commit of the newsroom's own, with edits that were made before `npm run init`, is not the engine's: then it is the
 * last one that both have.
 */
function findBase(git: Git, remote: string, recorded: string | undefined, commit: string): string | undefined {
  const common = tryGit(git, 'merge-base', 'HEAD', commit);
  if (recorded === undefined || tryGit(git, 'cat-file', '-e', `${recorded}^{commit}`) === undefined) return common;
  if (common !== undefined && isAncestor(git, recorded, common)) return common;
  if (!isAncestor(git, recorded, 'HEAD') || isAncestor(git, recorded, commit)) return recorded;
  // An older version lacks commits that the engine's branches have.
  tryGit(git, 'fetch', '--quiet', '--no-tags', remote);
  const branches = tryGit(git, 'for-each-ref', '--contains', recorded, `refs/remotes/${remote}`);
  return branches ? recorded : (tryGit(git, 'merge-base', recorded, commit) ?? recorded);
}

function isAncestor(git: Git, commit: string, descendant: string): boolean {
  return tryGit(git, 'merge-base', '--is-ancestor', commit, descendant) !== undefined;
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
