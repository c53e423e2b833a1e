import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import type { RuleSettings } from '../../../src/domain/site/rule-settings.ts';
import { checkNewsroom } from '../../../src/press/check/check-newsroom.ts';
import { write } from '../../content/article.ts';
import { newsroomFiles, writeFolder, type Files } from '../../content/folder.ts';
import { at, site } from '../../domain/newsroom.ts';

const story = 'articles/2026/story.md';
const published = { published: '2026-11-02 09:30' };

function git(root: string, args: readonly string[], day = '2026-11-01'): void {
  const date = `${day}T12:00:00Z`;
  const identity = { GIT_AUTHOR_NAME: 'Desk', GIT_AUTHOR_EMAIL: 'desk@example.org' };
  const committer = { GIT_COMMITTER_NAME: 'Desk', GIT_COMMITTER_EMAIL: 'desk@example.org' };
  const dates = { GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  execFileSync('git', args, { cwd: root, stdio: 'pipe', env: { ...process.env, ...identity, ...committer, ...dates } });
}

function commit(root: string, day: string, files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  git(root, ['add', '-A'], day);
  git(root, ['commit', '-q', '-m', 'Change'], day);
}

/** A newsroom with a commit for each day: files, or the text of the story. */
function history(...commits: readonly (readonly [day: string, files: Files | string])[]): string {
  const root = writeFolder(newsroomFiles);
  git(root, ['init', '-q']);
  for (const [day, files] of commits) commit(root, day, typeof files === 'string' ? { [story]: files } : files);
  return root;
}

async function check(root: string, rules?: RuleSettings) {
  const { findings, notes } = await checkNewsroom(root, { ...site, rules }, at('2026-11-23T12:00:00Z'));
  const told = findings.filter(({ rule }) => rule === 'change-unmarked');
  return { notes, told: told.map(({ severity, file, line, hint }) => `${severity} ${file}:${line} ${hint}`) };
}

const first = write(published, 'One.\n');

describe('a text that was changed since its publication', () => {
  test('is reported with the time of the change', async () => {
    const root = history(['2026-11-01', first], ['2026-11-05', write(published, 'Two.\n')]);
    expect(await check(root)).toEqual({
      notes: [],
      told: [`hint ${story}:6 Add updated: 2026-11-05 07:00, or a correction that says what was wrong.`],
    });
    expect((await check(root, { 'change-unmarked': 'error' })).told[0]).toMatch(/^error/);
    expect(await check(root, { 'change-unmarked': 'off' })).toEqual({ notes: [], told: [] });
  });

  test('is reported where the articles are a repository of their own', async () => {
    const root = writeFolder(newsroomFiles);
    mkdirSync(join(root, 'articles/2026'), { recursive: true });
    const desk = join(root, 'articles');
    git(desk, ['init', '-q']);
    commit(desk, '2026-11-01', { '2026/story.md': first });
    commit(desk, '2026-11-05', { '2026/story.md': write(published, 'Two.\n') });
    expect(await check(root)).toEqual({
      notes: [],
      told: [`hint ${story}:6 Add updated: 2026-11-05 07:00, or a correction that says what was wrong.`],
    });
  });

  test('is reported for a story that was committed after its publication', async () => {
    const root = history(['2026-11-10', first], ['2026-11-12', write(published, 'Two.\n')]);
    expect((await check(root)).told).toHaveLength(1);
  });

  test.each<[string, string, string]>([
    ['before its publication', '2026-11-01', write(published, 'Two.\n')],
    ['and says so in updated', '2026-11-05', write({ ...published, updated: '2026-11-05 07:00' }, 'Two.\n')],
    [
      'and says so in a correction',
      '2026-11-05',
      write({ ...published, corrections: '[{ date: 2026-11-05, kind: correction, text: Two. }]' }, 'Two.\n'),
    ],
    ['in its tags alone', '2026-11-05', write({ ...published, tags: '[chips]' }, 'One.\n')],
    ['in its lines and comments alone', '2026-11-05', write(published, '\nOne. <!-- Checked. -->\n\n')],
    ['as a draft', '2026-11-05', write({ ...published, status: 'draft' }, 'Two.\n')],
  ])('is none %s', async (_, day, text) => {
    expect((await check(history(['2026-11-01', first], [day, text]))).told).toEqual([]);
  });

  test('is none where one commit changes many stories', async () => {
    const all = (text: string) =>
      Object.fromEntries(
        Array.from({ length: 21 }, (_, index) => [`articles/2026/s${index}.md`, write(published, `${text}\n`)]),
      );
    expect((await check(history(['2026-11-01', all('One.')], ['2026-11-05', all('Two.')]))).told).toEqual([]);
  });

  test('is none where the file was removed since, and another story has its name', async () => {
    const root = history(['2026-11-01', first], ['2026-11-05', write(published, 'Two.\n')]);
    rmSync(join(root, story));
    commit(root, '2026-11-06', {});
    writeFileSync(join(root, story), write(published, 'Three.\n'));
    expect((await check(root)).told).toEqual([]);
    commit(root, '2026-11-07', { [story]: write(published, 'Three.\n') });
    expect((await check(root)).told).toEqual([]);
    commit(root, '2026-11-08', { [story]: write(published, 'Four.\n') });
    expect((await check(root)).told).toHaveLength(1);
  });

  test('is not looked for where git does not trust the folder, which is said with the remedy', async () => {
    const root = history(['2026-11-01', first]);
    const remedy = `git config --global --add safe.directory ${root}`;
    const refusal = `#!/bin/sh\necho 'fatal: detected dubious ownership\n\t${remedy}' >&2\nexit 128\n`;
    writeFileSync(join(root, 'git'), refusal, { mode: 0o755 });
    vi.stubEnv('PATH', `${root}:${process.env['PATH'] ?? ''}`);
    onTestFinished(() => void vi.unstubAllEnvs());
    expect((await check(root)).notes).toEqual([
      `Not checked: changes since publication. Git does not read this folder, which another user owns. Allow it: ${remedy}`,
    ]);
  });

  test('is not looked for without a history, which is said once', async () => {
    const outside = writeFolder({ ...newsroomFiles, [story]: first });
    expect((await check(outside)).notes).toEqual([
      'Not checked: changes since publication. This folder is not a git repository with a commit.',
    ]);
    const root = history(['2026-11-01', first], ['2026-11-05', write(published, 'Two.\n')]);
    const shallow = writeFolder({});
    git(shallow, ['clone', '-q', '--depth', '1', `file://${root}`, '.']);
    expect(await check(shallow)).toEqual({
      notes: ['Not checked: changes since publication. This clone has no history. Get it: git fetch --unshallow'],
      told: [],
    });
  });
});
