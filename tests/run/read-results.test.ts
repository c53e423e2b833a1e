import { spawnSync } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readResults } from './read-results.ts';

const engine = join(import.meta.dirname, '../..');
let folder: string;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'tickerpress-results-')));
  symlinkSync(join(engine, 'node_modules'), join(folder, 'node_modules'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function run(name: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const runner = join(engine, 'node_modules/.bin', name);
  spawnSync(runner, args, { cwd: folder, env: { ...process.env, ...env }, stdio: 'ignore' });
}

test('what failed in Vitest is named with its file and what was wrong, a file that does not load too', () => {
  writeFileSync(
    join(folder, 'sums.test.mjs'),
    `import { describe, expect, test } from 'vitest';
    describe('sums', () => {
      test('hold', () => {});
      test('are equal', () => expect(1, 'one of them').toBe(2));
      test.skip('are left out', () => {});
    });`,
  );
  writeFileSync(join(folder, 'lost.test.mjs'), "import './nowhere.mjs';");
  run('vitest', ['run', '--root', folder, '--reporter=json', '--outputFile=unit.json']);
  const { failures, ...counts } = readResults(join(folder, 'unit.json'), folder);
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 1 });
  expect([...failures].sort()).toEqual([
    expect.stringMatching(/^lost\.test\.mjs: .*nowhere\.mjs/),
    expect.stringMatching(/^sums\.test\.mjs: sums are equal: AssertionError: one of them: expected 1 to be 2 \S/),
  ]);
});

test('what failed in Playwright is named with its file, its site and what was wrong, in one line', () => {
  writeFileSync(
    join(folder, 'playwright.config.mjs'),
    "export default { testMatch: '*.spec.mjs', projects: [{ name: 'root' }] };",
  );
  writeFileSync(
    join(folder, 'pages.spec.mjs'),
    `import { expect, test } from '@playwright/test';
    test('hold', () => {});
    test.describe('pages', () => {
      test('are equal', () => expect(['a'.repeat(1000)]).toEqual([]));
    });`,
  );
  const report = join(folder, 'browser.json');
  run('playwright', ['test', '--reporter=json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: report, FORCE_COLOR: '1' });
  const { failures, ...counts } = readResults(report, folder);
  expect(counts).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(failures).toEqual([
    expect.stringMatching(
      /^tests\/browser\/pages\.spec\.mjs: are equal \(root\): Error: expect\(received\)\.toEqual\(expected\).{200,260}…$/,
    ),
  ]);
});

test('a runner that wrote no report, or half of one, ran nothing', () => {
  writeFileSync(join(folder, 'half.json'), '{"numPassedTests": 5, "testRes');
  for (const name of ['none.json', 'half.json']) {
    expect(readResults(join(folder, name), folder)).toEqual({ passed: 0, failed: 0, skipped: 0, failures: [] });
  }
});
