import { execFileSync } from 'node:child_process';
import { shellWord } from '../files/git/shell-word.ts';

/** Runs git in a folder and returns its output. */
export type Git = (...args: readonly string[]) => Buffer;

/** Paths are not patterns (`src/pages/[...alias].astro`), and git shows their letters as they are. */
const asWritten = ['--literal-pathspecs', '-c', 'core.quotePath=false'];

/** @throws Error with git's message. */
export function gitIn(root: string): Git {
  return (...args) =>
    execFileSync('git', [...asWritten, ...args], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
}

/** A command that shows how a file differs, for a terminal. */
export function diffCommand(file: string, ...commits: readonly string[]): string {
  return ['git diff', ...commits, '--', shellWord(file)].join(' ');
}

/** Output of git without line ends at its end; undefined if it failed. */
export function tryGit(git: Git, ...args: readonly string[]): string | undefined {
  try {
    return git(...args)
      .toString()
      .trimEnd();
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
