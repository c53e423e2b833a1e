import { join } from 'node:path';
import { writeCorpus } from './corpus.ts';
import { makeNewsroomFolder } from './newsroom-folder.ts';
import type { BenchOptions } from './options.ts';
import { RunFailed, summarise, type Outcome } from './outcome.ts';
import { buildWithPeer } from './peers/build-with-peer.ts';
import type { Peer } from './peers/peer.ts';
import type { SizeResult } from './results/size-result.ts';
import { firstNow, middleArticle, type BenchNewsroom } from './scenarios/newsroom.ts';
import { runScenario } from './scenarios/run-scenario.ts';
import { scenarios } from './scenarios/scenario.ts';

/** Writes a corpus into a folder, and measures all scenarios and the other generators with it. */
export async function benchmark(
  articles: number,
  folder: string,
  { seed, repeat }: BenchOptions,
  peers: readonly Peer[],
): Promise<SizeResult> {
  const trials = new Trials(articles);
  try {
    const newsroom = writeNewsroom(join(folder, 'newsroom'), articles, seed);
    for (const { name, write } of peers) {
      progress(`${articles} articles: writing for ${name}`);
      write(join(folder, name), newsroom.folder, newsroom.articles);
    }
    for (const scenario of scenarios) {
      for (let number = 0; number < repeat; number += 1) {
        await trials.run(scenario, () => runScenario(newsroom, scenario, number));
        // Between our own cold runs, so that all meet the same machine.
        if (scenario === 'cold') await runPeers(peers, newsroom, folder, trials);
      }
      if (trials.outcomeOf('cold') === undefined) break;
    }
  } finally {
    progress('');
  }
  return {
    articles,
    tickerpress: Object.fromEntries(scenarios.map((scenario) => [scenario, trials.outcomeOf(scenario)])),
    peers: peers.flatMap(({ generator, builds }) =>
      builds.flatMap(({ build }) => {
        const outcome = trials.outcomeOf(`${generator}, ${build}`);
        return outcome ? [{ generator, build, outcome }] : [];
      }),
    ),
    failures: trials.failures,
  };
}

function writeNewsroom(folder: string, articles: number, seed: number): BenchNewsroom {
  progress(`${articles} articles: writing`);
  makeNewsroomFolder(folder);
  const options = { articles, seed };
  return { folder, articles: writeCorpus(folder, options), options, now: new Date(firstNow) };
}

async function runPeers(
  peers: readonly Peer[],
  newsroom: BenchNewsroom,
  folder: string,
  trials: Trials,
): Promise<void> {
  for (const peer of peers) {
    for (const build of peer.builds) {
      await trials.run(`${peer.generator}, ${build.build}`, () =>
        buildWithPeer(peer, build, join(folder, peer.name), middleArticle(newsroom)),
      );
    }
  }
}

/** Outcomes by what was measured. What has failed once is not tried again. */
class Trials {
  readonly failures: string[] = [];
  readonly #outcomes = new Map<string, Outcome[]>();
  readonly #failed = new Set<string>();
  readonly #articles: number;

  constructor(articles: number) {
    this.#articles = articles;
  }

  async run(title: string, measure: () => Promise<Outcome>): Promise<void> {
    if (this.#failed.has(title)) return;
    progress(`${this.#articles} articles: ${title}`);
    try {
      this.#outcomes.set(title, [...(this.#outcomes.get(title) ?? []), await measure()]);
    } catch (error) {
      if (!(error instanceof RunFailed)) throw error;
      this.#failed.add(title);
      this.failures.push(`${title} failed. ${error.message}`);
    }
  }

  outcomeOf(title: string): Outcome | undefined {
    const all = this.#outcomes.get(title);
    return all && summarise(all);
  }
}

/** One line that the next one replaces; nothing without a terminal. */
function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[2K${text}`);
}
