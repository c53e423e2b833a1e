import { chmodSync, mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';

const prefix = 'tickerpress-run-';

/** Names the environment variable by which processes of a run know that they have its folder. */
const folderVariable = 'TICKERPRESS_RUN_FOLDER';

/** The folder of the run that this process belongs to, if it does. */
export function givenRunFolder(): string | undefined {
  return process.env[folderVariable];
}

/** Signals that end a process, which may clean up first. */
export const endSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Gives this process, and all that it starts from now on, a folder of their own for temporary files. It is removed when
 * the process ends or is interrupted, with all that tests left there. Folders of runs that were killed are removed now.
 *
 * @param parent where it is made.
 * @returns the folder; that of the process that started this one, if it has one.
 */
export function enterRunFolder(parent = tmpdir()): string {
  const given = givenRunFolder();
  if (given !== undefined) return given;
  forgetKilledRuns(parent);
  const folder = mkdtempSync(join(parent, `${prefix}${process.pid}-`));
  // Web servers give up the rights of root before they read.
  chmodSync(folder, 0o755);
  for (const name of [folderVariable, 'TMPDIR', 'TMP', 'TEMP']) process.env[name] = folder;
  process.once('exit', () => {
    remove(folder);
  });
  for (const signal of endSignals) {
    process.once(signal, () => {
      // A runner that has its own way to end on this signal comes to its exit.
      if (process.listenerCount(signal) > 0) return;
      remove(folder);
      process.kill(process.pid, signal);
    });
  }
  return folder;
}

function forgetKilledRuns(parent: string): void {
  for (const name of readdirSync(parent)) {
    const [, id] = /^tickerpress-run-(\d+)-/.exec(name) ?? [];
    if (id !== undefined && !isRunning(Number(id))) remove(join(parent, name));
  }
}

/** Ends what an interrupted test left running in a folder, and removes it. */
function remove(folder: string): void {
  for (const id of processesBelow(folder)) kill(id);
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  } catch {
    // Something is mounted there or belongs to another user: the next run tries again.
  }
}

function processesBelow(folder: string): readonly number[] {
  try {
    const ids = readdirSync('/proc')
      .map(Number)
      .filter((id) => id > 0 && id !== process.pid);
    return ids.filter((id) => `${workingFolder(id)}${sep}`.startsWith(`${folder}${sep}`));
  } catch {
    return [];
  }
}

function workingFolder(id: number): string {
  try {
    return readlinkSync(`/proc/${id}/cwd`);
  } catch {
    return '';
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

function isRunning(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
