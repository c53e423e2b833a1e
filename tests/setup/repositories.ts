import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readAnswers } from '../../src/setup/answers.ts';
import { foundNewsroom, type Founded } from '../../src/setup/init.ts';

const { PATH = '' } = process.env;
/** Environment of git, without the settings of the machine. */
export const environment = {
  ...{ PATH, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null', NODE_NO_WARNINGS: '1' },
  ...{ GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@example.org' },
  ...{ GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@example.org' },
};

export function git(root: string, ...args: readonly string[]): string {
  return execFileSync('git', args, {
    ...{ cwd: root, env: environment, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
  }).trim();
}

export function commit(root: string, message: string): void {
  git(root, 'add', '--all');
  git(root, 'commit', '--quiet', '--message', message);
}

/** Clones the branch main of a repository into a new folder, as it was at a tag. Returns the folder. */
export function cloneAt(upstream: string, tag: string, root: string): string {
  git(upstream, 'clone', '--quiet', '--origin', 'upstream', '--branch', 'main', upstream, root);
  git(root, 'reset', '--quiet', '--hard', tag);
  return root;
}

export function write(root: string, file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

export function read(root: string, file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

/** Message of the error that is thrown; empty if none is. */
export function refusal(act: () => unknown): string {
  try {
    act();
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Makes a newsroom of the demo in a folder. */
export function found(root: string): Founded {
  const { answers } = readAnswers({
    ...{ name: 'Börse heute', url: 'https://example.org/', language: 'de', timeZone: 'Europe/Berlin' },
    ...{ sections: ['Märkte'], authors: [], desks: ['Redaktion'] },
  });
  if (!answers) throw new Error('The answers are wrong.');
  return foundNewsroom(root, answers);
}
