import { copyFileSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { namesIn } from '../../files/list-files.ts';
import type { Folders } from '../state/folders.ts';
import { writeLedger, type Ledger } from '../state/ledger.ts';
import { shardFolderOf, shardOfFolder, type Shard, type ShardFolder } from './shard.ts';

/**
 * Makes a shard's folder, without files. Shards of other divisions of the site are removed, since they cannot be merged;
 * anything else is left: `.press/shards` may be a link to a folder that has other things, too.
 */
export function beginShard(folders: Folders, shard: Shard): ShardFolder {
  const own = shardFolderOf(folders, shard);
  const others = namesIn(folders.shards).filter((name) => (shardOfFolder(name)?.count ?? shard.count) !== shard.count);
  for (const folder of [own.folder, ...others.map((name) => join(folders.shards, name))])
    rmSync(folder, { recursive: true, force: true });
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
