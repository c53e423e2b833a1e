import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { foldersOf, type Folders } from '../../src/press/state/folders.ts';

/** An empty folder that lasts as long as the test. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'press-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** The folders of a press on an empty site. */
export function makeFolders(): Folders {
  const folders = foldersOf(makeFolder());
  mkdirSync(folders.stage, { recursive: true });
  return folders;
}

/** Writes files into a folder: path → text. */
export function fill(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
