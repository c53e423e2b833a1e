import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { isCode } from '../../files/system-error.ts';
import { readOrdinaryFile } from '../../files/ordinary-file.ts';

/** Thrown if another build of the same site is running. */
export class PressIsBusy extends Error {
  constructor(processId: number | undefined) {
    const holder = processId === undefined ? '' : ` (process ${processId})`;
    super(`Another build${holder} is at work on this site. Wait for it, or end it, and build again.`);
  }
}

/** Process that holds a lock. Process ids are reused, so its start time identifies it too. */
interface Holder {
  readonly processId: number;
  /** Start time in the system's units; empty if it is unknown. */
  readonly started: string;
}

/** Time after the creation of a lock within which its holder may not have written its process id yet. */
const namelessMilliseconds = 2000;

/**
 * Takes the site's lock. A lock whose process no longer exists is taken over.
 *
 * @returns a function that releases the lock.
 * @throws PressIsBusy if another build has the lock.
 */
export function takeLock(file: string): () => void {
  for (;;) {
    try {
      const descriptor = openSync(file, 'wx');
      const release = () => {
        rmSync(file, { force: true });
      };
      try {
        writeSync(descriptor, `${process.pid} ${startOf(process.pid)}`);
      } catch (error) {
        release();
        throw error;
      } finally {
        closeSync(descriptor);
      }
      return release;
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error;
    }
    const holder = readHolder(file);
    if (isAtWork(file, holder)) throw new PressIsBusy(holder?.processId);
    removeStale(file, holder);
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const [processId, started = ''] = readOrdinaryFile(file).toString().split(' ');
    return Number(processId) > 0 ? { processId: Number(processId), started } : undefined;
  } catch {
    return undefined;
  }
}

function isAtWork(file: string, holder: Holder | undefined): boolean {
  if (!holder) {
    const stats = statSync(file, { throwIfNoEntry: false });
    // A wrong clock or an archive may have dated it in the future.
    return stats?.isFile() === true && stats.size === 0 && Math.abs(Date.now() - stats.mtimeMs) < namelessMilliseconds;
  }
  const { processId, started } = holder;
  return processId !== process.pid && isAlive(processId) && startOf(processId) === started;
}

/** Removes a stale lock. Of two builds that find it, only one does, and neither removes the other's new lock. */
function removeStale(file: string, stale: Holder | undefined): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (isCode(error, 'ENOENT')) return;
    throw error;
  }
  const holder = readHolder(aside);
  if (holder?.processId === stale?.processId && holder?.started === stale?.started)
    rmSync(aside, { recursive: true, force: true });
  else renameSync(aside, file);
}

function isAlive(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return isCode(error, 'EPERM');
  }
}

/**
 * Start time of a process in ticks since the machine booted: the twenty-second field of its `stat` on Linux. A killed
 * process exists as a zombie until its parent has collected its exit status.
 */
function startOf(processId: number): string {
  try {
    const stat = readFileSync(`/proc/${processId}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? 'ended' : (fields[19] ?? '');
  } catch {
    return '';
  }
}
