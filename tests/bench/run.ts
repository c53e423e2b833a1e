import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchmark } from './benchmark.ts';
import { parseOptions, usage, type BenchOptions } from './options.ts';
import { findPeers } from './peers/find-peers.ts';
import { peerNames } from './peers/peer.ts';
import { describeMachine, formatMachine } from './results/machine.ts';
import { formatMarkdown } from './results/markdown-table.ts';
import type { SizeResult } from './results/size-result.ts';
import { formatScaling, formatSize } from './results/terminal-table.ts';

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<number> {
  let options: BenchOptions | 'help';
  try {
    options = parseOptions(args);
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${usage}`);
    return 2;
  }
  if (options === 'help') {
    console.log(usage);
    return 0;
  }
  const results: SizeResult[] = [];
  const { peersUpTo } = options;
  const folder = mkdtempSync(join(tmpdir(), 'tickerpress-bench-'));
  try {
    // Before the peers are installed, which is work for the machine.
    const { load, ...rest } = describeMachine([]);
    const wanted = peerNames.filter((name) => peersUpTo[name] !== undefined);
    const { peers, missing } = findPeers(wanted, folder);
    const machine = { ...rest, load, peers: peers.map(({ version }) => version) };
    console.log([formatMachine(machine), ...missing].join('\n'));
    for (const articles of options.sizes) {
      const invited = peers.filter(({ name }) => articles <= (peersUpTo[name] ?? 0));
      const result = await benchmark(articles, join(folder, `${articles}`), options, invited);
      results.push(result);
      console.log(`\n${formatSize(result)}`);
      if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, results }, null, 2)}\n`);
    }
    const scaling = formatScaling(results);
    if (scaling) console.log(`\n${scaling}`);
    console.log(`\n${formatMarkdown(results, machine)}`);
  } finally {
    if (options.keep) console.log(`Kept: ${folder}`);
    // Not before: see `putAside`.
    else rmSync(folder, { recursive: true, force: true });
  }
  return results.some(({ failures }) => failures.length > 0) ? 1 : 0;
}
