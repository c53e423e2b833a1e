import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { addArticle, type CorpusArticle, type CorpusOptions } from './corpus.ts';
import { compareSnapshots, countBytes, countPages, readReport, takeSnapshot, type FileChanges } from './files.ts';
import { measure, median, type MeasuredRun, type Measurement } from './measure.ts';
import { addChart, copyCaches, dropUnregistered, renameCompany } from './more-edits.ts';
import { editArticle, editTemplate, forgetBuilds, nameUnregistered, putAside } from './newsroom-folder.ts';

export const scenarios = [
  'cold',
  'nothing changed',
  'one article edited',
  'one article added',
  'one template edited',
  'one company renamed',
  'caches restored',
  'check',
  'unregistered symbols added',
  'one article edited, unregistered symbols',
  'check, unregistered symbols',
  'cold, charts in every third story',
  'one article edited, charts',
] as const;
export type Scenario = (typeof scenarios)[number];

export interface Outcome extends Measurement {
  readonly runs: number;
  readonly pages: number;
  readonly files: number;
  readonly bytes: number;
  /** Counted on the disk, at the first run. */
  readonly changes: FileChanges;
  /** By the report; undefined for Hugo, which has none. */
  readonly rendered?: number | undefined;
  readonly kept?: number | undefined;
  /** Milliseconds by stage, as the report has them. */
  readonly stages?: Readonly<Record<string, number>> | undefined;
}

export class BuildFailed extends Error {}

export interface NewsroomFolder {
  readonly folder: string;
  readonly articles: readonly CorpusArticle[];
  readonly options: CorpusOptions;
}

/** Brings about what a scenario is named for. `number` counts its repetitions, from 0. */
export function prepare(scenario: Scenario, { folder, articles, options }: NewsroomFolder, number: number): void {
  switch (scenario) {
    case 'cold':
      forgetBuilds(folder);
      return;
    case 'nothing changed':
    case 'check':
    case 'check, unregistered symbols':
      return;
    case 'unregistered symbols added':
      for (const [index, { file }] of articles.entries()) nameUnregistered(folder, file, index + number);
      return;
    case 'cold, charts in every third story':
      for (const [index, { file }] of articles.entries()) {
        if (index % 3 === 0) addChart(folder, file);
        else dropUnregistered(folder, file);
      }
      forgetBuilds(folder);
      return;
    case 'one article edited':
    case 'one article edited, charts':
    case 'one article edited, unregistered symbols': {
      const article = articles[Math.floor(articles.length / 2)];
      if (article) editArticle(folder, article.file);
      return;
    }
    case 'one article added':
      addArticle(folder, number, options);
      return;
    case 'one template edited':
      editTemplate(folder, number + 1);
      return;
    case 'one company renamed':
      renameCompany(folder, number + 1);
      return;
    case 'caches restored':
      copyCaches(folder);
      return;
  }
}

/** One build of the newsroom's folder, as `npm run build` makes it; or `npm run check`, where that is the scenario. */
export async function build(newsroom: NewsroomFolder, scenario: Scenario, number: number): Promise<Outcome> {
  const { folder } = newsroom;
  const dist = join(folder, 'dist');
  prepare(scenario, newsroom, number);
  const before = takeSnapshot(dist);
  const env = { ...process.env, PUBLISH_NOW: '2026-11-23T09:00:00Z', ASTRO_TELEMETRY_DISABLED: '1' };
  const isCheck = scenario.startsWith('check');
  const run = await measure(process.execPath, [isCheck ? 'src/cli/check.mjs' : 'src/cli/build.mjs'], {
    cwd: folder,
    env,
  });
  if (run.exitCode !== 0) throw new BuildFailed(explain(run));
  if (isCheck) return describe(run, dist, before);
  const { rendered, kept, stages } = readReport(folder);
  return { ...describe(run, dist, before), rendered, kept, stages };
}

/** One build of a Hugo site from nothing: Hugo has no other. */
export async function buildWithHugo(folder: string, { related }: { readonly related: boolean }): Promise<Outcome> {
  const output = join(folder, 'public');
  putAside(folder, ['public']);
  const env = { ...process.env, HUGO_PARAMS_RELATED: String(related) };
  const run = await measure('hugo', ['--quiet'], { cwd: folder, env });
  if (run.exitCode !== 0) throw new BuildFailed(explain(run));
  return describe(run, output, new Map());
}

/** Shape: `hugo v0.111.3+extended linux/amd64 …`; undefined where there is none. */
export function hugoVersion(): string | undefined {
  try {
    return execFileSync('hugo', ['version'], { encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}

/** The middle of repeated runs; what does not vary is the first one's. */
export function summarise(outcomes: readonly Outcome[]): Outcome {
  const [first] = outcomes;
  if (!first) throw new Error('Nothing was run.');
  return { ...first, ...median(outcomes), runs: outcomes.length };
}

/** The exit code and the last lines that the command printed. */
function explain({ exitCode, output }: MeasuredRun): string {
  const shownLines = 8;
  return [`It ended with ${exitCode} and said:`, ...output.trim().split('\n').slice(-shownLines)].join('\n    ');
}

function describe(
  { seconds, cpuSeconds, peakBytes }: MeasuredRun,
  output: string,
  before: ReturnType<typeof takeSnapshot>,
): Outcome {
  const after = takeSnapshot(output);
  return {
    seconds,
    cpuSeconds,
    peakBytes,
    runs: 1,
    pages: countPages(after),
    files: after.size,
    bytes: countBytes(after),
    changes: compareSnapshots(before, after),
  };
}
