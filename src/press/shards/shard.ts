import { join, posix } from 'node:path';
import { spread } from '../../files/spread.ts';
import type { Folders } from '../state/folders.ts';

/** One of several parts of a site, of about equal size, each rendered by a build of its own on any machine: `3/8`. */
export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly count: number;
}

/** Reads `3/8`, as Vitest and Playwright write a shard; `undefined` if the text is none. */
export function parseShard(text: string): Shard | undefined {
  const match = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/.exec(text);
  if (!match) return undefined;
  const [number, count] = [Number(match[1]), Number(match[2])];
  return number <= count ? { number, count } : undefined;
}

/** Whether a shard has a file. Files of one folder are in one shard: a story's page and copies share their model. */
export function isIn({ number, count }: Shard, file: string): boolean {
  return spread(posix.dirname(file), count) === number - 1;
}

/** Paths of a shard's folder, which can be moved to another machine as it is. */
export interface ShardFolder {
  readonly folder: string;
  /** Its share of the rendered files, laid out as in `dist`. */
  readonly files: string;
  /** Ledger of these files, written when all of them are there. */
  readonly ledger: string;
  /** Its share of the readings of articles, for a merging machine that has none. */
  readonly articles: string;
}

export function shardFolderOf({ shards }: Pick<Folders, 'shards'>, { number, count }: Shard): ShardFolder {
  const folder = join(shards, `${number}-of-${count}`);
  return {
    folder,
    files: join(folder, 'files'),
    ledger: join(folder, 'ledger.json'),
    articles: join(folder, 'articles'),
  };
}

/** The shard of a folder by its name; `undefined` for other names. */
export function shardOfFolder(name: string): Shard | undefined {
  return parseShard(name.replace('-of-', '/'));
}
