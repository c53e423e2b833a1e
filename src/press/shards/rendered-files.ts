import { existsSync, lstatSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestBytes } from '../../files/digest.ts';
import { namesIn } from '../../files/list-files.ts';
import type { Folders } from '../state/folders.ts';
import { readLedger, type Ledger, type LedgerRow } from '../state/ledger.ts';
import { shardFolderOf, shardOfFolder, type ShardFolder } from './shard.ts';

/** The files of all shards of a site. A build takes those that it would render to the same bytes. */
export class RenderedFiles {
  readonly #shards: readonly ReadShard[];

  constructor(shards: readonly ReadShard[]) {
    this.#shards = shards;
  }

  /** The row of a file, by its path in `dist`, in the ledger of its shard. */
  rowOf(file: string): LedgerRow | undefined {
    return this.#shardWith(file)?.ledger.get(file);
  }

  /** Where a file is; `undefined` if its bytes are not those of its row, so that it must be rendered again. */
  find(file: string): string | undefined {
    const shard = this.#shardWith(file);
    if (!shard) return undefined;
    const bytes = readOwn(shard.files, file);
    return bytes && digestBytes(bytes) === shard.ledger.get(file)?.content ? join(shard.files, file) : undefined;
  }

  #shardWith(file: string): ReadShard | undefined {
    return this.#shards.find(({ ledger }) => ledger.has(file));
  }
}

interface ReadShard {
  readonly files: string;
  readonly ledger: Ledger;
}

/**
 * Opens the shards of `.press/shards`, and takes over readings of articles where this machine has none.
 *
 * @returns the rendered files; or a sentence that says what is missing.
 */
export function openShards(folders: Folders): RenderedFiles | string {
  const found = namesIn(folders.shards).flatMap((name) => shardOfFolder(name) ?? []);
  const counts = [...new Set(found.map(({ count }) => count))].sort((left, right) => left - right);
  const [count] = counts;
  if (count === undefined)
    return 'There are no shards in .press/shards/. Render them first, each by npm run build -- --shard 1/8, 2/8 and so on.';
  if (counts.length > 1)
    return `.press/shards/ has shards of ${counts.join(', of ')}. Remove those that are not of this site’s last division.`;
  const opened = Array.from({ length: count }, (_, index) =>
    openShard(shardFolderOf(folders, { number: index + 1, count })),
  );
  const missing = opened.flatMap((shard, index) => (shard ? [] : [`${index + 1}/${count}`]));
  if (missing.length > 0)
    return `.press/shards/ lacks ${missing.join(', ')}, or their ledgers cannot be read. Render them by npm run build -- --shard ${missing[0]}.`;
  const shards = opened.filter((shard) => shard !== undefined);
  takeReadings(folders, shards);
  return new RenderedFiles(shards);
}

function openShard(folder: ShardFolder): (ReadShard & Pick<ShardFolder, 'articles'>) | undefined {
  const ledger = readLedger(folder.ledger);
  return ledger && { files: realFolder(folder.files), articles: realFolder(folder.articles), ledger };
}

/** Readings are checked by their digests where they are used; one that is damaged is made again. */
function takeReadings({ articles }: Folders, shards: readonly Pick<ShardFolder, 'articles'>[]): void {
  mkdirSync(articles, { recursive: true });
  for (const shard of shards) {
    for (const name of namesIn(shard.articles)) {
      const own = join(articles, name);
      const bytes = existsSync(own) ? undefined : readOwn(shard.articles, name);
      if (bytes) writeFileSync(own, bytes);
    }
  }
}

/** A folder without symbolic links in its path; as it is if it does not exist, since a shard may have no files. */
function realFolder(folder: string): string {
  return existsSync(folder) ? realpathSync.native(folder) : folder;
}

/**
 * Bytes of a file in a folder that `realFolder` gave; `undefined` if it cannot be read, or is where a symbolic link in
 * the folder leads.
 */
function readOwn(folder: string, file: string): Buffer | undefined {
  try {
    const path = join(folder, file);
    const isOwn = lstatSync(path).isFile() && realpathSync.native(path) === path;
    return isOwn ? readFileSync(path) : undefined;
  } catch {
    return undefined;
  }
}
