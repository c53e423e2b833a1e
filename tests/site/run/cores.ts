import { availableParallelism } from 'node:os';
import { existsSync, readFileSync } from 'node:fs';

/*
 * Test files run side by side, and the builds of each on one core, so that a build that takes all cores only takes them from another. On one core
 * a build starts one worker instead of several, and a small site takes a third less time in all.
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
 * How many test files run at once: one more than cores, since tests also wait for disks, servers and timers. Each build takes up to
 * 400 MB.
 */
export const filesAtOnce = Math.min(4, availableParallelism() + 1);

/**
 * A command that runs on one core: the one of this worker of the test runner.
 *
 * @returns the command as it is where cores cannot be chosen.
 */
export function onOneCore(command: string, args: readonly string[]): readonly [string, readonly string[]] {
  const cores = allowedCores();
  const core = cores[Number(process.env['VITEST_POOL_ID'] ?? 0) % cores.length];
  return core === undefined ? [command, args] : ['taskset', ['--cpu-list', String(core), command, ...args]];
}
