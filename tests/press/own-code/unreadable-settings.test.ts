import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
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
