import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { digestBytes } from '../../../src/files/digest.ts';
import { openShards, RenderedFiles } from '../../../src/press/shards/rendered-files.ts';
import { shardFolderOf } from '../../../src/press/shards/shard.ts';
import { writeLedger } from '../../../src/press/state/ledger.ts';
import { fill, makeFolder, makeFolders } from '../folders.ts';

const rowOf = (text: string) => ({
  source: 'model code template',
  content: digestBytes(text),
  sizeBytes: text.length,
  mtimeMilliseconds: 0,
});

/** Two shards with a file and a reading each; the second one's file is damaged. */
function openTwo() {
  const folders = makeFolders();
  const [first, second] = [1, 2].map((number) => shardFolderOf(folders, { number, count: 2 }));
  if (!first || !second) throw new Error('There are two.');
  fill(first.folder, { 'files/a/index.html': 'A', 'articles/0.json': 'of the first shard' });
  fill(second.folder, { 'files/b/index.html': 'damaged', 'articles/1.json': 'of the second shard' });
  fill(folders.articles, { '1.json': 'its own' });
  writeLedger(first.ledger, new Map([['a/index.html', rowOf('A')]]));
  writeLedger(second.ledger, new Map([['b/index.html', rowOf('B')]]));
  return { folders, files: openShards(folders) as RenderedFiles, first };
}

it('finds files of shards whose bytes are those of their ledger', () => {
  const { files, first } = openTwo();
  expect(files.rowOf('a/index.html')).toMatchObject(rowOf('A'));
  expect(files.find('a/index.html')).toBe(join(first.files, 'a/index.html'));
  expect(files.rowOf('b/index.html')).toMatchObject(rowOf('B'));
  expect(files.find('b/index.html')).toBeUndefined();
  expect(files.rowOf('c/index.html')).toBeUndefined();
  expect(files.find('c/index.html')).toBeUndefined();
});

it('takes over readings of articles that this machine does not have', () => {
  const { articles } = openTwo().folders;
  expect(readFileSync(join(articles, '0.json'), 'utf8')).toBe('of the first shard');
  expect(readFileSync(join(articles, '1.json'), 'utf8')).toBe('its own');
});

it.each<readonly [string, (path: string) => void]>([
  ['a folder', (path) => mkdirSync(path)],
  ['a link to a file with the same bytes', (path) => symlinkSync(outside('A'), path)],
  ['a broken link', (path) => symlinkSync('nowhere', path)],
])('does not find a file in the place of which is %s', (_, put) => {
  const { files, first } = openTwo();
  const path = join(first.files, 'a/index.html');
  rmSync(path);
  put(path);
  expect(files.find('a/index.html')).toBeUndefined();
});

it('does not find a file through a link to another folder', () => {
  const { files, first } = openTwo();
  rmSync(join(first.files, 'a'), { recursive: true });
  symlinkSync(dirname(outside('A')), join(first.files, 'a'));
  expect(files.find('a/index.html')).toBeUndefined();
});

it.skipIf(process.platform === 'win32')('does not wait for a pipe in the place of a file', () => {
  const { files, first } = openTwo();
  const path = join(first.files, 'a/index.html');
  rmSync(path);
  execFileSync('mkfifo', [path]);
  expect(files.find('a/index.html')).toBeUndefined();
});

it('takes over no reading that is not a file of the shard', () => {
  const { folders, first } = openTwo();
  mkdirSync(join(first.articles, '2.json'));
  symlinkSync('nowhere', join(first.articles, '3.json'));
  symlinkSync(outside('private'), join(first.articles, '4.json'));
  expect(openShards(folders)).toBeInstanceOf(RenderedFiles);
  expect(readdirSync(folders.articles).sort()).toEqual(['0.json', '1.json']);
});

/** A file that is in no shard. */
function outside(text: string): string {
  const folder = makeFolder();
  fill(folder, { 'index.html': text });
  return join(folder, 'index.html');
}
