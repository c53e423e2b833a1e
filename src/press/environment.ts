import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findFiles } from '../files/list-files.ts';
import { isOrdinaryFile } from '../files/ordinary-file.ts';

/*
 * The published site depends only on content, settings and the moment of the build. Node, Astro, Vite and their
 * libraries read dozens of environment variables, and more with each release. So a build has a list of variables that
 * pass, and removes all others before it loads anything that could read them.
 */

/** The moment of the build: see `content/clock.ts`. */
const clockVariable = 'PUBLISH_NOW';

/** The commit that is built, for `/.well-known/build.json`. */
const commitVariable = 'PUBLISH_COMMIT';

/** Names that build services give it: GitHub, GitLab, Netlify, Vercel, Cloudflare Pages and Workers. */
const commitVariables = [
  ...[commitVariable, 'GITHUB_SHA', 'CI_COMMIT_SHA', 'COMMIT_REF', 'VERCEL_GIT_COMMIT_SHA'],
  ...['CF_PAGES_COMMIT_SHA', 'WORKERS_CI_COMMIT_SHA'],
] as const;

/** If set, Astro renders every page itself, from the collections. Pages rendered by the press must equal these. */
export const plainVariable = 'TICKERPRESS_PLAIN';

/** Variables for the machine, the terminal and the network. None of them can change the published site. */
const systemVariables = new Set(
  [
    ...['PATH', 'HOME', 'USER', 'LOGNAME', 'SHELL', 'TMPDIR', 'TMP', 'TEMP', 'LD_LIBRARY_PATH', 'DYLD_LIBRARY_PATH'],
    ...['USERPROFILE', 'APPDATA', 'LOCALAPPDATA', 'SYSTEMROOT', 'SYSTEMDRIVE', 'WINDIR', 'COMSPEC', 'PATHEXT'],
    ...['TERM', 'COLORTERM', 'FORCE_COLOR', 'NO_COLOR', 'CI', 'DISPLAY'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'NODE_EXTRA_CA_CERTS'],
    // Git sets it for its hooks: the index of the commit in progress.
    'GIT_INDEX_FILE',
    ...['NODE_COMPILE_CACHE', 'NODE_COMPILE_CACHE_PORTABLE', 'NODE_DISABLE_COMPILE_CACHE', 'UV_THREADPOOL_SIZE'],
  ].flatMap((name) => [name, name.toLowerCase()]),
);

/** Variables that have the same value in every build. */
const fixedVariables = {
  NODE_ENV: 'production',
  TZ: 'UTC',
  ASTRO_TELEMETRY_DISABLED: '1',
  ASTRO_DISABLE_UPDATE_CHECK: 'true',
  // Astro puts a key for server islands into the compiled code. There are none, and a random key would change the code
  // each time.
  ASTRO_KEY: Buffer.alloc(32).toString('base64'),
} as const;

/** Variables that Node reads at startup: removing them later has no effect on the process. */
const startVariables = [
  ...['NODE_OPTIONS', 'NODE_PATH', 'NODE_ICU_DATA', 'ICU_DATA', 'NODE_PRESERVE_SYMLINKS'],
  ...['NODE_PRESERVE_SYMLINKS_MAIN', 'NODE_PENDING_DEPRECATION', 'OPENSSL_CONF'],
] as const;

export type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The variables with which a build runs: the machine's, the fixed ones, `PUBLISH_NOW`, `PUBLISH_COMMIT`, and those that
 * settings may use (`isSetting`).
 *
 * @param root the project's folder.
 */
export function settledEnvironment(root: string, given: Environment): Record<string, string> {
  const settings = settingNames(root);
  const passed = Object.entries(given).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined &&
      (systemVariables.has(comparable(entry[0])) || entry[0] === clockVariable || isSetting(entry[0], settings)),
  );
  const options = memoryOptions(given['NODE_OPTIONS'] ?? '');
  const commit = commitVariables.map((name) => given[name] ?? '').find(isCommit);
  return {
    ...Object.fromEntries(passed),
    ...(options && { NODE_OPTIONS: options }),
    ...(commit !== undefined && { [commitVariable]: commit }),
    ...fixedVariables,
  };
}

/** Inputs of a site, except the list of published addresses. */
const inputs = ['articles', 'public', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];
const noInput = ':(exclude)src/newsroom/addresses.txt';

/** The commit being built, from the service or from git; undefined if an input has uncommitted changes. */
export function readCommit(root: string, environment: Environment): string | undefined {
  const given = environment[commitVariable];
  if (given !== undefined) return given;
  const git = (...args: readonly string[]) =>
    execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
  try {
    const commit = git('rev-parse', 'HEAD');
    return isCommit(commit) && git('status', '--porcelain', '--', ...inputs, noInput) === '' ? commit : undefined;
  } catch {
    // No git, or no repository.
    return undefined;
  }
}

function isCommit(text: string): boolean {
  return /^(?:[\da-f]{40}|[\da-f]{64})$/.test(text);
}

/** Variables in `given` that must be removed, which takes a new process. */
export function startVariablesOf(given: Environment): readonly string[] {
  return startVariables.filter((name) => {
    const value = given[name];
    if (value === undefined || value === '') return false;
    return name !== 'NODE_OPTIONS' || value.trim() !== memoryOptions(value);
  });
}

/** Replaces this process's environment. */
export function replaceEnvironment(environment: Readonly<Record<string, string>>): void {
  for (const name of Object.keys(process.env)) if (!(name in environment)) Reflect.deleteProperty(process.env, name);
  for (const [name, value] of Object.entries(environment)) if (process.env[name] !== value) process.env[name] = value;
}

/** Variables that settings may use, sorted. Shape: `SITE_NAME=The Daily`. Compiled pages depend on them. */
export function settingVariables(root: string, given: Environment): readonly string[] {
  const settings = settingNames(root);
  return Object.entries(given)
    .filter(([name]) => isSetting(name, settings))
    .map(([name, value]) => `${name}=${value ?? ''}`)
    .sort();
}

/**
 * Whether a variable's name begins with `SITE_`, or is written in the newsroom's own code: `process.env['EDITION']`.
 */
function isSetting(name: string, mentioned: ReadonlySet<string>): boolean {
  if (name in fixedVariables || /^(?:NODE_|ASTRO_|TICKERPRESS_|LC_|LANG)/.test(name)) return false;
  return name.startsWith('SITE_') || mentioned.has(name);
}

/** Every word of the newsroom's code. */
function settingNames(root: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const file of newsroomCode(root)) {
    for (const [word] of textOf(file).matchAll(/[A-Za-z_]\w*/g)) words.add(word);
  }
  return words;
}

/** `''` if the file cannot be read, which is reported where it is used. */
function textOf(file: string): string {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
}

function newsroomCode(root: string): readonly string[] {
  const folder = join(root, 'src/newsroom');
  try {
    return (
      findFiles(folder)
        .filter(({ path }) => /\.[cm]?[jt]s$/.test(path))
        .map(({ path }) => join(folder, path))
        // Emacs marks a file with unsaved changes by a link that leads nowhere: `.#site.ts`.
        .filter(isOrdinaryFile)
    );
  } catch {
    return [];
  }
}

/** The memory limits in `NODE_OPTIONS`, which a large newsroom may need. */
function memoryOptions(options: string): string {
  return (options.match(/(?<=^|\s)--max[-_](?:old[-_]space|semi[-_]space)[-_]size(?:=|\s+)\d+(?=\s|$)/g) ?? []).join(
    ' ',
  );
}

/** Folds the case of a name on Windows, where names are case-insensitive. */
function comparable(name: string): string {
  return process.platform === 'win32' ? name.toUpperCase() : name;
}
