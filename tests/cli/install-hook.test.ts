import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { installHook } from '../../src/cli/desk/install-hook.ts';
import { write } from '../content/article.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { commitAll, gitIn } from '../press/git.ts';
import { runAlone } from './run.ts';

const project = join(import.meta.dirname, '../..');

/** A newsroom with the engine in it, in a folder of a repository. */
function makeNewsroom(folder: string) {
  const top = writeFolder({});
  const root = join(top, folder);
  const files = writeFolder({ ...newsroomFiles, 'articles/2014/a.md': write() });
  mkdirSync(root, { recursive: true });
  for (const name of ['src', 'articles']) renameSync(join(files, name), join(root, name));
  symlinkSync(join(project, 'src/cli'), join(root, 'src/cli'));
  symlinkSync(join(project, 'node_modules'), join(root, 'node_modules'));
  writeFileSync(join(root, '.gitignore'), 'node_modules\n.press\n');
  const git = commitAll(top);
  return { top, root, git };
}

/** Commits, and returns what was said where that is refused. */
function commit(git: ReturnType<typeof gitIn>, ...args: readonly string[]): string {
  try {
    git('commit', '--quiet', '--message=Next', ...args);
    return 'committed';
  } catch (error) {
    return error instanceof Error && 'stdout' in error && 'stderr' in error
      ? `${String(error.stdout)}${String(error.stderr)}`
      : '';
  }
}

const wrong = write({ section: 'tecnology' });
const said =
  /^[^\n]*a\.md:4:10 {2}Unknown section "tecnology"[^]*Nothing was committed\. Correct it, or commit as it is/;

describe('the hook', () => {
  test("checks what is staged, in a repository's folder with spaces and quotes, and in a worktree without packages", () => {
    const { top, root, git } = makeNewsroom("the news'room");
    expect(installHook(root)).toMatchObject({ isDone: true });
    const article = join(root, 'articles/2014/a.md');
    writeFileSync(article, wrong);
    expect(commit(git, '--all')).toMatch(said);
    git('add', '--all');
    writeFileSync(article, write());
    expect(commit(git)).toMatch(said);
    writeFileSync(article, `${write()}More.\n`);
    git('add', '--all');
    writeFileSync(article, wrong);
    expect(commit(git)).toBe('committed');
    expect(git('show', "HEAD:the news'room/articles/2014/a.md")).toContain('More.');

    const tree = `${top}-tree`;
    git('worktree', 'add', '--quiet', tree);
    try {
      writeFileSync(join(tree, "the news'room/articles/2014/a.md"), wrong);
      expect(commit(gitIn(tree), '--all')).toMatch(said);
      expect(commit(gitIn(tree), '--all', '--no-verify')).toBe('committed');
    } finally {
      rmSync(tree, { recursive: true });
    }
  });

  test('is switched on once, and again after an upgrade', () => {
    const root = writeFolder({ 'a.md': '' });
    expect(installHook(root)).toMatchObject({ isDone: false, said: expect.stringContaining('not a git repository') });
    commitAll(root);
    const file = join(root, '.git/hooks/pre-commit');
    expect(installHook(root)).toMatchObject({ isDone: true, said: expect.stringMatching(new RegExp(`^${file}\n`)) });
    const script = readFileSync(file, 'utf8');
    expect(installHook(root).said).toBe('The hook is switched on already.');
    writeFileSync(file, script.replace('--staged', '--old'));
    expect(installHook(root).isDone).toBe(true);
    expect(readFileSync(file, 'utf8')).toBe(script);
  });

  test('leaves a hook from elsewhere as it is, and a folder of hooks that repositories share', () => {
    const root = writeFolder({ 'a.md': '', 'shared/x': '' });
    const git = commitAll(root);
    const file = join(root, '.git/hooks/pre-commit');
    mkdirSync(join(root, '.git/hooks'), { recursive: true });
    writeFileSync(file, '#!/bin/sh\nexit 0\n');
    expect(installHook(root)).toEqual({
      isDone: false,
      said: `There is a hook already: ${file}. It stays as it is. Add this line to your own hook: npm run --silent check -- --staged || exit 1`,
    });
    expect(readFileSync(file, 'utf8')).toBe('#!/bin/sh\nexit 0\n');
    const shared = writeFolder({});
    git('config', 'core.hooksPath', shared);
    expect(installHook(root)).toMatchObject({ isDone: false, said: expect.stringContaining(`from ${shared}, which`) });
    expect(existsSync(join(shared, 'pre-commit'))).toBe(false);
    git('config', 'core.hooksPath', 'shared');
    expect(installHook(root).isDone).toBe(true);
    expect(existsSync(join(root, 'shared/pre-commit'))).toBe(true);
  });
});

test('a folder that git does not read is named as such by every command that needs git', () => {
  const root = writeFolder(newsroomFiles);
  commitAll(root);
  // Only root could make a folder of another user.
  const git = `#!/bin/sh\ncat >&2 <<'end'
fatal: detected dubious ownership in repository at '${root}'
To add an exception for this directory, call:

\tgit config --global --add safe.directory ${root}
end
exit 128
`;
  writeFileSync(join(root, 'git'), git, { mode: 0o755 });
  const others = { PATH: `${root}:${process.env['PATH'] ?? ''}` };
  const remedy = `Git does not read this folder, which another user owns. Allow it: git config --global --add safe.directory ${root}`;
  expect(runAlone(root, 'check', ['--install-hook'], others)).toMatchObject({ status: 1, output: `${remedy}\n` });
  expect(runAlone(root, 'check', ['--staged'], others)).toMatchObject({ status: 2, output: `${remedy}\n` });
  expect(runAlone(root, 'upgrade', [], others).output).toBe(`${remedy}\n\nNothing was changed.\n`);
});
