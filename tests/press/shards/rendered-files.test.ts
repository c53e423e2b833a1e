import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { digestBytes } from '../../../src/files/digest.ts';
import { openShards, type RenderedFiles } from '../../../src/press/shards/rendered-files.ts';
import { shardFolderOf } from '../../../src/press/shards/shard.ts';
import { writeLedger } from '../../../src/press/state/ledger.ts';
import { fill, makeFolders } from '../folders.ts';

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
