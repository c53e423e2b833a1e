import { openSync, writeSync } from 'node:fs';
import { flushCompileCache, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { collectOutput, restoreProcess } from '../../run/shared-process.ts';
import { LineReader, type Job, type Outcome } from './messages.ts';

/*
 * Program that runs commands one after the other, each in the newsroom's folder, until its input ends. Packages and pure
 * modules stay loaded: they take most of a command's time. Modules with state of one run are loaded anew for each
 * command, and what a command has changed of the process is restored.
 */

const [jobsFile = '', outcomesFile = ''] = process.argv.slice(2);
const jobs = new LineReader(openSync(jobsFile, 'r'));
const outcomes = openSync(outcomesFile, 'w');

/** Rooms whose modules have state of one run: the folder in which it began, what it has read, its worker threads. */
const stateful = /\/src\/(?:announce|cli|press|routes|setup)\/[^?]*\.ts$/;

let round = -1;
await import('../../../src/press/quick-start.mjs');
registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    return round > 0 && stateful.test(found.url) ? { ...found, url: `${found.url}?run=${round}` } : found;
  },
});

const environment = { ...process.env };
const said = collectOutput();

// A command is over when nothing is left to do, as a process of its own would be.
process.on('beforeExit', () => {
  tell(false);
  next();
});
process.on('exit', () => {
  tell(true);
  leave();
});
next();

function next(): void {
  const line = jobs.next();
  if (line === undefined) leave();
  const { root, entry, args } = JSON.parse(line) as Job;
  round++;
  restoreProcess(environment, said);
  process.chdir(root);
  process.argv = [process.execPath, entry, ...args];
  // Without work at hand, the process would end.
  setImmediate(() => void import(`${pathToFileURL(entry).href}${round > 0 ? `?run=${round}` : ''}`));
}

function tell(hasEnded: boolean): void {
  // What later runs load has addresses of its own, and would fill the cache.
  if (round === 0) flushCompileCache();
  const status = Number(process.exitCode ?? 0);
  const { stdout, stderr } = said;
  writeSync(outcomes, `${JSON.stringify({ stdout, stderr, status, hasEnded } satisfies Outcome)}\n`);
}

/** Ends without what Node does at an end, such as keeping compiled modules. */
function leave(): never {
  process.kill(process.pid, 'SIGKILL');
  throw new Error('This process did not end.');
}
