import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { demoNow } from '../../demo-now.ts';
import { keepPictures, lendPictures } from '../../run/demo-pictures.ts';

const root = join(import.meta.dirname, '../../..');
/** A company that the tests' demo leaves out, so that it has a page of an unregistered symbol. */
const forgottenCompany = 'src/reference/companies/banca-carige.yaml';
const parts = ['articles', 'public', 'src', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * Builds the demo newsroom for an address, in a new folder that is the caller's to remove; the site is in its `dist`.
 *
 * @param settings more lines of `site.ts`: `hasSchemeSwitch: true,`.
 * @param stories which of the articles it has, by their names below `articles/`; all if left out.
 */
export function buildDemo(url: string, settings = '', stories = /$/): string {
  const folder = mkdtempSync(join(tmpdir(), 'tickerpress-browser-'));
  for (const part of parts) cpSync(join(root, part), join(folder, part), { recursive: true });
  for (const file of readdirSync(join(folder, 'articles'), { encoding: 'utf8', recursive: true }))
    if (file.endsWith('.md') && !stories.test(file)) rmSync(join(folder, 'articles', file));
  rmSync(join(folder, forgottenCompany));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const siteFile = join(folder, 'src/newsroom/site.ts');
  writeFileSync(siteFile, addSettings(readFileSync(siteFile, 'utf8'), settings));
  lendPictures(folder);
  execFileSync(process.execPath, ['src/cli/build.mjs'], {
    cwd: folder,
    env: { ...process.env, ...sharedCache(folder), SITE_URL: url, PUBLISH_NOW: demoNow },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  keepPictures(folder);
  return folder;
}

/**
 * Has builds of all demos share one of Node's compile caches. A portable one identifies modules by their paths from its
 * folder, to which each demo has a link.
 */
function sharedCache(folder: string): NodeJS.ProcessEnv {
  const cache = join(tmpdir(), 'browser-compile-cache');
  const link = join(folder, '.compile-cache');
  mkdirSync(cache, { recursive: true });
  symlinkSync(cache, link);
  return { NODE_COMPILE_CACHE: link, NODE_COMPILE_CACHE_PORTABLE: '1' };
}

function addSettings(siteFile: string, settings: string): string {
  const end = /^}\);$/m;
  if (!end.test(siteFile))
    throw new Error('src/newsroom/site.ts no longer ends as it did: no settings can be added to it.');
  return siteFile.replace(end, `${settings}});`);
}
