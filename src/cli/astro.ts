import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { foregroundVariables } from '../press/astro/private-api.ts';
import { plainVariable, settledEnvironment } from '../press/environment.ts';
import { readReport } from '../press/report.ts';
import { foldersOf } from '../press/state/folders.ts';
import { findPathProblem } from '../press/state/project-path.ts';
import { findLocalAddress, welcome } from './terminal/welcome.ts';

/* Runs Astro's own command line, without telemetry and in the foreground. */

const astro = fileURLToPath(import.meta.resolve('astro/package.json').replace('package.json', 'bin/astro.mjs'));
const schemas = fileURLToPath(new URL('./schemas.ts', import.meta.url));
const args = process.argv.slice(2);

const problem = findPathProblem(process.cwd());
if (problem !== undefined) {
  console.error(problem);
  process.exitCode = 1;
} else if (args[0] === 'preview' && !existsSync('dist')) {
  console.error('There is no dist/ to show. Build it first: npm run build.');
  process.exitCode = 1;
} else run();

function run(): void {
  const isPreview = args[0] === 'preview';
  if (args[0] === 'dev') spawn(process.execPath, [schemas], { stdio: 'ignore' }).unref();
  const child = spawn(process.execPath, [astro, ...args], {
    stdio: ['inherit', isPreview ? 'pipe' : 'inherit', 'inherit'],
    env: environment(),
  });
  if (child.stdout) greet(child.stdout);
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => {
      child.kill(signal);
    });
  }
  child.on('close', (code) => {
    process.exitCode = code ?? 1;
  });
}

/** Passes on Astro's output, with a welcome in place of its first lines. */
function greet(output: Readable): void {
  let start: string | undefined = '';
  output.setEncoding('utf8').on('data', (text: string) => {
    if (start === undefined) process.stdout.write(text);
    else {
      start += text;
      const address = findLocalAddress(start);
      if (address === undefined) return;
      console.log(welcome(address, readReport(foldersOf(process.cwd()).report)));
      start = undefined;
    }
  });
  output.on('end', () => {
    // Without an address, the output explains why.
    if (start !== undefined) process.stdout.write(start);
  });
}

/** Environment of the command. The development server publishes nothing, and may need variables of an editor or a cloud host. */
function environment(): Record<string, string | undefined> {
  const settled = { ...settledEnvironment(process.cwd(), process.env), ...foregroundVariables };
  if (args[0] === 'dev') return { ...process.env, ...settled, NODE_ENV: 'development', [plainVariable]: undefined };
  return { ...settled, [plainVariable]: process.env[plainVariable] };
}
