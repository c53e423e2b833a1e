import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeDigest } from '../../src/press/code.ts';

/*
 * Compiled pages depend on the code alone, and compiling takes longer than a small build: newsrooms of all tests
 * share them, under the digest of their code.
 */

const shelf = join(tmpdir(), 'newsroom-engines');

/** Compiled states of the code that stay for the next run of the tests. */
const keptEngines = 12;

/** Puts the compiled pages for a newsroom's code where its press looks for them, if there are any. */
export function lendEngine(folder: string, siteUrl: string | undefined): void {
  const name = digestOf(folder, siteUrl);
  const target = join(folder, '.press/engines', name);
  if (!existsSync(join(shelf, name)) || existsSync(target)) return;
  // Those that are used stay longest: another run of the tests may be at work, and take what it has made for newer.
  const now = new Date();
  utimesSync(join(shelf, name), now, now);
  cpSync(join(shelf, name), target, { recursive: true });
}

/** Keeps what a newsroom's press has compiled. */
export function keepEngine(folder: string, siteUrl: string | undefined): void {
  const name = digestOf(folder, siteUrl);
  const compiled = join(folder, '.press/engines', name);
  if (existsSync(join(shelf, name)) || !existsSync(compiled)) return;
  mkdirSync(shelf, { recursive: true });
  const draft = join(shelf, `.${name}-${process.pid}`);
  cpSync(compiled, draft, { recursive: true });
  try {
    renameSync(draft, join(shelf, name));
  } catch {
    // Another run of the tests was quicker.
    rmSync(draft, { recursive: true, force: true });
  }
  forgetOldest();
}

/** The press knows the site's address from its environment: here it is set as the build will have it. */
function digestOf(folder: string, siteUrl: string | undefined): string {
  const own = process.env['SITE_URL'];
  if (siteUrl === undefined) delete process.env['SITE_URL'];
  else process.env['SITE_URL'] = siteUrl;
  try {
    return codeDigest(folder);
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
