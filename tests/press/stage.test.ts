import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseNaming, writeStaged } from '../../src/press/stage.ts';
import { fill, makeFolders } from './folders.ts';

describe('the stage', () => {
  test('is laid out like dist where nothing has been published yet', () => {
    const folders = makeFolders();
    expect(chooseNaming(folders)(7, '2014/10/a/index.html')).toBe('2014/10/a/index.html');
  });

  test('holds numbered files, in folders of no great size, where there is a site already', () => {
    const folders = makeFolders();
    fill(folders.dist, { 'index.html': 'front' });
    const nameOf = chooseNaming(folders);
    expect(nameOf(7, '2014/10/a/index.html')).toBe('0/7');
    expect(nameOf(1000, '2014/10/a/index.html')).toBe('3/1000');
  });

  test('makes the folders that a file wants, and tells the time that the file keeps', () => {
    const { stage } = makeFolders();
    for (const name of ['2014/10/a/index.html', '2014/10/a/index.md', '0/7']) {
      const mtimeMilliseconds = writeStaged(stage, name, Buffer.from(name));
      expect(readFileSync(join(stage, name), 'utf8')).toBe(name);
      expect(statSync(join(stage, name)).mtimeMs).toBe(mtimeMilliseconds);
    }
  });

  test('that has gone is not made anew: the files of this build would be in two places', () => {
    const { stage } = makeFolders();
    expect(() => writeStaged(join(stage, 'gone'), '0/7', Buffer.from('x'))).toThrow('ENOENT');
    expect(existsSync(join(stage, 'gone'))).toBe(false);
  });
});
