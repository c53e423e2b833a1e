import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { canRun } from '../browser/chromium/find-browser.ts';

/** A program that runs the given shell commands. */
function program(script: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'browser-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const file = join(folder, 'chrome');
  writeFileSync(file, `#!/bin/sh\n${script}\n`);
  chmodSync(file, 0o755);
  return file;
}

test('a browser that says its version is one', () => {
  expect(canRun(program('[ "$1" = --version ] && echo Chromium 1'))).toBe(true);
});

test('a browser whose libraries are missing is none', () => {
  expect(canRun(program('echo "libnss3.so: cannot open shared object file" >&2; exit 127'))).toBe(false);
  expect(canRun('/nowhere/chrome')).toBe(false);
});
