import { execFile } from 'node:child_process';
import { readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { partOf, readUtf8, replaceFile } from '../../../src/content/edit/replace-file.ts';
import { writeFolder } from '../folder.ts';

const module = new URL('../../../src/content/edit/replace-file.ts', import.meta.url).href;

/** Adds a line, and tries again while another process does; prints how many it added. */
const addLines = (file: string) => `
  const { readUtf8, replaceFile } = await import(${JSON.stringify(module)});
  const file = ${JSON.stringify(file)};
  let added = 0;
  for (let turn = 0; turn < 1000; turn++) {
    const before = readUtf8(file);
    if (replaceFile(file, before, before + 'x\\n')) added++;
  }
  console.log(added);
`;

test('two commands at once never lose what either wrote', async () => {
  const root = writeFolder({ 'story.md': '' });
  const file = join(root, 'story.md');
  const runs = await Promise.all(
    [1, 2, 3].map(() => promisify(execFile)(process.execPath, ['--input-type=module', '--eval', addLines(file)])),
  );
  const added = runs.reduce((sum, { stdout }) => sum + Number(stdout), 0);
  expect(added).toBeGreaterThan(0);
  expect(readUtf8(file)).toBe('x\n'.repeat(added));
  expect(readdirSync(root)).toEqual(['story.md']);
});

test('what a command that was killed has left stops another for a moment only', () => {
  const root = writeFolder({ 'story.md': 'old' });
  const file = join(root, 'story.md');
  writeFileSync(partOf(file), 'half');
  expect(replaceFile(file, 'old', 'new')).toBe(false);
  utimesSync(partOf(file), 1, 1);
  expect(replaceFile(file, 'old', 'new')).toBe(true);
  expect(readUtf8(file)).toBe('new');
  expect(readdirSync(root)).toEqual(['story.md']);
});
