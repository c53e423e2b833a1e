import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFiles, listFiles, namesIn } from '../../src/files/list-files.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'files-'));
  mkdirSync(join(folder, 'deep/empty'), { recursive: true });
  writeFileSync(join(folder, 'deep/one'), '');
  writeFileSync(join(folder, 'two'), '');
  symlinkSync('deep', join(folder, 'link'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every file below a folder is found by its path from there, and links are not followed', () => {
  expect([...findFiles(folder)].sort((left, right) => (left.path < right.path ? -1 : 1))).toEqual([
    { path: 'deep/one', kind: 'file' },
    { path: 'link', kind: 'link' },
    { path: 'two', kind: 'file' },
  ]);
  expect([...listFiles(folder)].sort()).toEqual(['deep/one', 'link', 'two']);
});

test.each(['nowhere', 'two'])('there is nothing below %s, which is no folder', (name) => {
  expect(listFiles(join(folder, name))).toEqual([]);
  expect(namesIn(join(folder, name))).toEqual([]);
});

test('the names in a folder include those of folders', () => {
  expect([...namesIn(folder)].sort()).toEqual(['deep', 'link', 'two']);
});
