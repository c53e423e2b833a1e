import './terminal/settle-environment.ts';
import './terminal/require-newsroom.ts';
import './terminal/report-setting-errors.ts';
import { misuse, readArguments, reportMisuse } from './terminal/read-arguments.ts';
import { shareCompileCache } from './terminal/share-compile-cache.ts';

shareCompileCache();
const { runPress } = await import('../press/run.ts');

const help = `Builds the site into dist/.

  npm run build                 what changed since the last build
  npm run build -- --clean      reads and renders everything anew; forgets pictures that no story shows
  npm run build -- --explain    says why each page is rendered
  npm run build -- --verify     builds nothing: says whether dist/ is what was published
  npm run build -- --shard 3/8  renders the third of eight parts into .press/shards/, on any machine
  npm run build -- --merge      builds the site of all parts in .press/shards/

  PUBLISH_NOW=2026-11-23T09:00:00Z   the moment at which the site is built; now if left out
  SITE_URL=https://example.org/news/ the site's address; as in src/newsroom/site.ts if left out`;

const { values } = readArguments(
  {
    options: {
      clean: { type: 'boolean', default: false },
      verify: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      // A list, since a second one would otherwise take the place of the first.
      shard: { type: 'string', multiple: true, default: [] },
      merge: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  },
  help,
);

const fault = findFault();
if (values.help) console.log(help);
else if (fault !== undefined) reportMisuse(`${fault}\n\n${help}`);
else if (values.verify) process.exitCode = await verify();
else if (values.shard.length > 0) process.exitCode = await renderShard(values.shard);
else {
  const { clean: isClean, explain: isExplaining, merge: isMerging } = values;
  process.exitCode = await runPress({ root: process.cwd(), isClean, isExplaining, isMerging });
}

/** Says in a sentence which options exclude each other; `undefined` if none do. */
function findFault(): string | undefined {
  const { clean, explain, merge, shard, verify: isVerifying } = values;
  if (isVerifying && (clean || explain || merge || shard.length > 0))
    return '--verify builds nothing, and takes no other option.';
  if (shard.length > 1) return '--shard takes one part: run the command once for each.';
  if (shard.length > 0 && (clean || explain || merge))
    return '--shard takes no other option: it renders its part anew, and --merge is for another run.';
  return merge && clean ? '--merge takes what shards have rendered, and --clean renders everything anew.' : undefined;
}

async function renderShard([text = '']: readonly string[]): Promise<number> {
  const { parseShard } = await import('../press/shards/shard.ts');
  const shard = parseShard(text);
  if (!shard) {
    console.error(
      `--shard takes a number and how many there are, as 3/8 for the third of eight, not "${text}".\n\n${help}`,
    );
    return misuse;
  }
  const { runShard } = await import('../press/shards/run-shard.ts');
  return runShard(process.cwd(), shard);
}

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
