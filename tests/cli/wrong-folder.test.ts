import fs, { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findFolderProblem } from '../../src/press/state/folder-problem.ts';
import { newsroomFiles, writeFolder } from '../content/folder.ts';
import { runAlone } from './run.ts';

const commands = [
  ['check', []],
  ['build', []],
  ['new', ['Headline']],
  ['desk/correct', ['2014/a']],
  ['desk/withdraw', ['2014/a']],
  ['upgrade', []],
  ['ticker', ['NASDAQ:AAPL']],
  ['companies', ['--missing']],
  ['files', []],
  ['icons', []],
  ['schemas', []],
  ['announce', []],
  ['hosting/addresses', []],
  ['hosting/headers', []],
  ['astro', ['dev']],
  ['astro', ['preview']],
  ['astro', ['check']],
] as const;

describe.each(commands)('%s %j', (command, args) => {
  test('says in a folder that is no newsroom what it misses, and writes nothing there', () => {
    const root = writeFolder({ 'package.json': '{}' });
    expect(runAlone(root, command, args)).toMatchObject({
      status: 1,
      stdout: '',
      stderr:
        'This folder is no newsroom: it has no folder src/newsroom. Run the command in the folder of one, where package.json is. ' +
        'npm run init makes one in a clone of Tickerpress.\n',
    });
    expect(['.press', '.astro', 'articles', 'vercel.json'].filter((name) => existsSync(join(root, name)))).toEqual([]);
  });
});

test('a command in a folder of a newsroom says where that is', () => {
  const root = writeFolder({ ...newsroomFiles, 'articles/2014/a.md': '' });
  expect(runAlone(join(root, 'articles/2014'), 'check').stderr).toContain(
    'The newsroom is in ../..: run the command there.',
  );
});

const places = ['articles', 'public', 'src/newsroom'];

test.each(places)('a command says that a file is in the place of %s', (name) => {
  const root = withoutFolder(name);
  writeFileSync(join(root, name), '');
  expect(runAlone(root, 'new', ['Headline'])).toMatchObject({
    status: 1,
    stdout: '',
    stderr: `${name} must be a folder, and is a file. Move or remove it.\n`,
  });
});

test.each(places)('a command says that %s is a link that leads nowhere', (name) => {
  for (const target of ['nowhere', name.split('/').at(-1) ?? '']) {
    const root = withoutFolder(name);
    symlinkSync(target, join(root, name));
    for (const [command, args] of [['new', ['Headline']], ['check'], ['build'], ['astro', ['dev']]] as const)
      expect(runAlone(root, command, args)).toMatchObject({
        status: 1,
        stdout: '',
        stderr: `${name} is a link that leads nowhere. Restore what it led to, or put a folder in its place.\n`,
      });
  }
});

test('a folder of a year that is a file or a link to nowhere is named by the command that would write into it', () => {
  const year = 'articles/2026';
  const root = writeFolder({ ...newsroomFiles, [year]: '' });
  expect(runAlone(root, 'new', ['Headline']).stderr).toBe(
    `${year} must be a folder, and is a file. Move or remove it.\n`,
  );
  rmSync(join(root, year));
  symlinkSync('nowhere', join(root, year));
  expect(runAlone(root, 'new', ['Headline']).stderr).toContain(`${year} is a link that leads nowhere.`);
});

test('a folder that may not be read is named, with what to look at', () => {
  for (const name of [...places, 'src/newsroom/companies', 'src/newsroom/fonts/latin']) {
    const root = writeFolder(newsroomFiles);
    mkdirSync(join(root, name), { recursive: true });
    const said = whileClosed(join(root, name), () => findFolderProblem(root));
    expect(said).toBe(`${name} may not be read. Check who owns it, and its permissions.`);
    expect(findFolderProblem(root)).toBe(undefined);
  }
});

test('a server says what is missing of the engine', () => {
  const root = writeFolder({ ...newsroomFiles, 'package.json': '{}' });
  expect(runAlone(root, 'astro', ['dev'])).toMatchObject({
    status: 1,
    stderr:
      'This folder has no astro.config.mjs and no src/pages, so no page can be compiled. ' +
      'Restore: git checkout HEAD -- astro.config.mjs src/pages.\n',
  });
});

test('the help of a command is shown anywhere', () => {
  for (const command of ['check', 'build', 'new', 'upgrade'])
    expect(runAlone(writeFolder({}), command, ['--help'])).toMatchObject({ status: 0, stderr: '' });
});

/** A newsroom that lacks a folder. */
function withoutFolder(name: string): string {
  const root = writeFolder(newsroomFiles);
  rmSync(join(root, name), { recursive: true, force: true });
  return root;
}

/** Runs something while a folder may not be read, also for the administrator, whom permissions do not bind. */
function whileClosed<Result>(folder: string, read: () => Result): Result {
  const { accessSync } = fs;
  fs.accessSync = (path, mode) => {
    if (path === folder) throw Object.assign(new Error('EACCES: permission denied'), { code: 'EACCES' });
    accessSync(path, mode);
  };
  syncBuiltinESMExports();
  try {
    return read();
  } finally {
    fs.accessSync = accessSync;
    syncBuiltinESMExports();
  }
}
