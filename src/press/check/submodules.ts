import { existsSync, lstatSync } from 'node:fs';
import { join } from 'node:path';
import { gitIn, splitPaths } from './run-git.ts';

/** Whether a folder of a project is a repository of its own, such as a submodule. */
export function isOwnRepository(root: string, folder: string): boolean {
  return existsSync(join(root, folder, '.git'));
}

/**
 * Replaces the submodules among paths, which git lists as one file each, by the files in them that differ from the
 * commit that a revision of the project names; by all of their files where there is no such commit.
 *
 * @param since `''` for the commits that are staged.
 */
export async function expandSubmodules(
  root: string,
  since: string,
  listed: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const expanded = new Set<string>();
  for (const path of listed) {
    // Links to folders are listed as one file, too.
    const isFolder = lstatSync(join(root, path), { throwIfNoEntry: false })?.isDirectory() === true;
    if (!isFolder || !isOwnRepository(root, path)) expanded.add(path);
    else for (const file of await changesInside(root, since, path)) expanded.add(`${path}/${file}`);
  }
  return expanded;
}

async function changesInside(root: string, since: string, path: string): Promise<readonly string[]> {
  // A hook of the project runs with variables that name its repository.
  const { GIT_DIR, GIT_INDEX_FILE, GIT_WORK_TREE, GIT_PREFIX, ...env } = process.env;
  const git = gitIn(join(root, path), env);
  const untracked = await git('ls-files', '-z', '--others', '--exclude-standard');
  try {
    const commit = (await gitIn(root)('rev-parse', '--verify', '--end-of-options', `${since}:./${path}`)).trim();
    const changed = await git('diff', '--name-only', '-z', '--no-renames', commit);
    return [...splitPaths(changed), ...splitPaths(untracked)];
  } catch {
    return [...splitPaths(await git('ls-files', '-z', '--cached')), ...splitPaths(untracked)];
  }
}
