import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { readCommit, settledEnvironment, settingVariables } from '../../src/press/environment.ts';
import { fill, makeFolder } from './folders.ts';

const sha = '0123456789abcdef0123456789abcdef01234567';

function makeRepository() {
  const root = makeFolder();
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...args], {
      cwd: root,
      encoding: 'utf8',
    });
  fill(root, { 'articles/a.md': 'a', 'README.md': 'r', 'package.json': '{}', '.gitignore': 'dist\n' });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'x');
  return { root, head: git('rev-parse', 'HEAD').trim() };
}

describe('the commit of a build', () => {
  it.each([
    'PUBLISH_COMMIT',
    'GITHUB_SHA',
    'CI_COMMIT_SHA',
    'COMMIT_REF',
    'VERCEL_GIT_COMMIT_SHA',
    'CF_PAGES_COMMIT_SHA',
  ])('is the one in %s', (name) => {
    const root = makeFolder();
    const environment = settledEnvironment(root, { [name]: sha });
    expect(environment[name]).toBe(name === 'PUBLISH_COMMIT' ? sha : undefined);
    expect(readCommit(root, environment)).toBe(sha);
    expect(settingVariables(root, environment)).toEqual([]);
  });

  it.each(['main', '', '0123', `${sha}\n`, '../../etc'])('is not %o, which is no commit', (value) => {
    expect(settledEnvironment(makeFolder(), { COMMIT_REF: value })).not.toHaveProperty('PUBLISH_COMMIT');
  });

  it('is git’s, as long as all that is published is committed', () => {
    const { root, head } = makeRepository();
    expect(readCommit(root, {})).toBe(head);
    fill(root, { 'README.md': 'other', 'dist/index.html': 'x', 'src/newsroom/addresses.txt': 'x' });
    expect(readCommit(root, {})).toBe(head);
    fill(root, { 'articles/b.md': 'not committed' });
    expect(readCommit(root, {})).toBeUndefined();
  });

  it('is unknown where there is no repository', () => {
    expect(readCommit(makeFolder(), {})).toBeUndefined();
  });
});
