import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { enterEngineFolder } from './engine-folder.ts';
import { ensureExternalPrograms } from './programs/external-programs.ts';
import { ensureBrowser } from './browser/chromium/find-browser.ts';
import { quickFolder } from './run/quick-folder.ts';
import { readResults } from './run/read-results.ts';
import { enterRunFolder } from './run/run-folder.ts';
import { interruption, startStep } from './run/step.ts';
import { ensureJava } from './site/published/find-java.ts';

/*
 * Everything that must hold of the engine: `npm test`. A step that fails hides no other; each is shown when it ends,
 * and the last lines name the tests that failed, and count those of all runners.
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
  // Before the linter: Astro writes the types of the collections, which the linter reads.
  {
    name: 'types of pages',
    command: 'node',
    args: [
      'src/cli/astro.ts',
      'check',
      '--minimumFailingSeverity',
      'hint',
      '--tsconfig',
      'tests/run/pages.tsconfig.json',
    ],
  },
  // `tsc` would find no more: see `types.test.ts`.
  { name: 'lint and types', command: 'oxlint', args: ['--type-check'] },
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

const reports = ['unit', 'site', 'browser'].map((runner) => readResults(`${results}/${runner}.json`, process.cwd()));
const total = (key: 'passed' | 'failed' | 'skipped') => reports.reduce((sum, report) => sum + report[key], 0);
for (const witness of missing) console.log(`\n${witness}`);
const failures = reports.flatMap((report) => report.failures);
if (failures.length > 0) console.log(`\n${failures.join('\n')}`);
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
