import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RunFailed } from '../outcome.ts';

const root = join(import.meta.dirname, '../../..');
const settingsFile = 'src/newsroom/site.ts';
const readingStep = 'src/press/steps/resolve.ts';
const indexFiles = 'src/press/search/index-files.ts';

/** Sets which stories have a card for social networks. */
export function drawCards(folder: string, share: 'all' | 'recent'): void {
  const file = join(folder, settingsFile);
  const text = readFileSync(file, 'utf8').replace(/\n {2}cards: '\w+',/, '');
  writeFileSync(file, replaceOnce(text, "\n  language: 'en',", `\n  language: 'en',\n  cards: '${share}',`));
}

/** Changes the folder's copy of the engine: stories are read without search records, and no index is published. */
export function leaveOutSearch(folder: string): void {
  const file = join(folder, readingStep);
  const text = readFileSync(join(root, readingStep), 'utf8');
  writeFileSync(file, replaceOnce(text, 'withRecords: true,', 'withRecords: false,'));
  const stub = `export function listIndexFiles() {
  return { statics: [], made: { anew: 0, revised: 0 }, remember: () => {} };
}
`;
  writeFileSync(join(folder, indexFiles), stub);
}

export function restoreSearch(folder: string): void {
  for (const file of [readingStep, indexFiles]) cpSync(join(root, file), join(folder, file));
}

function replaceOnce(text: string, part: string, other: string): string {
  if (!text.includes(part)) throw new RunFailed(`The engine has no "${part.trim()}" any more.`);
  return text.replace(part, other);
}
