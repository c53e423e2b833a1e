import { readFileSync, writeFileSync } from 'node:fs';
import { flushCompileCache, registerHooks, stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { collectOutput, restoreProcess } from '../../../run/shared-process.ts';
import { KeptModules } from './kept-modules.ts';
import type { Job, Outcome, Rest } from './messages.ts';

/*
 * Program that builds one newsroom after the other, until its parent ends. Packages stay loaded, and so do modules of
 * pure rooms that are the same in the newsroom and in the template: these are the template's. All others, such as the
 * press, the settings and compiled pages, are loaded anew for each build.
 */

const [template = ''] = process.argv.slice(2);
const keptModules = new KeptModules(template);

/** They prepare a process once. */
const startModules: ReadonlySet<string> = new Set(['src/press/quick-start.mjs', 'src/press/need-packages.mjs']);

let round = 0;
let job: Job | undefined;
let base = '';
let kept: ReadonlySet<string> = new Set();
const templateBase = `${pathToFileURL(template).href}/`;

await import(`${templateBase}src/press/quick-start.mjs`);
const stripped = new Map<string, string>();
registerHooks({
  resolve(specifier, context, nextResolve) {
    const found = nextResolve(specifier, context);
    if (base === '' || !found.url.startsWith(base)) return found;
    const [file = ''] = found.url.slice(base.length).split('?');
    const isShared = kept.has(file) || startModules.has(file);
    if (isShared) return { ...found, url: `${templateBase}${file}` };
    return round === 1 ? found : { ...found, url: `${found.url}${found.url.includes('?') ? '&' : '?'}build=${round}` };
  },
  // Node's compile cache knows no module by its address of one build.
  load(url, context, nextLoad) {
    if (!/\.ts\?(?:.*&)?build=\d+$/.test(url)) return nextLoad(url, context);
    const code = readFileSync(fileURLToPath(url), 'utf8');
    const source = stripped.get(code) ?? stripTypeScriptTypes(code);
    stripped.set(code, source);
    return { format: 'module', source, shortCircuit: true };
  },
});

const environment = { ...process.env };
const said = collectOutput();

process.on('message', (given: Job) => {
  job = given;
  round++;
  restoreProcess({ ...environment, ...job.env }, said);
  process.chdir(job.root);
  base = `${pathToFileURL(job.root).href}/`;
  kept = keptModules.of(job.root);
  const program = join(job.root, 'src/cli/build.mjs');
  process.argv = [process.execPath, program, ...job.options];
  // A build is over when nothing is left to do, as a process of its own would be.
  process.channel?.unref();
  setImmediate(() => void import(`${pathToFileURL(program).href}${round === 1 ? '' : `?build=${round}`}`));
});
process.on('beforeExit', () => {
  process.channel?.ref();
  if (!job) return;
  tell(job);
  job = undefined;
  process.chdir(template);
  // What later builds load has addresses of its own, and would fill the cache.
  if (round === 1) flushCompileCache();
  process.send?.({ memoryBytes: process.memoryUsage.rss() } satisfies Rest);
});
process.on('exit', () => {
  if (job) tell(job);
  leave();
});
process.on('disconnect', leave);

function tell({ outcomeFile }: Job): void {
  const outcome: Outcome = { exitCode: Number(process.exitCode ?? 0), output: said.output };
  writeFileSync(outcomeFile, JSON.stringify(outcome));
}

/** Ends without what Node does at an end, such as keeping compiled modules. */
function leave(): void {
  process.kill(process.pid, 'SIGKILL');
}
