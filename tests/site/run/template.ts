import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newsroomFiles } from '../articles.ts';

const project = join(import.meta.dirname, '../../..');

/**
 * Makes a newsroom of the project's code, with small data in place of the demonstration's, and without articles. Its
 * packages are those of a folder above it: see `linkPackages`.
 */
export function makeTemplate(folder: string): void {
  mkdirSync(folder);
  for (const name of ['src', 'public', 'astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json']) {
    cpSync(join(project, name), join(folder, name), { recursive: true });
  }
  mkdirSync(join(folder, 'articles'));
  for (const name of ['companies', 'pages', 'front.yaml']) {
    rmSync(join(folder, 'src/newsroom', name), { recursive: true, force: true });
  }
  rmSync(join(folder, 'src/newsroom/addresses.txt'), { force: true });
  // Indexes, central banks and the like show as much as 1,700 files, and newsrooms are copied often.
  const shipped = join(folder, 'src/reference/companies');
  for (const name of readdirSync(shipped)) {
    if (readFileSync(join(shipped, name), 'utf8').includes('\nlistings:')) rmSync(join(shipped, name));
  }
  const exchanges = join(folder, 'src/newsroom/exchanges.yaml');
  writeFileSync(exchanges, keepExchanges(readFileSync(exchanges, 'utf8')));
  for (const [file, text] of newsroomFiles()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  const site = join(folder, 'src/newsroom/site.ts');
  writeFileSync(site, shrink(readFileSync(site, 'utf8')));
}

/**
 * Lends the project's packages to a folder and all below it. Astro writes below `node_modules`: that is a folder of
 * their own.
 */
export function linkPackages(folder: string): void {
  mkdirSync(join(folder, 'node_modules'));
  for (const name of readdirSync(join(project, 'node_modules'))) {
    if (name.startsWith('.')) continue;
    symlinkSync(join(project, 'node_modules', name), join(folder, 'node_modules', name));
  }
}

const namedExchanges = ['NASDAQ', 'NYSE', 'NYSEARCA', 'LSE', 'TSX', 'OSL', 'OTC'];

/** The exchanges that the tests name: every build reads the file twice, and all of them take a tenth of a small one. */
function keepExchanges(exchangesFile: string): string {
  const kept = exchangesFile.split(/^(?=\w+:$)/m).filter((entry) => namedExchanges.includes(entry.split(':')[0] ?? ''));
  if (kept.length !== namedExchanges.length)
    throw new Error('exchanges.yaml no longer has the exchanges of the tests.');
  return kept.join('');
}

/** Short lists, so that few articles fill several archive pages, drop out of feeds, and are too old for a card. */
function shrink(siteFile: string): string {
  const small = siteFile
    .replace(/feedSize: \d+/, 'feedSize: 6')
    .replace(/archiveSize: \d+/, 'archiveSize: 4,\n  cards: 8');
  if (!/feedSize: 6,[^]*archiveSize: 4,/.test(small)) throw new Error('site.ts no longer says how long lists are.');
  return small;
}
