import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { linkPackages } from './template.ts';

/** Folders to remove after the test file. */
export const made = new Set<string>();

/** Where this worker of the test runner makes newsrooms. */
export function workerFolder(): string {
  return join(inject('runFolder'), `worker-${process.env['VITEST_POOL_ID'] ?? '0'}`);
}

let newsrooms = 0;

/** The newsrooms of each test file of this worker have the same folders. */
export function nextFolder(): string {
  const folder = join(workerFolder(), `newsroom-${++newsrooms}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  made.add(folder);
  return folder;
}

/** Removes the newsrooms of a test file, and begins with the first folder again. */
export function removeMade(): void {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
  made.clear();
  newsrooms = 0;
}

export function newFolder(parent: string): string {
  const folder = mkdtempSync(join(parent, 'newsroom-'));
  made.add(folder);
  linkPackages(folder);
  return folder;
}
