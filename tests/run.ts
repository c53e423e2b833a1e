import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { ensureExternalPrograms } from './external-programs.ts';
import { ensureBrowser } from './browser/find-browser.ts';
import { ensureJava } from './site/published/find-java.ts';

/*
 * Everything that must hold, one after the other: `npm test`. A step that fails does not hide those behind it; the
 * last line counts the tests of all runners.
 */

interface Step {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const results = 'test-results';
const vitestArgs = (project: string) => [
  'run',
  '--config',
  'tests/vitest.config.ts',
  '--project',
  project,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${results}/${project}.json`,
];

const steps: readonly Step[] = [
  { name: 'format', command: 'prettier', args: ['--check', '--log-level', 'warn', '.'] },
  // Before the linter: Astro writes the types of the collections, which the linter reads.
  { name: 'types of pages', command: 'node', args: ['src/cli/astro.ts', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: 'eslint', args: ['--max-warnings', '0', '.'] },
  { name: 'types', command: 'tsc', args: ['--noEmit'] },
  { name: 'unit tests', command: 'vitest', args: vitestArgs('unit') },
  { name: 'site tests', command: 'vitest', args: vitestArgs('site') },
  { name: 'browser tests', command: 'playwright', args: ['test', '--config', 'tests/browser/playwright.config.ts'] },
];

rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
ensureBrowser();
ensureJava();

const failedSteps: string[] = [];
const missing = ensureExternalPrograms();
for (const { name, command, args } of steps) {
  const start = performance.now();
  console.log(`\n== ${name}`);
  const { status } = spawnSync(command, args, {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) failedSteps.push(name);
  console.log(
    `== ${name}: ${status === 0 ? 'holds' : 'FAILED'} (${((performance.now() - start) / 1000).toFixed(1)} s)`,
  );
}

const counts = ['unit', 'site', 'browser'].map(countTests);
const total = (key: 'passed' | 'failed' | 'skipped') => counts.reduce((sum, count) => sum + count[key], 0);
for (const witness of missing) console.log(`\n${witness}`);
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}.`);
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

/** Reads what a runner wrote; a runner that wrote nothing ran nothing. */
function countTests(runner: string): { readonly passed: number; readonly failed: number; readonly skipped: number } {
  try {
    const report = JSON.parse(readFileSync(`${results}/${runner}.json`, 'utf8')) as {
      readonly numPassedTests?: number;
      readonly numFailedTests?: number;
      readonly numPendingTests?: number;
      readonly stats?: { readonly expected: number; readonly unexpected: number; readonly skipped: number };
    };
    return {
      passed: report.numPassedTests ?? report.stats?.expected ?? 0,
      failed: report.numFailedTests ?? report.stats?.unexpected ?? 0,
      skipped: report.numPendingTests ?? report.stats?.skipped ?? 0,
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
