import './terminal/settle-environment.ts';
import './terminal/report-setting-errors.ts';
import { enableCompileCache } from 'node:module';
import { readArguments } from './terminal/read-arguments.ts';

const { directory } = enableCompileCache();
// Workers and the compiling process inherit the folder through the environment.
if (directory !== undefined) process.env['NODE_COMPILE_CACHE'] ??= directory;
const { runPress } = await import('../press/run.ts');

const help = `Builds the site into dist/.

  npm run build                 what changed since the last build
  npm run build -- --clean      reads and renders everything anew; forgets pictures that no story shows
  npm run build -- --explain    says why each page is rendered
  npm run build -- --verify     builds nothing: says whether dist/ is what was published

  PUBLISH_NOW=2026-11-23T09:00:00Z   the moment at which the site is built; now if left out
  SITE_URL=https://example.org/news/ the site's address; as in src/newsroom/site.ts if left out`;

const { values } = readArguments(
  {
    options: {
      clean: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);

if (values.help) console.log(help);
else if (values.verify) process.exitCode = await verify();
else process.exitCode = await runPress({ root: process.cwd(), isClean: values.clean, isExplaining: values.explain });

/** Compares `dist` with the ledger, byte for byte. */
async function verify(): Promise<number> {
  const { printable } = await import('../content/findings/printable.ts');
  const { compareDist } = await import('../press/publish/compare-dist.ts');
  const { foldersOf } = await import('../press/state/folders.ts');
  const difference = compareDist(foldersOf(process.cwd()));
  if (!difference) {
    console.error('dist/ cannot be verified: there is no ledger in .press/. Build first.');
    return 1;
  }
  const { missing, altered, foreign, total } = difference;
  for (const path of missing) console.error(`dist/${printable(path)}  is missing`);
  for (const path of altered) console.error(`dist/${printable(path)}  differs from what was published`);
  for (const path of foreign) console.error(`dist/${printable(path)}  was not published by Tickerpress`);
  const faults = missing.length + altered.length + foreign.length;
  console.log(`${total} files published, ${faults === 0 ? 'all as they were' : `${faults} not as they were`}.`);
  return faults === 0 ? 0 : 1;
}
