import { accessSync, constants, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

const memoryDisk = '/dev/shm';

/** Enough for the newsrooms of all test files that run at once, and as much again. */
const neededBytes = 4 * 1024 ** 3;

/**
 * Folder for temporary files: in memory where the system offers enough of it, and of free space there.
 *
 * Newsrooms are copied and built some hundred times, and a file system on a disk allocates blocks at each file that is
 * replaced.
 */
export function quickFolder(): string {
  try {
    const { bavail, bsize } = statfsSync(memoryDisk);
    accessSync(memoryDisk, constants.W_OK | constants.X_OK);
    return bavail * bsize >= neededBytes ? memoryDisk : tmpdir();
  } catch {
    return tmpdir();
  }
}
