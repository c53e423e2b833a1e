import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

const project = join(import.meta.dirname, '..');

/** Code with one fault → the rule that it breaks; none for code without a fault. */
const files: Readonly<Record<string, readonly [code: string, rule?: string]>> = {
  // With types.
  'src/promise.ts': ['const f = async () => Promise.resolve(1);\nf();\n', 'no-floating-promises'],
  'src/condition.ts': ['export const f = (s: string) => s ?? 1;\n', 'no-unnecessary-condition'],
  'src/deprecated.ts': ["export const s = 'abc'.substr(1);\n", 'no-deprecated'],
  'src/any.ts': ["export const f = (): number => JSON.parse('1');\n", 'no-unsafe-return'],
  'src/kinds.ts': [
    "export const f = (k: 'a' | 'b') => {\n  switch (k) {\n    case 'a':\n      return 1;\n  }\n  return 2;\n};\n",
    'switch-exhaustiveness-check',
  ],
  // Without.
  'src/equal.ts': ['export const f = (a: unknown) => a == 1;\n', 'eqeqeq'],
  'src/unused.mjs': ['const a = 1;\n', 'no-unused-vars'],
  'src/control.ts': ['export const a = /\\x01/;\n', 'no-control-regex'],
  'src/stale.ts': ['// eslint-disable-next-line eqeqeq\nexport const a = 1;\n', 'Unused'],
  // In some folders.
  'src/domain/print.ts': ["console.log('a');\n", 'no-console'],
  'src/cli/print.ts': ["console.log('a');\n"],
  'src/domain/clock.ts': ['export const now = Date.now();\n', 'no-restricted-properties'],
  'src/charts/clock.ts': ['export const now = new Date();\n', 'no-restricted-syntax'],
  'src/content/clock.ts': ['export const now = new Date();\n'],
  'src/routes/order.ts': ['export const f = (a: { date: Date }, b: Date) => a.date < b;\n', 'no-restricted-syntax'],
  'tests/matcher.ts': ["export const a: { b: string } = { b: JSON.parse('1') };\n"],
  'tests/demo/any.ts': ["export const f = (): number => JSON.parse('1');\n"],
};

test('the linter reports the kinds of faults that its configuration names, each in the folders for which it does', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'));
  for (const name of ['oxlint.config.ts', 'tsconfig.json']) cpSync(join(project, name), join(folder, name));
  for (const [file, [code]] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), code);
  }
  const program = join(project, 'node_modules/.bin/oxlint');
  const { stdout } = spawnSync(process.execPath, [program, '--format', 'unix'], { cwd: folder, encoding: 'utf8' });
  const reports = stdout.matchAll(/^(\S+?):\d+:\d+: .*?(Unused|[\w-]+(?=\)?\]?$))/gm);
  const found = [...reports].map(([, file, rule]) => [file, rule]);
  expect(found.sort()).toEqual(
    Object.entries(files)
      .flatMap(([file, [, rule]]) => (rule ? [[file, rule]] : []))
      .sort(),
  );
});
