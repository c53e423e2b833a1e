import { mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { beginShard } from '../../../src/press/shards/write-shard.ts';
import { fill, makeFolder, makeFolders } from '../folders.ts';

it('begins anew, keeps the other shards of its division, and removes those of others', () => {
  const folders = makeFolders();
  for (const name of ['1-of-3', '2-of-3', '2-of-4']) fill(join(folders.shards, name), { 'files/a.html': 'A' });
  const { files } = beginShard(folders, { number: 2, count: 3 });
  expect(readdirSync(folders.shards).sort()).toEqual(['1-of-3', '2-of-3']);
  expect(readdirSync(files)).toEqual([]);
  expect(readdirSync(join(folders.shards, '1-of-3/files'))).toEqual(['a.html']);
});

it('leaves what is no shard, also where .press/shards is a link to a folder with other things', () => {
  const folders = makeFolders();
  const elsewhere = makeFolder();
  fill(elsewhere, { 'thesis.txt': 'precious', 'photos/1.jpg': 'too', '2-of-3 copy/ledger.json': 'kept' });
  mkdirSync(folders.press, { recursive: true });
  symlinkSync(elsewhere, folders.shards);
  beginShard(folders, { number: 1, count: 3 });
  expect(readdirSync(elsewhere).sort()).toEqual(['1-of-3', '2-of-3 copy', 'photos', 'thesis.txt']);
  expect(readFileSync(join(elsewhere, 'thesis.txt'), 'utf8')).toBe('precious');
});
