import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { demoNow } from '../../demo-now.ts';
import { siteFolderVariable } from './sites.ts';

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
  mkdirSync(join(folder, '.press'));
  const known = knownPictures();
  if (known !== undefined) cpSync(known, join(folder, '.press/pictures'), { recursive: true });
  execFileSync(process.execPath, ['src/cli/build.ts'], {
    cwd: folder,
    env: { ...process.env, SITE_URL: url, PUBLISH_NOW: demoNow },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return folder;
}

/** Pictures that the project, or else the first of these sites, has processed: they are the same in all of them. */
function knownPictures(): string | undefined {
  const dist = process.env[siteFolderVariable];
  const folders = [root, ...(dist === undefined ? [] : [dirname(dist)])];
  return folders.map((folder) => join(folder, '.press/pictures')).find((folder) => existsSync(folder));
}

function addSettings(siteFile: string, settings: string): string {
  const end = /^}\);$/m;
  if (!end.test(siteFile))
    throw new Error('src/newsroom/site.ts no longer ends as it did: no settings can be added to it.');
  return siteFile.replace(end, `${settings}});`);
}
