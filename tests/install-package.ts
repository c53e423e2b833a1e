import { execFileSync } from 'node:child_process';

/** An installation that takes longer than this waits for something that will not come. */
const patienceMilliseconds = 300_000;

/**
 * Installs one of Debian's packages, as root or by `sudo` without a password.
 *
 * @throws if that cannot be done here.
 */
export function installDebianPackage(name: string): void {
  const isRoot = process.getuid?.() === 0;
  const runApt = (...args: readonly string[]) =>
    isRoot ? runQuietly('apt-get', args) : runQuietly('sudo', ['-n', 'apt-get', ...args]);
  runApt('update', '-qq');
  runApt('install', '-y', '-qq', '--no-install-recommends', name);
}

/** Runs a command, of which only the errors are heard. */
export function runQuietly(command: string, args: readonly string[]): void {
  console.log(`  ${[command, ...args].join(' ')}`);
  execFileSync(command, args, { stdio: ['ignore', 'ignore', 'pipe'], timeout: patienceMilliseconds });
}
