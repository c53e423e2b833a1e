import { accessSync, constants, lstatSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const settings = 'src/newsroom/site.ts';

/**
 * Explains why Node could not read the settings, in a line with what to do; `undefined` if it can. To load a pipe would
 * never end, and an error in loading anything else names no place in the newsroom.
 *
 * @param file path of the settings, if they are another newsroom's.
 */
export function findUnreadableSettings(
  file = fileURLToPath(new URL('../../newsroom/site.ts', import.meta.url)),
): string | undefined {
  const entry = lstatSync(file, { throwIfNoEntry: false });
  if (!entry) return `${settings}  There is no such file, and a newsroom needs it. Restore it.`;
  const target = entry.isSymbolicLink() ? targetOf(file) : entry;
  if (!target) return `${settings}  This link leads to no file. Put a copy of the file in its place.`;
  if (target.isDirectory()) return `${settings}  This is a folder, so it cannot be read. Put the file in its place.`;
  if (!target.isFile()) return `${settings}  This is no file, so it cannot be read. Put the file in its place.`;
  try {
    accessSync(file, constants.R_OK);
    return undefined;
  } catch {
    return `${settings}  The permission to read this file is missing. Check who owns it.`;
  }
}

/** `undefined` if a link leads nowhere, or in a circle. */
function targetOf(file: string): ReturnType<typeof lstatSync> {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
