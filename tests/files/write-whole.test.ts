import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeChanged, writeWhole } from '../../src/files/write-whole.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'files-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a file that is written whole', () => {
  test('has all its parts, and leaves no temporary file', () => {
    writeWhole(join(folder, 'parts.txt'), ['one ', Buffer.from('two')]);
    expect(readFileSync(join(folder, 'parts.txt'), 'utf8')).toBe('one two');
    expect(readdirSync(folder)).toEqual(['parts.txt']);
  });

  test('is left alone if its text is the same, and replaced if it is not', () => {
    const file = join(folder, 'deep/er/text.txt');
    writeChanged(file, 'one');
    utimesSync(file, 1, 1);
    writeChanged(file, 'one');
    expect(statSync(file).mtimeMs).toBe(1000);
    writeChanged(file, 'two');
    expect(readFileSync(file, 'utf8')).toBe('two');
    expect(statSync(file).mtimeMs).toBeGreaterThan(1000);
  });

  test('may be written by several threads at once', async () => {
    const file = join(folder, 'shared.txt');
    const writer = new URL('../../src/files/write-whole.ts', import.meta.url).href;
    const code = `import(${JSON.stringify(writer)}).then(({ writeWhole }) => {
      for (let round = 0; round < 500; round++) writeWhole(${JSON.stringify(file)}, ['the same'], false);
    })`;
    const ends = Array.from({ length: 3 }, () => once(new Worker(code, { eval: true }), 'exit'));
    expect(await Promise.all(ends)).toEqual([[0], [0], [0]]);
    expect(readFileSync(file, 'utf8')).toBe('the same');
  });
});
