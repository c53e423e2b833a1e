import { join } from 'node:path';
import { addArticle } from '../corpus.ts';
import { readReport, takeSnapshot } from '../files.ts';
import { measure, type Measurement } from '../measure.ts';
import { demandSuccess, describePublished, describeRun, type Outcome } from '../outcome.ts';
import { measureEdit, measureFirstPage } from './dev-server.ts';
import { forgetHistory, keepHistory } from './history.ts';
import { environmentOf, type BenchNewsroom } from './newsroom.ts';
import { prepare } from './prepare.ts';
import type { Scenario } from './scenario.ts';

/**
 * Measures one scenario in a newsroom's folder, for which the ones before it in the list have been measured. `number`
 * counts its repetitions, from 0.
 *
 * @throws RunFailed if what is measured fails.
 */
export async function runScenario(newsroom: BenchNewsroom, scenario: Scenario, number: number): Promise<Outcome> {
  if (scenario === 'check --changed, one article edited') keepHistory(newsroom.folder);
  if (scenario === 'an embargo passes') await passEmbargo(newsroom, number);
  prepare(scenario, newsroom, number);
  switch (scenario) {
    case 'check':
    case 'check, one article edited':
    case 'check, unregistered symbols':
      return describeRun(await runCommand(newsroom, ['src/cli/check.mjs']));
    case 'check --changed, one article edited': {
      const run = await runCommand(newsroom, ['src/cli/check.mjs', '--changed']);
      forgetHistory(newsroom.folder);
      return describeRun(run);
    }
    case 'dev, first page':
    case 'dev, first page, nothing kept':
      return describeRun(await measureFirstPage(newsroom));
    case 'dev, one article edited':
      return describeRun(await measureEdit(newsroom, number));
    default:
      return build(newsroom);
  }
}

async function build(newsroom: BenchNewsroom): Promise<Outcome> {
  const dist = join(newsroom.folder, 'dist');
  const before = takeSnapshot(dist);
  const run = await runCommand(newsroom, [buildCommand]);
  const { rendered, kept, stages } = readReport(newsroom.folder);
  return { ...describeRun(run), published: describePublished(dist, before), rendered, kept, stages };
}

const buildCommand = 'src/cli/build.mjs';

/** Schedules a story, builds the site without it, and then lets its time come. */
async function passEmbargo(newsroom: BenchNewsroom, number: number): Promise<void> {
  const minute = 60_000;
  addArticle(newsroom.folder, { number, published: new Date(newsroom.now.getTime() + 30 * minute) }, newsroom.options);
  await runCommand(newsroom, [buildCommand]);
  newsroom.now = new Date(newsroom.now.getTime() + 60 * minute);
}

async function runCommand(newsroom: BenchNewsroom, args: readonly string[]): Promise<Measurement> {
  const run = await measure(process.execPath, args, { cwd: newsroom.folder, env: environmentOf(newsroom) });
  demandSuccess(run);
  return run;
}
