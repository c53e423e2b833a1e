import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { moveToCore } from '../cores.ts';
import type { Job, Outcome, Rest } from './messages.ts';

/** A build leaves modules in memory that no other one uses, 10 MB of them; a process of one build takes 250 MB. */
const mostMemoryBytes = 550_000_000;

export interface BuildServerOptions {
  /** A folder with the engine's code. */
  readonly template: string;
  readonly env: NodeJS.ProcessEnv;
  /** Where outcomes of builds are written. */
  readonly folder: string;
}

/** A process that builds one newsroom after the other; it ends with this process. */
export class BuildServer {
  readonly #options: BuildServerOptions;
  #process: ChildProcess | undefined;
  #core: number | undefined;
  #isBusy = false;

  constructor(options: BuildServerOptions) {
    this.#options = options;
  }

  /** Whether no build runs: there can be one at a time. */
  get isFree(): boolean {
    return !this.#isBusy;
  }

  /** @param core on which the build runs; on any if left out. */
  async run(job: Omit<Job, 'outcomeFile'>, core?: number): Promise<Outcome> {
    this.#isBusy = true;
    const child = (this.#process ??= this.#start());
    const outcomeFile = join(this.#options.folder, `outcome-${process.pid}.json`);
    rmSync(outcomeFile, { force: true });
    try {
      if (core !== undefined && core !== this.#core) moveToCore((this.#core = core), child.pid ?? NaN);
      child.send({ ...job, outcomeFile } satisfies Job);
      const rest = await nextMessage(child);
      if (rest === undefined || rest.memoryBytes > mostMemoryBytes) this.end();
      if (!existsSync(outcomeFile)) throw new Error(`The process that builds has ended at ${job.root}.`);
      return JSON.parse(readFileSync(outcomeFile, 'utf8')) as Outcome;
    } finally {
      this.#isBusy = false;
    }
  }

  #start(): ChildProcess {
    const { template, env } = this.#options;
    const execArgv = ['--disable-warning=ExperimentalWarning'];
    const child = fork(join(import.meta.dirname, 'serve-builds.ts'), [template], {
      env,
      execArgv,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    child.unref();
    return child;
  }

  /** Ends the process; the next build starts another. */
  end(): void {
    this.#process?.kill('SIGKILL');
    this.#process = this.#core = undefined;
  }
}

/** Waits for a message; `undefined` if the process ends instead. */
async function nextMessage(child: ChildProcess): Promise<Rest | undefined> {
  const found = new AbortController();
  const { signal } = found;
  const message = once(child, 'message', { signal }).then(([rest]) => rest as Rest);
  const end = once(child, 'exit', { signal }).then(() => undefined);
  try {
    return await Promise.race([message, end]);
  } finally {
    found.abort();
  }
}
