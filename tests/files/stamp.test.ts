import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { isSameStamp, stampOf, stampText, type FileStamp } from '../../src/files/stamp.ts';

let folder = '';
beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'files-'))));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function stamp(file: string): FileStamp {
  const found = stampOf(file);
  if (!found) throw new Error(`${file} has no stamp.`);
  return found;
}

test('a stamp changes with a file of the same size that is dated back', () => {
  const file = join(folder, 'a.txt');
  writeFileSync(file, 'one');
  utimesSync(file, 1, 1);
  const [before, text] = [stamp(file), stampText(file)];
  expect(isSameStamp(stamp(file), before)).toBe(true);
  while (statSync(file).ctimeMs === before.ctimeMilliseconds) writeFileSync(file, 'two');
  utimesSync(file, 1, 1);
  expect(stamp(file)).toMatchObject({ sizeBytes: 3, mtimeMilliseconds: 1000 });
  expect(isSameStamp(stamp(file), before)).toBe(false);
  expect(stampText(file)).not.toBe(text);
});

test('a file that does not exist has no stamp, and a text that no file has', () => {
  expect(stampOf(join(folder, 'none'))).toBeUndefined();
  expect(stampText(join(folder, 'none'))).toBe('unreadable');
});
