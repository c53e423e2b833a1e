import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../../files/list-files.ts';
import type { Folders } from '../state/folders.ts';
import { writeLedger, type Ledger } from '../state/ledger.ts';
import { shardFolderOf, shardOfFolder, type Shard, type ShardFolder } from './shard.ts';

/** Makes a shard's folder, without files. Those of other divisions of the site are removed: they cannot be merged. */
export function beginShard(folders: Folders, shard: Shard): ShardFolder {
  for (const name of namesIn(folders.shards)) {
    const other = shardOfFolder(name);
    if (other?.count === shard.count && other.number !== shard.number) continue;
    rmSync(join(folders.shards, name), { recursive: true, force: true });
  }
  const own = shardFolderOf(folders, shard);
  mkdirSync(own.files, { recursive: true });
  return own;
}

/** Completes a shard: adds its share of the readings of articles, and the ledger of its files. */
export function completeShard(folders: Folders, { number, count }: Shard, own: ShardFolder, ledger: Ledger): void {
  mkdirSync(own.articles, { recursive: true });
  for (const name of namesIn(folders.articles)) {
    if (Number.parseInt(name, 10) % count !== number - 1) continue;
    copyFileSync(join(folders.articles, name), join(own.articles, name));
  }
  writeLedger(own.ledger, ledger);
}
