import { statSync } from 'node:fs';

/**
 * Stamp that identifies an unchanged file. The inode's change time (ctime) cannot be set back, so edits that keep size
 * and date are detected too.
 */
export interface FileStamp {
  readonly sizeBytes: number;
  readonly mtimeMilliseconds: number;
  readonly ctimeMilliseconds: number;
}

/** The current stamp of a file, or of a symbolic link's target; undefined if there is none. */
export function stampOf(path: string): FileStamp | undefined {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats && { sizeBytes: stats.size, mtimeMilliseconds: stats.mtimeMs, ctimeMilliseconds: stats.ctimeMs };
}

export function isSameStamp(now: FileStamp, then: FileStamp): boolean {
  return (
    now.sizeBytes === then.sizeBytes &&
    now.mtimeMilliseconds === then.mtimeMilliseconds &&
    now.ctimeMilliseconds === then.ctimeMilliseconds
  );
}

/** A file's stamp and inode as a text. Files that cannot be read, or do not exist, have a text of their own. */
export function stampText(path: string): string {
  try {
    const { size, mtimeMs, ctimeMs, ino } = statSync(path);
    return `${size} ${mtimeMs} ${ctimeMs} ${ino}`;
  } catch {
    return 'unreadable';
  }
}
