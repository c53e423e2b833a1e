import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, inject } from 'vitest';
import { linkPackages } from './template.ts';

/** Folders to remove after the test file. */
export const made = new Set<string>();
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

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

export function newFolder(parent: string): string {
  const folder = mkdtempSync(join(parent, 'newsroom-'));
  made.add(folder);
  linkPackages(folder);
  return folder;
}
