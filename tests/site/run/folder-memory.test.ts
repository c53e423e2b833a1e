import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { marksOf } from '../snapshot.ts';
import { FolderMemory } from './folder-memory.ts';

test.each<readonly [string, (folder: string) => void]>([
  ['nothing', () => undefined],
  ['a file that was added', (folder) => writeFileSync(`${folder}/deep/new`, 'x')],
  ['a folder that was added', (folder) => mkdirSync(`${folder}/new/deeper`, { recursive: true })],
  ['a file that was removed', (folder) => rmSync(`${folder}/deep/two`)],
  ['a folder that was removed', (folder) => rmSync(`${folder}/deep`, { recursive: true })],
  [
    'a file that was replaced',
    (folder) => {
      writeFileSync(`${folder}/x`, '1');
      renameSync(`${folder}/x`, `${folder}/one`);
    },
  ],
  ['a file that was dated back', (folder) => utimesSync(`${folder}/one`, 1, 1)],
  [
    'a file of the same size and time',
    (folder) => {
      const { atime, mtime } = statSync(`${folder}/one`);
      writeFileSync(`${folder}/one`, '2');
      utimesSync(`${folder}/one`, atime, mtime);
    },
  ],
  [
    'a folder in the place of a file',
    (folder) => {
      rmSync(`${folder}/one`);
      mkdirSync(`${folder}/one/deep`, { recursive: true });
    },
  ],
  [
    'a file in the place of a folder',
    (folder) => {
      rmSync(`${folder}/deep`, { recursive: true });
      writeFileSync(`${folder}/deep`, 'x');
    },
  ],
  [
    'a link to another place',
    (folder) => {
      rmSync(`${folder}/link`);
      symlinkSync('deep', `${folder}/link`);
    },
  ],
])('a folder is restored after %s', (_, change) => {
  const root = mkdtempSync(join(tmpdir(), 'memory-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true });
  });
  const folder = join(root, 'folder');
  mkdirSync(join(folder, 'deep/deepest'), { recursive: true });
  for (const name of ['one', 'deep/two', 'kept']) writeFileSync(join(folder, name), '1');
  symlinkSync('one', join(folder, 'link'));
  const contentOf = (name: string) => readFileSync(join(folder, name), 'utf8');
  const timesOf = () =>
    Object.entries(marksOf(folder)).flatMap(([path, mark]) =>
      path === 'link' ? [] : `${path} ${mark.slice(mark.indexOf(' '))} ${contentOf(path)}`,
    );
  const [times, kept] = [timesOf(), statSync(join(folder, 'kept')).ino];

  const memory = new FolderMemory(folder, join(root, 'copy'));
  change(folder);
  memory.restore();
  expect(timesOf()).toEqual(times);
  expect([contentOf('link'), statSync(join(folder, 'kept')).ino]).toEqual(['1', kept]);
  expect(statSync(join(folder, 'deep/deepest')).isDirectory()).toBe(true);
});
