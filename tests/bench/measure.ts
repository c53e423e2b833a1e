import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Measurement {
  readonly seconds: number;
  /** User and system time of the process and all its children; undefined without GNU time. */
  readonly cpuSeconds: number | undefined;
  /** The most that the process and its children held at one moment; undefined where it cannot be known. */
  readonly peakBytes: number | undefined;
}

export interface MeasuredRun extends Measurement {
  readonly exitCode: number;
  /** The end of what the command printed. */
  readonly output: string;
}

const gnuTime = '/usr/bin/time';
const sampleMilliseconds = 100;
const keptOutput = 4000;

/** Runs a command to its end, by itself on a disk that has nothing left to write. */
export async function measure(
  command: string,
  args: readonly string[],
  { cwd, env }: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<MeasuredRun> {
  flushDisks();
  const scratch = mkdtempSync(join(tmpdir(), 'bench-time-'));
  const account = join(scratch, 'account');
  const hasTime = existsSync(gnuTime);
  const file = hasTime ? gnuTime : command;
  const rest = hasTime ? ['-q', '-f', '%U %S %M', '-o', account, command, ...args] : args;

  const start = performance.now();
  const child = spawn(file, rest, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output = (output + text).slice(-keptOutput)));
  }
  let sampledBytes = 0;
  const sampler = setInterval(() => {
    if (child.pid) sampledBytes = Math.max(sampledBytes, residentBytes(child.pid));
  }, sampleMilliseconds);
  const [exitCode] = (await once(child, 'close')) as [number | null];
  const seconds = (performance.now() - start) / 1000;
  clearInterval(sampler);

  const [user, system, largestKilobytes] = hasTime ? readFigures(account) : [];
  rmSync(scratch, { recursive: true });
  const peakBytes = Math.max(sampledBytes, (largestKilobytes ?? 0) * 1024);
  return {
    seconds,
    cpuSeconds: user === undefined || system === undefined ? undefined : user + system,
    peakBytes: peakBytes > 0 ? peakBytes : undefined,
    exitCode: exitCode ?? -1,
    output,
  };
}

/** The middle of each figure by itself. */
export function median(runs: readonly Measurement[]): Measurement {
  return {
    seconds: middle(runs.map(({ seconds }) => seconds)) ?? 0,
    cpuSeconds: middle(runs.map(({ cpuSeconds }) => cpuSeconds)),
    peakBytes: middle(runs.map(({ peakBytes }) => peakBytes)),
  };
}

function middle(figures: readonly (number | undefined)[]): number | undefined {
  const known = figures.filter((figure) => figure !== undefined).sort((left, right) => left - right);
  const [low, high] = [known[Math.ceil(known.length / 2) - 1], known[Math.floor(known.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** What a process and all below it hold in memory now; pages that they share count more than once. */
function residentBytes(pid: number): number {
  return sumOfTree(pid, (folder) => memoryOf(folder, 'VmRSS'));
}

/** The sum of the most that a process and those below it have held, each at its own moment; undefined if unknown. */
export function peakBytesOf(pid: number): number | undefined {
  return sumOfTree(pid, (folder) => memoryOf(folder, 'VmHWM')) || undefined;
}

/** User and system time so far of a process, those below it, and those below it that have ended; undefined if unknown. */
export function processorSecondsOf(pid: number): number | undefined {
  const ticksPerSecond = 100;
  const ticks = sumOfTree(pid, (folder) => {
    // After the name, which is in brackets and may contain spaces: the third field and those after it.
    const fields = readFileSync(`${folder}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    const [firstTime, lastTime] = [11, 15];
    return fields.slice(firstTime, lastTime).reduce((sum, field) => sum + Number(field), 0);
  });
  return ticks === 0 ? undefined : ticks / ticksPerSecond;
}

/** Adds up a figure of a process and of all below it; 0 where the system does not say. */
function sumOfTree(pid: number, read: (folder: string) => number): number {
  try {
    const folder = `/proc/${pid}`;
    const own = read(folder);
    const children = readdirSync(`${folder}/task`).flatMap((task) =>
      readFileSync(`${folder}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    );
    return children.reduce((sum, child) => sum + sumOfTree(Number(child), read), own);
  } catch {
    return 0;
  }
}

function memoryOf(folder: string, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`${folder}/status`, 'utf8');
  return Number(new RegExp(`^${field}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0) * 1024;
}

function readFigures(account: string): readonly number[] {
  const lines = readFileSync(account, 'utf8').trim().split('\n');
  return lines.at(-1)?.split(' ').map(Number) ?? [];
}

/** Writes what is left to write, so that it does not disturb the next measurement. */
export function flushDisks(): void {
  try {
    execFileSync('sync');
  } catch {
    // Without it the run before may still be writing: the figures are less exact, not wrong.
  }
}
