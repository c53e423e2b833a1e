import { statSync } from 'node:fs';
import type { FileStamp } from '../workers/messages.ts';

/** The present stamp of a file; undefined if there is none. */
export function stampOf(path: string): FileStamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && { sizeBytes: stats.size, mtimeMilliseconds: stats.mtimeMs, ctimeMilliseconds: stats.ctimeMs };
}

/** The time of the inode's change cannot be set back: an edit that keeps size and date is noticed all the same. */
export function isSameStamp(now: FileStamp, then: FileStamp): boolean {
  return (
    now.sizeBytes === then.sizeBytes &&
    now.mtimeMilliseconds === then.mtimeMilliseconds &&
    now.ctimeMilliseconds === then.ctimeMilliseconds
  );
}
