import { execFileSync } from 'node:child_process';

/** Runs git in a folder and returns its output. */
export type Git = (...args: readonly string[]) => Buffer;

/** @throws Error with git's message. */
export function gitIn(root: string): Git {
  return (...args) => execFileSync('git', args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], maxBuffer: 1 << 28 });
}

/** Output of git without the last line end; undefined if it failed. */
export function tryGit(git: Git, ...args: readonly string[]): string | undefined {
  try {
    return git(...args)
      .toString()
      .trim();
  } catch {
    return undefined;
  }
}

/** Path → mode and digest of each file of a commit, without submodules. */
export function readTree(git: Git, commit: string): ReadonlyMap<string, string> {
  const lines = git('ls-tree', '-r', '-z', '--full-tree', commit).toString().split('\0');
  return new Map(
    lines.flatMap((line) => {
      const [, entry, path] = /^(\d+ blob \w+)\t(.+)$/s.exec(line) ?? [];
      return entry === undefined || path === undefined ? [] : [[path, entry] as const];
    }),
  );
}
