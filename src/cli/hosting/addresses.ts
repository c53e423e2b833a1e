import '../terminal/settle-environment.ts';
import '../terminal/require-newsroom.ts';
import '../terminal/report-setting-errors.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { foldersOf } from '../../press/state/folders.ts';
import { readLedger } from '../../press/state/ledger.ts';
import { addressListFile, listAddresses, parseAddresses, writeAddresses } from '../../press/verify/address-list.ts';
import { readPublishedStories } from '../../press/verify/story-identities.ts';
import { readArguments } from '../terminal/read-arguments.ts';

const help = `Notes the published addresses of stories and tags in ${addressListFile}. Run it after a build, and commit the
file: a build in a fresh clone then reports an address that is lost.

  npm run addresses`;

const { values } = readArguments({ options: { help: { type: 'boolean', short: 'h', default: false } } }, help);

if (values.help) console.log(help);
else process.exitCode = noteAddresses();

/** @returns the exit code. */
function noteAddresses(): number {
  const folders = foldersOf(process.cwd());
  const ledger = existsSync(folders.journal) ? undefined : readLedger(folders.ledger);
  if (!ledger) {
    console.error('Nothing is known of what is published: there is no ledger in .press/. Build first: npm run build.');
    return 1;
  }
  const addresses = listAddresses(ledger, readPublishedStories(folders));
  const text = writeAddresses(addresses);
  const before = existsSync(addressListFile) ? readFileSync(addressListFile, 'utf8') : '';
  if (text !== before) writeFileSync(addressListFile, text);
  const known = new Set(parseAddresses(before).addresses.map(({ path }) => path));
  const paths = new Set(addresses.map(({ path }) => path));
  const added = [...paths].filter((path) => !known.has(path));
  const gone = [...known].filter((path) => !paths.has(path));
  for (const path of gone) console.log(`${path}  is no longer published`);
  console.log(`${addressListFile}: ${paths.size} addresses, ${added.length} new, ${gone.length} gone.`);
  return 0;
}
