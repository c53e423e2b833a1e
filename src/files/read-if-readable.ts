import { readFileSync } from 'node:fs';

/** Bytes of a file; `undefined` if there is none, or if it cannot be read. */
export function readIfReadable(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
