import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
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

test.each(['articles', 'public', 'src/newsroom'])('a command says that a file is in the place of %s', (name) => {
  const root = writeFolder(newsroomFiles);
  rmSync(join(root, name), { recursive: true, force: true });
  writeFileSync(join(root, name), '');
  const { status, output } = runAlone(root, 'new', ['Headline']);
  const sentence =
    name === 'src/newsroom'
      ? 'This folder is no newsroom: it has no folder src/newsroom.'
      : `${name} must be a folder, and is none. Move or remove what is there.\n`;
  expect([status, output.startsWith(sentence)], output).toEqual([1, true]);
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
