import { spawn } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { watchFolders } from '../files/watch-folders.ts';
import { foregroundVariables } from '../press/astro/private-api.ts';
import { plainVariable, settledEnvironment } from '../press/environment.ts';
import { restartExitCode } from '../press/astro/native-modules.ts';
import { findUnreadableSettings } from '../press/own-code/unreadable-settings.ts';
import { describeError } from '../press/errors.ts';
import { readReport } from '../press/report/read-report.ts';
import { foldersOf } from '../press/state/folders.ts';
import { findFolderProblem, findMissingEngine } from '../press/state/folder-problem.ts';
import { findPathProblem } from '../press/state/project-path.ts';
import { findServerProblem } from './terminal/find-server-problem.ts';
import { checkServerArguments, isOrder } from './terminal/server-arguments.ts';
import { shareCompileCache } from './terminal/share-compile-cache.ts';
import { checkTypecheckArguments } from './terminal/typecheck-arguments.ts';
import { findLocalAddress, welcome } from './terminal/welcome.ts';

/* Runs Astro's own command line, without telemetry and in the foreground. */

shareCompileCache();

const astro = fileURLToPath(import.meta.resolve('astro/package.json').replace('package.json', 'bin/astro.mjs'));
const args = process.argv.slice(2);
const endSignals = ['SIGTERM', 'SIGHUP'] as const;

const [command] = args;
const help = checkArguments();
const problem = help === undefined ? await findProblem() : undefined;
if (help !== undefined) console.log(help);
else if (problem === undefined) run();
else {
  console.error(problem);
  process.exitCode = 1;
}

/** @returns the help of the command, if it is asked for. */
function checkArguments(): string | undefined {
  const given = args.slice(1);
  if (command === 'dev' || command === 'preview') return checkServerArguments(command, given);
  return command === 'check' ? checkTypecheckArguments(given) : undefined;
}

async function findProblem(): Promise<string | undefined> {
  return (
    findFolderProblem(process.cwd()) ??
    findPathProblem(process.cwd()) ??
    findUnreadableSettings() ??
    findMissing() ??
    findUnwritable() ??
    findIncompleteEngine() ??
    (await findServerProblem(process.cwd(), args))
  );
}

function findMissing(): string | undefined {
  if (command !== 'preview' || isOrder(args.slice(1)) || existsSync('dist')) return undefined;
  return 'There is no dist/ to show. Build it first: npm run build.';
}

function findIncompleteEngine(): string | undefined {
  if (command === 'preview' || isOrder(args.slice(1))) return undefined;
  return findMissingEngine(process.cwd());
}

/** Astro writes types there for every command but the preview, and would show where in its code it could not. */
function findUnwritable(): string | undefined {
  if (command === 'preview' || isOrder(args.slice(1))) return undefined;
  try {
    accessSync(existsSync('.astro') ? '.astro' : '.', constants.W_OK);
    return undefined;
  } catch (error) {
    return describeError(error);
  }
}

/**
 * @param isRestart whether the development server was running before. If it then fails, it starts again after an edit.
 */
function run(isRestart = false): void {
  const isPreview = args[0] === 'preview';
  // Watched from here on, since an edit during the start counts, too.
  const edit = isRestart ? nextEdit() : undefined;
  const child = spawn(process.execPath, [astro, ...args], {
    stdio: ['inherit', isPreview ? 'pipe' : 'inherit', 'inherit'],
    env: environment(),
  });
  if (child.stdout) greet(child.stdout);
  let isEnding = false;
  const end = (signal: NodeJS.Signals) => {
    isEnding = true;
    child.kill(signal);
  };
  for (const signal of endSignals) process.on(signal, end);
  child.on('close', (code) => {
    for (const signal of endSignals) process.off(signal, end);
    if (code === restartExitCode && !isEnding) run(true);
    else if (edit && code !== null && code !== 0 && !isEnding) void runAfter(edit);
    else process.exitCode = code ?? 1;
  });
}

/** Starts the development server again after the next edit. It has ended with an error, such as one in `site.ts`. */
async function runAfter(edit: Promise<void>): Promise<void> {
  console.error('The server starts again when a file in src/ changes. Ctrl-C ends it.');
  // Watchers do not keep the process alive.
  const waiting = setInterval(() => undefined, 60_000);
  await edit;
  clearInterval(waiting);
  run(true);
}

/** Resolves after the next edit in `src`. */
function nextEdit(): Promise<void> {
  return new Promise((resolve) => {
    const stop = watchFolders('src', () => {
      stop();
      resolve();
    });
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

/**
 * Environment of the command. The development server publishes nothing, and may need variables of an editor or a cloud
 * host.
 */
function environment(): Record<string, string | undefined> {
  const settled = { ...settledEnvironment(process.cwd(), process.env), ...foregroundVariables };
  if (args[0] === 'dev') return { ...process.env, ...settled, NODE_ENV: 'development', [plainVariable]: undefined };
  return { ...settled, [plainVariable]: process.env[plainVariable] };
}
