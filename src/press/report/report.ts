import type { Outcome } from '../../domain/edition/visibility.ts';
import type { Finding } from '../../domain/finding.ts';
import { toIsoText, type Instant } from '../../domain/instant.ts';
import type { Host } from '../../domain/site/hosts.ts';
import type { PublishedChanges } from '../../announce/announcement.ts';
import type { Override } from '../check/own-components.ts';
import { describeUse, type Budget, type LimitUse } from './budget.ts';
import { writeWhole } from '../../files/write-whole.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { Reason } from '../render/decide.ts';

/** Outcome of one file under `articles/`. */
export interface ArticleFate {
  readonly file: string;
  readonly fate: Outcome | 'rejected';
  /** Why it is not on the site, or when it is due. */
  readonly reason?: string | undefined;
  readonly path?: string | undefined;
}

/** Report of a build, written to `.press/report.json`. */
export interface Report {
  readonly outcome: 'published' | 'unchanged' | 'refused';
  /** The instant of the edition. */
  readonly now: string;
  readonly articles: Readonly<Record<ArticleFate['fate'], number>> & { readonly total: number };
  /** File under `articles/` → its story's path on the site. */
  readonly published: Readonly<Record<string, string>>;
  /** Every other file, with the reason. */
  readonly unpublished: readonly ArticleFate[];
  readonly pages: {
    readonly rendered: number;
    /** How many of them shards had rendered; left out unless shards were merged. */
    readonly fromShards?: number | undefined;
    readonly kept: number;
    readonly removed: number;
    /** Reason for rendering → number of pages. */
    readonly reasons: Readonly<Partial<Record<Reason, number>>>;
  };
  /** Paths in `dist`, for hosts that accept incremental uploads. */
  readonly files: {
    readonly added: readonly string[];
    readonly changed: readonly string[];
    readonly removed: readonly string[];
    readonly total: number;
  };
  /** The sizes that hosts limit; left out if nothing was rendered. */
  readonly budget?: Budget | undefined;
  /** The host set in `site.ts`, with the use of each of its limits in descending order. */
  readonly host?: { readonly name: Host; readonly limits: readonly LimitUse[] } | undefined;
  /** The newsroom's components that replace the engine's; left out if there are none. */
  readonly overrides?: readonly Override[] | undefined;
  /** Address that the site was built for. */
  readonly siteUrl: string;
  /** Files that count at the host's root only, for a site under a path; left out if there are none. */
  readonly rootFiles?: readonly string[] | undefined;
  /** Addresses of changed feeds and stories, which `npm run announce` submits. */
  readonly changes: PublishedChanges;
  readonly findings: readonly Finding[];
  /** Durations in milliseconds, in order of execution. */
  readonly stages: Readonly<Record<string, number>>;
  readonly durationMilliseconds: number;
  readonly peakMemoryBytes: number;
  /** Instant at which the next scheduled article is due; left out if there is none. */
  readonly nextPublication?: string | undefined;
}

/** Writes a report as JSON field by field: for 100,000 articles, one string would be 40 MB. */
export function writeReport(file: string, report: Report): void {
  writeWhole(file, linesOf(report));
}

/** Report of a build with no changes since `last`, without timings. */
export function reportNothingNew(last: Report, now: Instant): Omit<Report, keyof ReturnType<Stopwatch['result']>> {
  const { pages, files } = last;
  return {
    ...last,
    now: toIsoText(now, 'UTC'),
    outcome: 'unchanged',
    pages: { rendered: 0, kept: pages.kept + pages.rendered, removed: 0, reasons: {} },
    files: { added: [], changed: [], removed: [], total: files.total },
    changes: { feeds: [], stories: [] },
  };
}

function* linesOf(report: Report): Generator<string> {
  const fields = Object.entries(report).filter(([, value]) => value !== undefined);
  for (const [index, [name, value]] of fields.entries()) {
    yield `${index === 0 ? '{' : ','}\n${JSON.stringify(name)}: ${JSON.stringify(value)}`;
  }
  yield '\n}\n';
}

/** Summarises a report in a few lines, for a terminal. */
export function summarise(report: Report): string {
  const { articles, pages, files } = report;
  const parts = [
    `${count(articles.published, 'article')} published`,
    ...(['scheduled', 'draft', 'withdrawn', 'rejected'] as const)
      .filter((fate) => articles[fate] > 0)
      .map((fate) => `${articles[fate]} ${fate}`),
  ];
  return [
    `  Articles  ${parts.join(', ')}`,
    `  Pages     ${pages.rendered} rendered${describeShare(pages)}, ${pages.kept} kept, ${pages.removed} removed`,
    ...summariseReasons(pages.reasons),
    `  Files     ${files.added.length} added, ${files.changed.length} changed, ${files.removed.length} removed, ${files.total} in all`,
    ...(report.host ? [`  Host      ${describeUse(report.host.limits, report.host.name)}`] : []),
    ...(report.overrides ?? []).map(({ file, replaces }) => `  Override  ${file} in the place of ${replaces}`),
    ...summariseRootFiles(report),
    describeDuration(report),
    ...(report.nextPublication ? [`  Next      ${report.nextPublication}: build again then`] : []),
  ].join('\n');
}

/** Says how many pages are from shards and, if none is, why that may be. */
function describeShare({ rendered, fromShards }: Report['pages']): string {
  if (fromShards === undefined) return '';
  const isUseless = fromShards === 0 && rendered > 0;
  const reason = isUseless ? ', which have another commit, PUBLISH_NOW, SITE_URL or version of Node' : '';
  return ` (${fromShards} by shards${reason})`;
}

/** Line about the time of a run: in all, and of the three stages that took longest. */
export function describeDuration({
  stages,
  durationMilliseconds,
  peakMemoryBytes,
}: Pick<Report, 'stages' | 'durationMilliseconds' | 'peakMemoryBytes'>): string {
  const slowest = Object.entries(stages)
    .sort(([, left], [, right]) => right - left)
    .slice(0, 3)
    .map(([stage, milliseconds]) => `${stage} ${seconds(milliseconds)}`);
  const memory = Math.round(peakMemoryBytes / 1e6);
  return `  Took      ${seconds(durationMilliseconds)} (${slowest.join(', ')}), ${memory} MB at most`;
}

/** Line about root files, for sites below a path. */
function summariseRootFiles({ siteUrl, rootFiles = [] }: Report): readonly string[] {
  if (rootFiles.length === 0) return [];
  const { host, pathname } = new URL(siteUrl);
  return [
    `  Root      ${rootFiles.join(', ')} count at the root of ${host} only, and are in ${pathname}: see docs/own-server.md`,
  ];
}

/** Line about pages that were rendered without an edit: their files in `dist` were lost or changed. */
function summariseReasons(reasons: Report['pages']['reasons']): readonly string[] {
  const lost = (['its file in dist is gone', 'its file in dist was changed'] as const).flatMap((reason) => {
    const pages = reasons[reason];
    return pages === undefined ? [] : [`${count(pages, 'page')} because ${reason}`];
  });
  return lost.length > 0 ? [`            ${lost.join(', ')}`] : [];
}

/** Counts the occurrences of each value. */
export function countEach<Value extends string>(values: Iterable<Value>): Readonly<Partial<Record<Value, number>>> {
  const counts: Partial<Record<Value, number>> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

/** `3 errors` */
export function countErrors(findings: readonly Finding[]): string {
  return count(findings.filter(({ severity }) => severity === 'error').length, 'error');
}

export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 1)} s`;
}
