import type { FileChanges } from '../files.ts';
import type { Outcome } from '../outcome.ts';
import { scenarios, type Scenario } from '../scenarios/scenario.ts';
import { yardstickOf, type SizeResult } from './size-result.ts';

/** One corpus as a table; the ratios are of times in the same run. */
export function formatSize(result: SizeResult): string {
  const { articles, tickerpress, peers, failures } = result;
  const yardsticks = [yardstickOf(result), yardstickOf(result, 'cold, no related')];
  const rows = scenarios.flatMap((scenario) => {
    const outcome = tickerpress[scenario];
    return outcome ? [formatRow(scenario, outcome, yardsticks)] : [];
  });
  rows.push(...peers.map(({ generator, build, outcome }) => formatRow(`${generator}, ${build}`, outcome, yardsticks)));
  const header = [
    ...['', 'time', '÷ Hugo', '÷ no related', 'CPU', 'memory'],
    ...['rendered', 'kept', 'pages', 'files', '+', '~', '−'],
  ];
  const title = `${articles.toLocaleString('en')} articles`;
  const stages = scenarios.flatMap((scenario) => formatStages(scenario, tickerpress[scenario]));
  return [title, formatTable([header, ...rows]), ...stages, ...failures].join('\n');
}

/** The three stages that took longest, by the build's own report. */
function formatStages(scenario: Scenario, outcome: Outcome | undefined): readonly string[] {
  const slowest = Object.entries(outcome?.stages ?? {})
    .sort(([, left], [, right]) => right - left)
    .slice(0, 3)
    .map(([stage, milliseconds]) => `${stage} ${(milliseconds / 1000).toFixed(2)} s`);
  return slowest.length > 0 ? [`  ${scenario}: ${slowest.join(', ')}`] : [];
}

/** What only several corpora together can tell: does the cost of one article grow with the archive? */
export function formatScaling(results: readonly SizeResult[]): string {
  const bySize = [...results].sort((left, right) => left.articles - right.articles);
  const lines = bySize.slice(1).flatMap((larger, index) => {
    const smaller = bySize[index];
    const [cold, before] = [larger.tickerpress.cold, smaller?.tickerpress.cold];
    if (!smaller || !cold || !before) return [];
    const factor = larger.articles / smaller.articles;
    const ratio = cold.seconds / (before.seconds * factor);
    const [large, small] = [larger.articles, smaller.articles].map((size) => size.toLocaleString('en'));
    return [`cold, ${large} ÷ (${factor} × ${small}): ${ratio.toFixed(2)}`];
  });
  const added = bySize.flatMap(({ articles, tickerpress }) => {
    const published = tickerpress['one article added']?.published;
    return published ? [`${sum(published.changes)} at ${articles.toLocaleString('en')}`] : [];
  });
  const unregistered = bySize.flatMap(({ articles, tickerpress }) => {
    const plain = tickerpress['one article edited']?.cpuSeconds;
    const warned = tickerpress['one article edited, unregistered symbols']?.cpuSeconds;
    return plain && warned ? [`${(warned / plain).toFixed(2)} at ${articles.toLocaleString('en')}`] : [];
  });
  if (unregistered.length > 0) lines.push(`edit with unregistered symbols ÷ edit, CPU: ${unregistered.join(', ')}`);
  if (added.length > 0) lines.push(`files touched by one added article: ${added.join(', ')}`);
  return lines.join('\n');
}

function formatRow(name: string, outcome: Outcome, yardsticks: readonly (Outcome | undefined)[]): readonly string[] {
  const { seconds, cpuSeconds, peakBytes, rendered, kept, published } = outcome;
  const { pages, files, changes } = published ?? {};
  return [
    name,
    `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`,
    ...yardsticks.map((yardstick) => (yardstick ? (seconds / yardstick.seconds).toFixed(3) : '')),
    cpuSeconds === undefined ? '?' : `${cpuSeconds.toFixed(1)} s`,
    peakBytes === undefined ? '?' : `${Math.round(peakBytes / 1e6).toLocaleString('en')} MB`,
    ...[rendered, kept, pages, files, changes?.added, changes?.changed, changes?.removed].map(
      (figure) => figure?.toLocaleString('en') ?? '',
    ),
  ];
}

/** Aligns the first column left and the others right. */
function formatTable(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  return rows
    .map((row) => row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('  '))
    .map((line) => `  ${line}`.trimEnd())
    .join('\n');
}

function pad(cell: string, width: number, column: number): string {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width);
}

function sum({ added, changed, removed }: FileChanges): number {
  return added + changed + removed;
}
