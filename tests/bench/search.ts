import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildDemo } from '../browser/sites/build-demo.ts';
import { meantStories } from '../press/search/meant-stories.ts';
import { pageSize } from '../../src/search/search.ts';
import { writeCorpus } from './corpus.ts';
import { makeNewsroomFolder } from './newsroom-folder.ts';
import { compareBuilds, type BuildPair } from './search/compare-builds.ts';
import { corpusQueries } from './search/corpus-queries.ts';
import { makeBenchIndex, type BenchIndex } from './search/make-index.ts';
import { bundleScripts } from './search/script-bytes.ts';
import { runPagefind, type FoundPages } from './search/pagefind.ts';
import { addBytes, measureTransfers, sentBytes, type Bytes, type Transfer } from './search/transfer.ts';

/*
 * What the search costs, and what it finds: on the demonstration beside Pagefind, or at a size.
 *
 *   node tests/bench/search.ts                    40 queries on the demonstration, here and with Pagefind
 *   node tests/bench/search.ts --articles 10000   processor time, memory, files and bytes of an index of the corpus
 *
 * `--builds` also builds the corpus with the search and without, and `--verbose` lists the queries.
 */

const { values } = parseArgs({
  options: {
    articles: { type: 'string' },
    verbose: { type: 'boolean', default: false },
    builds: { type: 'boolean', default: false },
  },
});
const folder = mkdtempSync(join(tmpdir(), 'tickerpress-bench-search-'));
try {
  if (values.articles === undefined) await compareOnDemo();
  else await measureCorpus(Number(values.articles));
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function measureCorpus(articles: number): Promise<void> {
  makeNewsroomFolder(folder);
  const written = writeCorpus(folder, { articles, seed: 1 });
  const index = makeBenchIndex(folder);
  describeIndex(index);
  const scripts = await bundleScripts();
  const { first, further } = await measureTransfers(index, corpusQueries);
  const withScripts = first.map(({ bytes }) => ({ bytes: addBytes([bytes, scripts]) }));
  console.log(`scripts: ${kilobytes(scripts)}`);
  console.log(`first query, with scripts, without the page: ${describeTransfers(withScripts)}`);
  console.log(`further query: ${describeTransfers(further)}`);
  if (values.verbose) {
    for (const { written: query, paths, bytes, pages } of further) {
      console.log(`  ${query.padEnd(28)} ${pages.length} results, ${paths.length} files, ${kilobytes(bytes)}`);
    }
  }
  if (values.builds) for (const pair of await compareBuilds(folder, written)) console.log(describePair(pair));
}

/** Processor time and memory of a build with the search and without. */
function describePair({ name, searching, plain }: BuildPair): string {
  const parts = [searching, plain].map(({ cpuSeconds, peakBytes }) => {
    return `${cpuSeconds?.toFixed(2) ?? '?'} s of processor time, ${megabytes(peakBytes ?? NaN)} MB`;
  });
  return `build, ${name}: ${parts.join('; without search: ')}`;
}

function describeIndex({ stories, files, cost }: BenchIndex): void {
  const bytes = addBytes([...files.values()].map((text) => sentBytes(text)));
  const { recordSeconds, recordCharacters, indexSeconds, editSeconds, editedFiles } = cost;
  console.log(`${stories} stories`);
  console.log(`records: ${recordSeconds.toFixed(2)} s of processor time, ${megabytes(recordCharacters)} MB`);
  console.log(`index: ${indexSeconds.toFixed(2)} s of processor time, ${Math.round(cost.megabytes)} MB more memory`);
  console.log(`edit of one story: ${editSeconds.toFixed(2)} s of processor time, ${editedFiles} files`);
  console.log(`${files.size} files, ${Math.round(bytes.gzip / stories)} bytes (gzip) per story`);
}

async function compareOnDemo(): Promise<void> {
  const root = buildDemo('https://example.com');
  try {
    const dist = join(root, 'dist');
    const index = makeBenchIndex(root);
    const { first } = await measureTransfers(index, Object.keys(meantStories));
    describeIndex(index);
    console.log(`scripts: ${kilobytes(scriptBytes(dist))}`);
    report('this search', first, scriptBytes(dist));
    try {
      const run = await runPagefind(folder, dist, Object.keys(meantStories), pageSize);
      const seconds = run.cpuSeconds === undefined ? 'unknown' : `${run.cpuSeconds.toFixed(2)} s`;
      console.log(`Pagefind ${run.version}: index in ${seconds} of processor time, ${run.files} files`);
      report('Pagefind', run.found, { gzip: 0, brotli: 0 });
    } catch (error) {
      console.log(`No comparison: ${error instanceof Error ? error.message : String(error)}`);
    }
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** @param more bytes of each query's page that are not in `found`. */
function report(name: string, found: readonly FoundPages[], more: Bytes): void {
  const missed = found.filter(({ written, pages }) => !pages.slice(0, 3).some((page) => isMeant(page, written)));
  console.log(`${name}: ${found.length - missed.length} of ${found.length} queries have the story in the first three`);
  for (const { written, pages } of missed) console.log(`  missed: ${written}: ${pages.slice(0, 3).join(' ')}`);
  console.log(
    `${name}: first query ${describeTransfers(found.map(({ bytes }) => ({ bytes: addBytes([bytes, more]) })))}`,
  );
}

function isMeant(page: string, written: string): boolean {
  return page.endsWith(`/${new Map<string, string>(Object.entries(meantStories)).get(written) ?? ''}/`);
}

/** Bytes of the search page's script and of the script of English, which the first query loads. */
function scriptBytes(dist: string): Bytes {
  const assets = join(dist, '_assets');
  const names = readdirSync(assets).filter((file) => /^(?:start-search|search-en).*\.js$/.test(file));
  return addBytes(names.map((name) => sentBytes(readFileSync(join(assets, name)))));
}

function describeTransfers(transfers: readonly Pick<Transfer, 'bytes'>[]): string {
  return (['gzip', 'brotli'] as const)
    .map((coding) => {
      const sizes = transfers.map(({ bytes }) => bytes[coding]).sort((left, right) => left - right);
      const at = (share: number) => ((sizes[Math.floor(share * (sizes.length - 1))] ?? 0) / 1000).toFixed(1);
      return `${coding} ${at(0.5)} KB (median), ${at(0.9)} KB (nine of ten), ${at(1)} KB (most)`;
    })
    .join('; ');
}

function kilobytes({ gzip, brotli }: Bytes): string {
  return `${(gzip / 1000).toFixed(1)} KB gzip, ${(brotli / 1000).toFixed(1)} KB brotli`;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(0);
}
