import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadLater } from '../../src/files/load-later.ts';

const source = join(import.meta.dirname, '../../src');

/** What a process has loaded of CommonJS packages after it has run some code. */
function packagesAfter(code: string): readonly string[] {
  const program = `${code}
    const { createRequire } = await import('node:module');
    const files = Object.keys(createRequire(import.meta.url).cache);
    console.log(JSON.stringify(files.flatMap((file) => /node_modules\\/([^/]+)\\/(?!.*node_modules)/.exec(file)?.[1] ?? [])));`;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    cwd: source,
    encoding: 'utf8',
  });
  if (stdout === '') throw new Error(stderr);
  return [...new Set(JSON.parse(stdout) as readonly string[])];
}

test('a package is loaded with its first use, once', () => {
  const load = loadLater('sanitize-html');
  expect(load()).toBeTypeOf('function');
  expect(load()).toBe(load());
  expect(loadLater('no-such-package')).toThrow(/Cannot find module/);
});

test('the YAML package is loaded for files that only it can read', () => {
  const read = (text: string) =>
    packagesAfter(
      `const { readYaml } = await import('./content/yaml/yaml-source.ts'); readYaml(${JSON.stringify(text)}, 'a.yaml');`,
    );
  expect(read('# Sections\na: b\n')).not.toContain('yaml');
  expect(read('a: &b c\n')).toContain('yaml');
});

test('the sanitiser is loaded for text that has HTML or references, and for no other', () => {
  const read = (text: string) =>
    packagesAfter(`const { readBody } = await import('./markdown/read/read.ts'); readBody(${JSON.stringify(text)});`);
  expect(read('Shares & **bonds**, 3 < 4.\n')).not.toContain('sanitize-html');
  expect(read('A <b>bold</b> move.\n')).toContain('sanitize-html');
  expect(read('R&amp;D.\n')).toContain('sanitize-html');
});
