import { execFileSync } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/*
 * Test files run side by side, and the builds of each on one core, so that a build that takes all cores only takes them
 * from another. On one core a build starts one worker instead of several, and a small site takes a third less time in
 * all.
 */

/** The cores that this process may use, by number; none where the system does not say. */
function allowedCores(): readonly number[] {
  const status = '/proc/self/status';
  if (!existsSync(status) || !existsSync('/usr/bin/taskset')) return [];
  const [, list = ''] = /^Cpus_allowed_list:\s*(\S+)$/m.exec(readFileSync(status, 'utf8')) ?? [];
  return list.split(',').flatMap((range) => {
    const [first = NaN, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}

/**
 * How many test files run at once: one more than cores, since tests also wait for disks, servers and timers. Each build
 * takes up to 400 MB.
 */
export const filesAtOnce = Math.min(4, availableParallelism() + 1);

/** A place on a core. */
export interface Seat {
  /** Undefined where cores cannot be chosen. */
  readonly core: number | undefined;
  readonly leave: () => void;
}

/**
 * Takes the core on which the fewest builds of the run are at work: with a core for each test file, two files would
 * share one while another is idle, as soon as there are more files than cores or one of them waits.
 *
 * @param folder where the run records the builds of each core.
 */
export function takeCore(folder: string, cores: readonly number[] = allowedCores()): Seat {
  mkdirSync(folder, { recursive: true });
  const taken = readdirSync(folder).map((name) => Number.parseInt(name));
  const buildsOn = (core: number) => taken.filter((other) => other === core).length;
  const [core] = cores.toSorted((left, right) => buildsOn(left) - buildsOn(right));
  if (core === undefined) return { core, leave: () => undefined };
  const note = join(folder, `${core} ${process.pid} ${++seats}`);
  writeFileSync(note, '');
  return {
    core,
    leave: () => {
      rmSync(note, { force: true });
    },
  };
}

let seats = 0;

/** The command restricted to a core, or unchanged without one. */
export function onCore(core: number | undefined, command: string, args: readonly string[]) {
  return core === undefined
    ? ([command, args] as const)
    : (['taskset', ['--cpu-list', String(core), command, ...args]] as const);
}

/** Lets a process that runs already, with all its threads, run on the core alone. */
export function moveToCore(core: number, process: number): void {
  execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(core), String(process)], { stdio: 'ignore' });
}
