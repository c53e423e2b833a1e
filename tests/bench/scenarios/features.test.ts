import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFolder } from '../../content/folder.ts';
import { drawCards, leaveOutSearch, restoreSearch } from './features.ts';

const project = join(import.meta.dirname, '../../..');
const changed = ['src/press/steps/resolve.ts', 'src/press/search/index-files.ts'];

test('the search can be left out of the engine, and comes back', () => {
  const folder = writeFolder({});
  for (const name of ['steps', 'search']) mkdirSync(join(folder, 'src/press', name), { recursive: true });
  const read = (root: string) => changed.map((file) => readFileSync(join(root, file), 'utf8'));
  for (const file of changed) cpSync(join(project, file), join(folder, file));
  leaveOutSearch(folder);
  const [reading, index] = read(folder);
  expect(reading).toContain('withRecords: false');
  expect(index).toContain('statics: []');
  restoreSearch(folder);
  expect(read(folder)).toEqual(read(project));
});

test('the settings of a corpus say which stories have cards', () => {
  const file = 'src/newsroom/site.ts';
  const folder = writeFolder({ [file]: readFileSync(join(project, file), 'utf8') });
  drawCards(folder, 'all');
  drawCards(folder, 'recent');
  expect(readFileSync(join(folder, file), 'utf8').match(/cards: '\w+',/g)).toEqual(["cards: 'recent',"]);
  writeFileSync(join(folder, file), 'export {};');
  expect(() => {
    drawCards(folder, 'all');
  }).toThrow('The engine has no');
});
