import { readFileSync, statSync } from 'node:fs';

/** Whether there is a file at a path, or where a symbolic link there leads: no folder, no pipe, no device. */
export function isOrdinaryFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

/**
 * Reads a file. Reading a pipe or a device, such as `/dev/zero`, would never end.
 *
 * @throws if it is none, or cannot be read.
 */
export function readOrdinaryFile(path: string): Buffer {
  if (!statSync(path).isFile()) throw new Error(`${path} is no file.`);
  return readFileSync(path);
}
