import { UpgradeRefusal } from '../engine-record.ts';
import { tryGit, type Git } from '../git.ts';

/**
 * Fetches a version and returns its commit.
 *
 * @throws UpgradeRefusal
 */
export function fetchVersion(git: Git, remote: string, ref: string): string {
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

/**
 * Finds the tag of the newest version of a remote.
 *
 * @throws UpgradeRefusal
 */
export function findNewest(git: Git, remote: string): string {
  refuseRemote(git, remote);
  const listed = listVersions(git, remote);
  const versions = [...listed.matchAll(/refs\/tags\/(v(\d+)\.(\d+)\.(\d+))$/gm)];
  const newest = versions
    .map(([, tag = '', ...numbers]) => ({ tag, numbers: numbers.map(Number) }))
    .sort((left, right) => compareNumbers(right.numbers, left.numbers))[0];
  if (newest) return newest.tag;
  throw new UpgradeRefusal(
    `"${remote}" has no version, such as v1.2.0. Name a tag, a branch or a commit: npm run upgrade -- main.`,
  );
}

function compareNumbers(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((number, place) => number !== right[place]);
  return index === -1 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}
