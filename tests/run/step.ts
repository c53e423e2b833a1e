import { spawn, type ChildProcessByStdio } from 'node:child_process';
import type { Readable } from 'node:stream';
import { endSignals } from './run-folder.ts';

const controller = new AbortController();

/** Aborted once the run was interrupted by a signal: no further step starts. */
export const interruption = controller.signal;

/**
 * Starts a step of a run. An interruption of the run ends the step and all that it has started.
 *
 * @param grace time for the step to end in its own way, in milliseconds.
 */
export function startStep(
  command: string,
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  grace = 5_000,
): ChildProcessByStdio<null, Readable, Readable> {
  // In a process group of its own, so that a signal reaches its workers and their builds, too.
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], env, detached: true });
  const endGroup = (signal: NodeJS.Signals) => {
    try {
      if (child.pid !== undefined) process.kill(-child.pid, signal);
    } catch {
      // All have ended.
    }
  };
  const interrupt = (signal: NodeJS.Signals) => {
    controller.abort();
    endGroup(signal);
    setTimeout(endGroup, grace, 'SIGKILL').unref();
  };
  for (const signal of endSignals) process.on(signal, interrupt);
  child.once('close', () => {
    for (const signal of endSignals) process.off(signal, interrupt);
  });
  return child;
}
