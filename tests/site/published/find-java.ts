import { spawnSync } from 'node:child_process';
import { installDebianPackage } from '../../programs/debian-packages.ts';

/**
 * Finds Java, in which the checker of pages and style sheets is written, or installs Debian's.
 *
 * @throws if there is none and none can be installed, with what to do.
 */
export function ensureJava(): void {
  if (hasJava()) return;
  try {
    installDebianPackage('default-jre-headless');
  } catch {
    // What matters is whether it is there now.
  }
  if (hasJava()) return;
  throw new Error(
    'No Java could be installed, so pages cannot be checked. Install it (Debian: apt-get install default-jre-headless), and test again.',
  );
}

function hasJava(): boolean {
  return spawnSync('java', ['-version']).status === 0;
}
