import { execFileSync, spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LineReader, type Job, type Outcome } from './messages.ts';

/** Each command leaves modules in memory that no other one uses: some megabytes. */
const mostCommands = 40;

/** Starts the program with two pipes. If it ends before it has opened them, opens them in its place, since we wait. */
const serve = '"$0" "$@"; if [ -e "$2" ]; then : <"$2"; : >"$3"; fi';

/** A process that runs commands one after the other; it ends with this process. */
export class CommandServer {
  readonly #jobs: number;
  readonly #pipe: number;
  readonly #outcomes: LineReader;
  #commands = 0;
  #hasEnded = false;

  constructor(env: NodeJS.ProcessEnv) {
    const folder = mkdtempSync(join(tmpdir(), 'commands-'));
    const [jobs, outcomes] = [join(folder, 'jobs'), join(folder, 'outcomes')];
    execFileSync('mkfifo', [jobs, outcomes]);
    const program = join(import.meta.dirname, 'serve-commands.ts');
    const words = ['-c', serve, process.execPath, program, jobs, outcomes];
    spawn('sh', words, { env, stdio: ['ignore', 'ignore', 'inherit'] }).unref();
    // Each waits until the server opens the other end, in this order.
    this.#jobs = openSync(jobs, 'w');
    this.#pipe = openSync(outcomes, 'r');
    this.#outcomes = new LineReader(this.#pipe);
    rmSync(folder, { recursive: true });
  }

  /** Whether it takes another command. */
  get isReady(): boolean {
    return !this.#hasEnded && this.#commands < mostCommands;
  }

  run(job: Job): Outcome {
    this.#commands++;
    writeSync(this.#jobs, `${JSON.stringify(job)}\n`);
    const line = this.#outcomes.next();
    if (line === undefined) throw new Error(`The process that runs commands has ended at ${job.entry}.`);
    const outcome = JSON.parse(line) as Outcome;
    this.#hasEnded = outcome.hasEnded;
    if (!this.isReady) this.#close();
    return outcome;
  }

  #close(): void {
    closeSync(this.#jobs);
    closeSync(this.#pipe);
  }
}
