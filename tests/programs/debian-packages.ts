import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/*
 * Programs of Debian's for the tests. One that would start a service when it is installed (a web server) is unpacked
 * into a folder of the project instead: the system stays as it is, and the program runs only where a test starts it.
 */

/** An installation that takes longer than this waits for something that will not come. */
const patienceMilliseconds = 300_000;

const unpacked = join(import.meta.dirname, '../../node_modules/.cache/debian');

/**
 * Installs one of Debian's packages, as root or by `sudo` without a password.
 *
 * @throws if that cannot be done here.
 */
export function installDebianPackage(name: string): void {
  updateLists();
  runAptAsRoot('install', '-y', '-qq', '--no-install-recommends', name);
}

/**
 * Unpacks Debian's packages, and those that they need and that are not installed.
 *
 * @throws if they cannot be had here.
 */
export function unpackDebianPackages(names: readonly string[]): void {
  try {
    updateLists();
  } catch {
    // Anybody may download what the lists on this machine name.
  }
  const plan = execFileSync('apt-get', ['install', '--simulate', '--no-install-recommends', ...names], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const needed = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name = '']) => name);
  mkdirSync(unpacked, { recursive: true });
  // A folder of its own: older versions of a package must not be unpacked over it.
  const downloads = mkdtempSync(join(unpacked, 'downloads-'));
  try {
    runQuietly('apt-get', ['download', '-qq', ...needed], downloads);
    for (const file of readdirSync(downloads)) runQuietly('dpkg-deb', ['--extract', join(downloads, file), unpacked]);
  } finally {
    rmSync(downloads, { recursive: true });
  }
}

/** The path of a program, installed or unpacked; `undefined` if there is none. */
export function findProgram(command: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  // Where servers are, which is not on the path of everybody.
  const places = [...folders, '/usr/sbin', join(unpacked, 'usr/sbin'), join(unpacked, 'usr/bin')];
  return places.map((folder) => join(folder, command)).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** A file of the system (`/etc/mime.types`), or the unpacked one. */
export function findSystemFile(path: string): string {
  return existsSync(path) ? path : join(unpacked, path);
}

/** The environment in which an unpacked program finds its libraries. */
export function programEnvironment(): NodeJS.ProcessEnv {
  const folders = ['usr/lib', 'lib'].flatMap((folder) => {
    const path = join(unpacked, folder);
    return (existsSync(path) ? readdirSync(path) : [])
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(path, name));
  });
  return folders.length > 0 ? { ...process.env, LD_LIBRARY_PATH: folders.join(delimiter) } : process.env;
}

/** Runs a command, of which only the errors are shown. */
export function runQuietly(command: string, args: readonly string[], cwd?: string): void {
  console.log(`  ${[command, ...args].join(' ')}`);
  execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'pipe'], timeout: patienceMilliseconds });
}

let areListsNew = false;

/** Fetches the lists of packages, once per run. */
function updateLists(): void {
  if (areListsNew) return;
  runAptAsRoot('update', '-qq');
  areListsNew = true;
}

function runAptAsRoot(...args: readonly string[]): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) runQuietly('apt-get', args);
  else runQuietly('sudo', ['-n', 'apt-get', ...args]);
}
