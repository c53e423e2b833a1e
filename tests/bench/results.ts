import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { join } from 'node:path';
import type { FileChanges } from './files.ts';
import { hugoVersion, scenarios, type Outcome, type Scenario } from './scenarios.ts';

export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryBytes: number;
  readonly node: string;
  readonly hugo: string | undefined;
  /** Versions of what renders pages, by package. */
  readonly packages: Readonly<Record<string, string>>;
  /** Of the minute before the benchmark: above 0.3 or so, others are at work and the figures only indicate. */
  readonly load: number;
}

/** What was measured with one corpus. */
export interface SizeResult {
  readonly articles: number;
  readonly tickerpress: Partial<Record<Scenario, Outcome>>;
  readonly hugo?: Outcome | undefined;
  /** The same templates without related stories, which Hugo looks for in the whole archive. */
  readonly hugoWithoutRelated?: Outcome | undefined;
  /** What could not be measured, and what the failed build said. */
  readonly failures: readonly string[];
}

export function describeMachine(): Machine {
  const processors = cpus();
  return {
    processor: processors[0]?.model ?? 'unknown',
    cores: processors.length,
    memoryBytes: totalmem(),
    node: process.version,
    hugo: hugoVersion(),
    packages: Object.fromEntries(renderingPackages.map((name) => [name, versionOf(name)])),
    load: loadavg()[0] ?? 0,
  };
}

const renderingPackages = ['astro', 'marked', 'sharp'];

function versionOf(name: string): string {
  const file = join(import.meta.dirname, '../../node_modules', name, 'package.json');
  return (JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string }).version;
}

export function formatMachine({ processor, cores, memoryBytes, node, hugo, packages, load }: Machine): string {
  return [
    `${processor}, ${cores} cores, ${gigabytes(memoryBytes)}, load ${load.toFixed(2)}`,
    `Node ${node}; ${hugo ?? 'no Hugo'}`,
    Object.entries(packages)
      .map(([name, version]) => `${name} ${version}`)
      .join(', '),
  ].join('\n');
}

/** One corpus as a table; the ratios are of times in the same run. */
export function formatSize({ articles, tickerpress, hugo, hugoWithoutRelated, failures }: SizeResult): string {
  const rows = scenarios.flatMap((scenario) => {
    const outcome = tickerpress[scenario];
    return outcome ? [formatRow(scenario, outcome, [hugo, hugoWithoutRelated])] : [];
  });
  if (hugo) rows.push(formatRow('Hugo', hugo, [hugo, hugoWithoutRelated]));
  if (hugoWithoutRelated) rows.push(formatRow('Hugo, no related', hugoWithoutRelated, [hugo, hugoWithoutRelated]));
  const header = [
    '',
    'time',
    '÷ Hugo',
    '÷ no related',
    'CPU',
    'memory',
    'rendered',
    'kept',
    'pages',
    'files',
    '+',
    '~',
    '−',
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
    const outcome = tickerpress['one article added'];
    return outcome ? [`${sum(outcome.changes)} at ${articles.toLocaleString('en')}`] : [];
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
  const { seconds, cpuSeconds, peakBytes, rendered, kept, pages, files, changes } = outcome;
  return [
    name,
    `${seconds.toFixed(seconds < 10 ? 2 : 1)} s`,
    ...yardsticks.map((yardstick) => (yardstick ? (seconds / yardstick.seconds).toFixed(3) : '')),
    cpuSeconds === undefined ? '?' : `${cpuSeconds.toFixed(1)} s`,
    peakBytes === undefined ? '?' : `${Math.round(peakBytes / 1e6).toLocaleString('en')} MB`,
    ...[rendered, kept, pages, files].map((figure) => figure?.toLocaleString('en') ?? ''),
    ...[changes.added, changes.changed, changes.removed].map((figure) => figure.toLocaleString('en')),
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

function gigabytes(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(0)} GB`;
}
