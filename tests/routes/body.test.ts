import { writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { readText } from '../../src/routes/body.ts';
import { digestWhole } from '../../src/files/digest.ts';
import { makeFolder } from '../press/folders.ts';

test('a text is read anew once it has changed, and never taken for what a model was made from', () => {
  const file = relative(process.cwd(), join(makeFolder(), 'a.md'));
  const write = (text: string) => {
    writeFileSync(file, `---\ntitle: A\n---\n${text}`);
  };
  const [first, second] = ['First.\n', 'Second.\n'];
  write(first);
  expect(readText(file, digestWhole(first))).toBe(first);
  write(second);
  expect(readText(file, `${digestWhole(second)} and more`)).toBe(second);
  expect(() => readText(file, digestWhole(first))).toThrow(/changed while the site was being built/);
  expect(() => readText(`${file}.other`, digestWhole(second))).toThrow();
});
