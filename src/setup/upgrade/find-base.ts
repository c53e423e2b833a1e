import { tryGit, type Git } from '../git.ts';
import { ownerOf } from '../ownership.ts';
import { readHistory } from './history.ts';
import type { Tree } from './plan-upgrade.ts';

/** Version from which a newsroom has the engine. */
export interface Base {
  readonly commit: string;
  /** True if no record and no history names it, but the files here are those of this version. */
  readonly isFoundByFiles: boolean;
}

export interface BaseSearch {
  /** Name of the engine's remote. */
  readonly remote: string;
  /** Commit in the newsroom's record of its engine. */
  readonly recorded: string | undefined;
  /** Commit of the version to take. */
  readonly commit: string;
  /** Tree of the newsroom. */
  readonly own: Tree;
}

/**
 * Finds the commit from which the newsroom has the engine: the recorded one, a later one that was merged since, or the
 * one whose files are here; undefined if no version has them.
 */
export function findBase(git: Git, search: BaseSearch): Base | undefined {
  const named = findNamedBase(git, search);
  if (named !== undefined) return { commit: named, isFoundByFiles: false };
  const found = findByFiles(git, search);
  return found === undefined ? undefined : { commit: found, isFoundByFiles: true };
}

/**
 * A recorded commit of the newsroom's own, with edits that were made before `npm run init`, is not the engine's: then
 * the base is the last commit that both have.
 */
function findNamedBase(git: Git, { remote, recorded, commit }: BaseSearch): string | undefined {
  const common = tryGit(git, 'merge-base', 'HEAD', commit);
  if (recorded === undefined || tryGit(git, 'cat-file', '-e', `${recorded}^{commit}`) === undefined) return common;
  if (common !== undefined && isAncestor(git, recorded, common)) return common;
  if (!isAncestor(git, recorded, 'HEAD') || isAncestor(git, recorded, commit)) return recorded;
  // An older version lacks commits that the engine's branches have.
  tryGit(git, 'fetch', '--quiet', '--no-tags', remote);
  const branches = tryGit(git, 'for-each-ref', '--contains', recorded, `refs/remotes/${remote}`);
  return branches ? recorded : (tryGit(git, 'merge-base', recorded, commit) ?? recorded);
}

export function isAncestor(git: Git, commit: string, descendant: string): boolean {
  return tryGit(git, 'merge-base', '--is-ancestor', commit, descendant) !== undefined;
}

/** Share of a version's files that must be here unedited; with fewer, which version it was is a guess. */
const requiredShare = 0.9;

/** The version, up to `commit`, with the most of the engine's files as they are here; the newest of several. */
function findByFiles(git: Git, { commit, own }: BaseSearch): string | undefined {
  const files = new Set<string>();
  const same = new Set<string>();
  let best: { readonly commit: string; readonly score: number } | undefined;
  for (const change of readHistory(git, commit)) {
    for (const [file, entry] of change.files) {
      if (!isOfEngine(file)) continue;
      if (entry === undefined) files.delete(file);
      else files.add(file);
      if (entry !== undefined && entry === own.get(file)) same.add(file);
      else same.delete(file);
    }
    const score = same.size - (files.size - same.size);
    const isEnough = same.size > 0 && same.size >= files.size * requiredShare;
    if (isEnough && score >= (best?.score ?? 0)) best = { commit: change.commit, score };
  }
  return best?.commit;
}

function isOfEngine(file: string): boolean {
  const owner = ownerOf(file);
  return owner === 'engine' || owner === 'shared';
}
