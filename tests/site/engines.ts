import { cpSync, existsSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { compileDigest } from '../../src/press/state/code-digest.ts';
import { keptFolder } from '../run/kept-folder.ts';

/*
 * Compiled pages depend on the code and a few settings alone, and compiling takes longer than a small build: newsrooms
 * of all tests share them. What the settings are, only a build can say: so all of one state of the code and the
 * environment are on the shelf together, each in a folder that has the name by which the press looks for it.
 */

const shelf = keptFolder('engines');

/** Compiled states of the code that stay for the next run of the tests: more than one run makes, 3 MB each. */
const keptEngines = 40;

/** Puts the compiled pages for a newsroom's code where its press looks for them, if there are any. */
export function lendEngine(folder: string, siteUrl: string | undefined): void {
  const state = digestOf(folder, siteUrl);
  if (!existsSync(join(shelf, state))) return;
  // Those that are used stay longest: another run of the tests may be at work, and take what it has made for newer.
  const now = new Date();
  utimesSync(join(shelf, state), now, now);
  for (const name of readdirSync(join(shelf, state))) {
    const target = join(folder, '.press/engines', name);
    if (name.startsWith('.') || existsSync(target)) continue;
    try {
      cpSync(join(shelf, state, name), target, { recursive: true });
    } catch {
      // A test has put something else there: the press compiles.
      return;
    }
  }
}

/**
 * Keeps what a newsroom's press has compiled.
 *
 * @param known by `enginesOf`, before the build.
 */
export function keepEngine(folder: string, siteUrl: string | undefined, known: ReadonlySet<string>): void {
  const name = newestOf(folder);
  // The digest of the code takes as long as a small build takes to read its articles.
  if (name === undefined || known.has(name)) return;
  const kept = join(shelf, digestOf(folder, siteUrl));
  if (existsSync(join(kept, name))) return;
  const draft = join(kept, `.${name}-${process.pid}`);
  cpSync(join(folder, '.press/engines', name), draft, { recursive: true });
  try {
    renameSync(draft, join(kept, name));
  } catch {
    // Another run of the tests was quicker.
    rmSync(draft, { recursive: true, force: true });
  }
  forgetOldest();
}

/** Names of the compiled states of the code that a newsroom has. */
export function enginesOf(folder: string): ReadonlySet<string> {
  const engines = join(folder, '.press/engines');
  const isFolder = statSync(engines, { throwIfNoEntry: false })?.isDirectory() === true;
  return new Set(isFolder ? readdirSync(engines).filter((name) => !name.endsWith('.part')) : []);
}

/** What was compiled last. */
function newestOf(folder: string): string | undefined {
  const timeOf = (name: string) => statSync(join(folder, '.press/engines', name)).mtimeMs;
  return [...enginesOf(folder)].sort((left, right) => timeOf(right) - timeOf(left))[0];
}

const anySettings = { url: '', hasServices: false, hasSchemeSwitch: false };

/** The press reads the site's address from its environment: here it is set as for the build. */
function digestOf(folder: string, siteUrl: string | undefined): string {
  const own = process.env['SITE_URL'];
  if (siteUrl === undefined) delete process.env['SITE_URL'];
  else process.env['SITE_URL'] = siteUrl;
  try {
    return compileDigest(folder, anySettings);
  } finally {
    if (own === undefined) delete process.env['SITE_URL'];
    else process.env['SITE_URL'] = own;
  }
}

function forgetOldest(): void {
  const engines = readdirSync(shelf).map((name) => ({ name, time: statSync(join(shelf, name)).mtimeMs }));
  engines.sort((left, right) => right.time - left.time);
  for (const { name } of engines.slice(keptEngines)) rmSync(join(shelf, name), { recursive: true, force: true });
}
