import { lstatSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';

/** Vitest's own variables would reach Vite and the pages. */
export function systemVariables(): Readonly<Record<string, string>> {
  const { PATH = '', HOME = '' } = process.env;
  return { PATH, HOME };
}

/**
 * Node's compile cache: one for all newsrooms of the run, whose disks may be small. A portable cache identifies modules
 * by their paths from the cache's folder, so every newsroom has a link to it at the same place.
 *
 * @param folder of a newsroom.
 * @returns the variables that switch it on.
 */
export function compileCacheOf(folder: string): Readonly<Record<string, string>> {
  const link = join(folder, '.compile-cache');
  if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(join(inject('runFolder'), 'compile-cache'), link);
  return { NODE_COMPILE_CACHE: link, NODE_COMPILE_CACHE_PORTABLE: '1' };
}
