import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { linkPackages, makeTemplate } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** What all files of one run of the site tests share: see `made-once.ts`. */
    readonly runFolder: string;
  }
}

/** Takes the project's code as it is now: every file of the run tests the same. */
export default function setUp({ provide }: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'site-tests-'));
  // Web servers give up the rights of root before they read.
  chmodSync(folder, 0o755);
  linkPackages(folder);
  makeTemplate(join(folder, 'template'));
  mkdirSync(join(folder, 'compile-cache'));
  provide('runFolder', folder);
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
