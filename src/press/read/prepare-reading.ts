import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../files/list-files.ts';
import { foldersOf, type Folders } from '../state/folders.ts';
import { limitHeapGrowth } from '../workers/heap-limit.ts';
import { Pool } from '../workers/pool.ts';

/* This module imports few others, so that workers can start before the rest is loaded. */

/** Files in one task. */
export const filesPerTask = 64;

/** Starts workers for reading a number of articles, if no run has read any. */
export function prepareReading(folders: Folders, articles: number, pool: Pool): void {
  limitHeapGrowth(articles);
  if (!existsSync(folders.articles)) pool.prepare(Math.ceil(articles / filesPerTask));
}

/** Returns a pool whose workers load their modules while this thread loads its own, if there is much to read. */
export function startReading(root: string, pool = new Pool()): Pool {
  const folders = foldersOf(root);
  const articles = existsSync(folders.articles) ? [] : listFiles(join(root, 'articles'));
  if (articles.length > 0) prepareReading(folders, articles.length, pool);
  return pool;
}
