import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Runs something while a file may not be read, also for the administrator, whom permissions do not bind. */
export function whileUnreadable<Result>(file: string, run: () => Result): Result {
  const { readFileSync } = fs;
  const refuse = (path: unknown, ...options: unknown[]) => {
    if (path === file) throw Object.assign(new Error(`EACCES: permission denied, open '${file}'`), { code: 'EACCES' });
    return Reflect.apply(readFileSync, fs, [path, ...options]) as unknown;
  };
  fs.readFileSync = refuse as typeof readFileSync;
  syncBuiltinESMExports();
  try {
    return run();
  } finally {
    fs.readFileSync = readFileSync;
    syncBuiltinESMExports();
  }
}
