import { statSync } from 'node:fs';
import type { FileStamp } from '../workers/messages.ts';

/** The current stamp of a file; undefined if the file does not exist. */
export function stampOf(path: string): FileStamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && { sizeBytes: stats.size, mtimeMilliseconds: stats.mtimeMs, ctimeMilliseconds: stats.ctimeMs };
}

/** Compares stamps. The inode's change time cannot be set back, so edits that keep size and date are detected too. */
export function isSameStamp(now: FileStamp, then: FileStamp): boolean {
  return (
    now.sizeBytes === then.sizeBytes &&
    now.mtimeMilliseconds === then.mtimeMilliseconds &&
    now.ctimeMilliseconds === then.ctimeMilliseconds
  );
}
