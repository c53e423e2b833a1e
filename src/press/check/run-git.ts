import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** Runs git with arguments, and gives what it wrote. Rejects with `stderr` if git is missing or fails. */
export type Git = (...args: readonly string[]) => Promise<string>;

/** Runs git in a folder. */
export function gitIn(folder: string, env: NodeJS.ProcessEnv = process.env): Git {
  return async (...args) => {
    const { stdout } = await promisify(execFile)('git', args, {
      cwd: folder,
      // During a commit, git holds locks that other calls would wait for.
      env: { ...env, GIT_OPTIONAL_LOCKS: '0' },
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    return stdout;
  };
}

/** Splits a list of names at NUL, the only character that no name contains. */
export function splitPaths(output: string): readonly string[] {
  return output.split('\0').filter((path) => path !== '');
}
