import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { writeHugoSite } from './hugo-site.ts';
import { makeNewsroomFolder } from './newsroom-folder.ts';
import { parseOptions, usage, type BenchOptions } from './options.ts';
import { describeMachine, formatMachine, formatScaling, formatSize, type SizeResult } from './results.ts';
import {
  build,
  buildWithHugo,
  BuildFailed,
  hugoVersion,
  scenarios,
  summarise,
  type Outcome,
  type Scenario,
} from './scenarios.ts';

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
  const machine = describeMachine();
  console.log(formatMachine(machine));
  const results: SizeResult[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'tickerpress-bench-'));
  try {
    for (const articles of options.sizes) {
      const result = await benchmark(articles, join(folder, `${articles}`), options);
      results.push(result);
      console.log(`\n${formatSize(result)}`);
      if (options.json) writeFileSync(options.json, `${JSON.stringify({ machine, results }, null, 2)}\n`);
    }
  } finally {
    if (options.keep) console.log(`Kept: ${folder}`);
    // Not before: see `putAside`.
    else rmSync(folder, { recursive: true, force: true });
  }
  const scaling = formatScaling(results);
  if (scaling) console.log(`\n${scaling}`);
  return results.some(({ failures }) => failures.length > 0) ? 1 : 0;
}

/** What is measured under one name: our scenarios, and Hugo's two. */
type Contest = Scenario | 'hugo' | 'hugoWithoutRelated';

async function benchmark(
  articles: number,
  folder: string,
  { seed, repeat, hugoUpTo }: BenchOptions,
): Promise<SizeResult> {
  const [newsroomFolder, hugoFolder] = [join(folder, 'newsroom'), join(folder, 'hugo')];
  const outcomes = new Map<Contest, Outcome[]>();
  const failures: string[] = [];
  const attempt = async (contest: Contest, run: () => Promise<Outcome>) => {
    if (failures.some((failure) => failure.startsWith(`${contest} failed`))) return;
    progress(`${articles} articles: ${contest}`);
    try {
      outcomes.set(contest, [...(outcomes.get(contest) ?? []), await run()]);
    } catch (error) {
      if (!(error instanceof BuildFailed)) throw error;
      failures.push(`${contest} failed. ${error.message}`);
    }
  };
  try {
    progress(`${articles} articles: writing`);
    makeNewsroomFolder(newsroomFolder);
    const written = writeCorpus(newsroomFolder, { articles, seed });
    const newsroom = { folder: newsroomFolder, articles: written, options: { articles, seed } };
    const hasHugo = articles <= hugoUpTo && hugoVersion() !== undefined;
    if (hasHugo) writeHugoSite(hugoFolder, newsroomFolder, written);

    for (const scenario of scenarios) {
      for (let number = 0; number < repeat; number += 1) {
        await attempt(scenario, () => build(newsroom, scenario, number));
        // Between our own cold runs, so that both meet the same machine.
        if (scenario !== 'cold' || !hasHugo) continue;
        await attempt('hugo', () => buildWithHugo(hugoFolder, { related: true }));
        await attempt('hugoWithoutRelated', () => buildWithHugo(hugoFolder, { related: false }));
      }
      if (!outcomes.has('cold')) break;
    }
  } finally {
    progress('');
  }
  return collect(articles, outcomes, failures);
}

function collect(
  articles: number,
  outcomes: ReadonlyMap<Contest, readonly Outcome[]>,
  failures: readonly string[],
): SizeResult {
  const middle = (name: Contest) => {
    const all = outcomes.get(name);
    return all && summarise(all);
  };
  return {
    articles,
    tickerpress: Object.fromEntries(scenarios.map((scenario) => [scenario, middle(scenario)])),
    hugo: middle('hugo'),
    hugoWithoutRelated: middle('hugoWithoutRelated'),
    failures,
  };
}

/** One line that the next one replaces; nothing without a terminal. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}
