import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { isCode } from '../errors.ts';

/** Thrown where another press is at work on the same site. */
export class PressIsBusy extends Error {
  constructor(processId: number | undefined) {
    const holder = processId === undefined ? '' : ` (process ${processId})`;
    super(`Another build${holder} is at work on this site. Wait for it, or end it, and build again.`);
  }
}

/** Who holds a lock. A number of a process comes back one day; with the time of its start it does not. */
interface Holder {
  readonly processId: number;
  /** As the system counts it; empty where it does not say. */
  readonly started: string;
}

/** So long after a lock has come into being its holder may still be about to write its name into it. */
const namelessMilliseconds = 2000;

/**
 * Takes the site's lock: the second of two builds at once is told so. A lock whose process has gone is taken over.
 *
 * @returns how to give the lock back.
 * @throws {PressIsBusy}
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
    const [processId, started = ''] = readFileSync(file, 'utf8').split(' ');
    return Number(processId) > 0 ? { processId: Number(processId), started } : undefined;
  } catch {
    return undefined;
  }
}

function isAtWork(file: string, holder: Holder | undefined): boolean {
  if (!holder) {
    const stats = statSync(file, { throwIfNoEntry: false });
    // A clock that was wrong, or an archive, may have dated it in the future.
    return stats?.isFile() === true && stats.size === 0 && Math.abs(Date.now() - stats.mtimeMs) < namelessMilliseconds;
  }
  const { processId, started } = holder;
  return processId !== process.pid && isAlive(processId) && startOf(processId) === started;
}

/** Of two builds that find one stale lock, only one may remove it, and neither may remove the other's new one. */
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
 * When a process started, in ticks since the machine did: the twenty-second field of its `stat`, under Linux. One that
 * was killed and that nobody has asked about yet is still there, as a zombie.
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
