import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { enterEngineFolder } from './engine-folder.ts';
import { ensureExternalPrograms } from './external-programs.ts';
import { ensureBrowser } from './browser/chromium/find-browser.ts';
import { quickFolder } from './run/quick-folder.ts';
import { enterRunFolder } from './run/run-folder.ts';
import { interruption, startStep } from './run/step.ts';
import { ensureJava } from './site/published/find-java.ts';

/*
 * Everything that must hold of the engine: `npm test`. A step that fails hides no other; each is shown when it ends,
 * and the last line counts the tests of all runners.
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

/** Steps that keep about one core at work, one after the other. */
const steadySteps: readonly Step[] = [
  { name: 'format', command: 'oxfmt', args: ['--check'] },
  // Before the linter: Astro writes the types of the collections, which the linter reads. `tsc` would find no more: see
  // `types.test.ts`.
  { name: 'types', command: 'node', args: ['src/cli/astro.ts', 'check', '--minimumFailingSeverity', 'hint'] },
  { name: 'lint', command: 'oxlint', args: [] },
  { name: 'lint of pages', command: 'eslint', args: ['--max-warnings', '0', '.'] },
  { name: 'browser tests', command: 'playwright', args: ['test', '--config', 'tests/browser/playwright.config.ts'] },
];

/** Steps that share out their work among all cores, and leave some idle now and then. */
const parallelSteps: readonly Step[] = [
  { name: 'unit tests', command: 'vitest', args: vitestArgs('unit') },
  { name: 'site tests', command: 'vitest', args: vitestArgs('site') },
];

enterEngineFolder();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });
ensureBrowser();
ensureJava();

const failedSteps: string[] = [];
const missing = ensureExternalPrograms();
enterRunFolder(quickFolder());
if (availableParallelism() > 1) await Promise.all([runInTurn(steadySteps), runInTurn(parallelSteps)]);
else await runInTurn([...steadySteps, ...parallelSteps]);

const counts = ['unit', 'site', 'browser'].map(countTests);
const total = (key: 'passed' | 'failed' | 'skipped') => counts.reduce((sum, count) => sum + count[key], 0);
for (const witness of missing) console.log(`\n${witness}`);
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}.`);
if (interruption.aborted) console.log('\nInterrupted.');
console.log(`\n${total('passed')} passed, ${total('failed')} failed, ${total('skipped')} skipped`);
process.exitCode = failedSteps.length > 0 ? 1 : 0;

async function runInTurn(steps: readonly Step[]): Promise<void> {
  for (const step of steps) if (!interruption.aborted) await run(step);
}

async function run({ name, command, args }: Step): Promise<void> {
  const start = performance.now();
  console.log(`== ${name}: started`);
  const colours = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const child = startStep(command, args, { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...colours });
  const output: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk));
  const [exitCode] = (await once(child, 'close')) as [number | null];
  if (exitCode !== 0) failedSteps.push(name);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(Buffer.concat(output).toString());
  console.log(`== ${name}: ${exitCode === 0 ? 'holds' : 'FAILED'} (${seconds} s)\n`);
}

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
