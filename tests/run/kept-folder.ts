import { mkdirSync } from 'node:fs';
import { join } from 'node:path';

/** A folder in which tests keep something from run to run. */
export function keptFolder(name: string): string {
  const folder = join(import.meta.dirname, '../../node_modules/.cache/tickerpress-tests', name);
  mkdirSync(folder, { recursive: true });
  return folder;
}
