import { execFileSync } from 'node:child_process';

/** A runner of git in a folder, with no configuration but its own. */
export function gitIn(root: string): (...args: readonly string[]) => string {
  const { PATH = '' } = process.env;
  const who = { GIT_AUTHOR_NAME: 'Desk', GIT_AUTHOR_EMAIL: 'desk@example.org' };
  const env = {
    ...{ PATH, HOME: root, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
    ...{ ...who, GIT_COMMITTER_NAME: who.GIT_AUTHOR_NAME, GIT_COMMITTER_EMAIL: who.GIT_AUTHOR_EMAIL },
  };
  return (...args) =>
    execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Makes a folder a repository, and commits all that is in it. */
export function commitAll(root: string): ReturnType<typeof gitIn> {
  const git = gitIn(root);
  git('init', '--quiet', '--initial-branch=main');
  git('add', '--all');
  git('commit', '--quiet', '--message=Begin');
  return git;
}
