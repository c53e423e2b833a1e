import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findUnreadableSettings } from '../../../src/press/own-code/unreadable-settings.ts';
import { writeFolder } from '../../content/folder.ts';

/** What is said of the settings after something has been put in their place. */
function complaintAbout(put: (file: string, root: string) => void): string | undefined {
  const root = writeFolder({ 'elsewhere.ts': '' });
  const file = join(root, 'site.ts');
  put(file, root);
  return findUnreadableSettings(file);
}

describe('settings', () => {
  test('that are a file, or a link to one, are read', () => {
    expect(findUnreadableSettings()).toBeUndefined();
    expect(complaintAbout((file, root) => symlinkSync(join(root, 'elsewhere.ts'), file))).toBeUndefined();
  });

  test('that are missing, a folder or a link that leads nowhere are told of', () => {
    expect(complaintAbout(() => undefined)).toBe(
      'src/newsroom/site.ts  There is no such file, and a newsroom needs it. Restore it.',
    );
    expect(complaintAbout((file) => mkdirSync(file))).toBe(
      'src/newsroom/site.ts  This is a folder, so it cannot be read. Put the file in its place.',
    );
    const nowhere = 'src/newsroom/site.ts  This link leads to no file. Put a copy of the file in its place.';
    expect(complaintAbout((file) => symlinkSync('nowhere.ts', file))).toBe(nowhere);
    expect(complaintAbout((file) => symlinkSync('site.ts', file))).toBe(nowhere);
  });

  test.skipIf(process.platform === 'win32')('that are a pipe or a device are not waited for', () => {
    const message = 'src/newsroom/site.ts  This is no file, so it cannot be read. Put the file in its place.';
    expect(complaintAbout((file) => execFileSync('mkfifo', [file]))).toBe(message);
    expect(complaintAbout((file) => symlinkSync('/dev/zero', file))).toBe(message);
  });
});

describe('a module that the settings import', () => {
  /** What is said after something has been put in the place of `src/newsroom/own/names.ts`. */
  function complaintAboutImport(put: (file: string) => void, text = "import { name } from './own/first.ts';\n") {
    const root = writeFolder({
      'src/newsroom/site.ts': text,
      'src/newsroom/own/first.ts': "import '../../domain/site.ts';\nexport { name } from\n  './names.ts';\n",
      'src/domain/site.ts': "import './nothing.ts';\n",
    });
    put(join(root, 'src/newsroom/own/names.ts'));
    return findUnreadableSettings(join(root, 'src/newsroom/site.ts'));
  }
  const pipe = (file: string) => void execFileSync('mkfifo', [file]);

  test('is read if it is a file, and left to Node if there is none', () => {
    expect(complaintAboutImport((file) => writeFileSync(file, ''))).toBeUndefined();
    expect(complaintAboutImport(() => undefined)).toBeUndefined();
    expect(
      complaintAboutImport(() => undefined, "import './%zz.ts';\nimport 'node:fs';\nimport 'x';\n"),
    ).toBeUndefined();
  });

  test('is named if it is a folder, or a link that leads nowhere', () => {
    expect(complaintAboutImport((file) => mkdirSync(file))).toBe(
      'src/newsroom/own/names.ts  This is a folder, so it cannot be read. Put the file in its place. src/newsroom/own/first.ts imports it.',
    );
    expect(complaintAboutImport((file) => symlinkSync('names.ts', file))).toContain('This link leads to no file.');
  });

  test
    .skipIf(process.platform === 'win32')
    .each([
      "import { name } from './own/first.ts';",
      "const { name } = await import('./own/names.ts');",
      "import names from './own/names.ts' with { type: 'json' };",
      "export * from '../newsroom/own/names.ts?again';",
    ])('is not waited for if it is a pipe or a device: %s', (text) => {
    const message = 'src/newsroom/own/names.ts  This is no file, so it cannot be read. Put the file in its place. ';
    expect(complaintAboutImport(pipe, text)).toContain(message);
    expect(complaintAboutImport((file) => symlinkSync('/dev/zero', file), text)).toContain(message);
  });
});
