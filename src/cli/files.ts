import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { existsSync } from 'node:fs';
import { foldersOf } from '../press/state/folders.ts';
import { readLedger } from '../press/state/ledger.ts';
import { readArguments } from './terminal/read-arguments.ts';

const help = `Lists the files in dist/ in the order in which a host must get them: what a page links to comes before the page.
Each line is a phase and a path. Files of one phase may be uploaded in any order, and what is no longer published is removed last.

  npm run --silent files
  npm run --silent files -- --null     with a NUL after each file, in place of a line feed`;

const { values } = readArguments(
  {
    options: { null: { type: 'boolean', default: false }, help: { type: 'boolean', short: 'h', default: false } },
  },
  help,
);

if (values.help) console.log(help);
else process.exitCode = await list(values.null ? '\0' : '\n');

/** @returns the exit code. */
async function list(end: string): Promise<number> {
  const folders = foldersOf(process.cwd());
  const ledger = existsSync(folders.journal) ? undefined : readLedger(folders.ledger);
  if (!ledger) {
    console.error('dist/ is not known to be whole: build first, with npm run build.');
    return 1;
  }
  const { listInOrder } = await import('../press/publish/publication-order.ts');
  process.stdout.write(
    listInOrder(ledger)
      .map(({ phase, path }) => `${String(phase).padStart(2, '0')}\t${path}${end}`)
      .join(''),
  );
  return 0;
}
