import { existsSync, readFileSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { chooseNaming, stageUnlessSame } from '../../../src/press/render/stage.ts';
import { fill, makeFolders } from '../folders.ts';

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

  test('makes the folders that a file needs, and returns the time that the file keeps', () => {
    const { stage } = makeFolders();
    for (const name of ['2014/10/a/index.html', '2014/10/a/index.md', '0/7']) {
      const { mtimeMilliseconds, isStaged } = stageUnlessSame(stage, name, Buffer.from(name));
      expect(isStaged).toBe(true);
      expect(readFileSync(join(stage, name), 'utf8')).toBe(name);
      expect(statSync(join(stage, name)).mtimeMs).toBe(mtimeMilliseconds);
    }
  });

  test('leaves out a file whose bytes are in its place already, and returns their time', () => {
    const { stage, dist } = makeFolders();
    fill(dist, { same: 'text', other: 'texd', longer: 'text and more', 'folder/file': '' });
    utimesSync(join(dist, 'same'), 1_000, 1_000);
    const stageText = (name: string) => stageUnlessSame(stage, `0/${name}`, Buffer.from('text'), join(dist, name));
    expect(stageText('same')).toEqual({ mtimeMilliseconds: 1_000_000, isStaged: false });
    expect(existsSync(join(stage, '0/same'))).toBe(false);
    for (const name of ['other', 'longer', 'folder', 'nothing']) expect(stageText(name).isStaged, name).toBe(true);
  });

  test('that has gone is not made anew: the files of this build would be in two places', () => {
    const { stage } = makeFolders();
    expect(() => stageUnlessSame(join(stage, 'gone'), '0/7', Buffer.from('x'))).toThrow('ENOENT');
    expect(existsSync(join(stage, 'gone'))).toBe(false);
  });
});
