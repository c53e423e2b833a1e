import { describeChanges } from '../../announce/announcement.ts';
import type { Finding } from '../../domain/finding.ts';
import { markdownPath, outputFile } from '../../domain/site/permalinks.ts';
import { rootFilesOf } from '../../metadata/hosts/root-files.ts';
import { site } from '../../newsroom/site.ts';
import { summariseOutcomes } from '../report/article-outcomes.ts';
import { measureUse, type Budget } from '../report/budget.ts';
import { listOverrides } from '../check/own-components.ts';
import { countEach, type Report } from '../report/report.ts';
import type { Build } from './build.ts';
import type { Plan } from './plan.ts';
import type { Rendered } from './render.ts';
import type { Resolved } from './resolve.ts';

/** Report of a build that publishes nothing because of errors. */
export function reportRefusal(
  { watch }: Build,
  { content, edition }: Resolved,
  findings: readonly Finding[],
  budget?: Budget,
): Report {
  return {
    ...summariseOutcomes(content.files, content.entries, findings, edition),
    ...nothingDone,
    outcome: 'refused',
    findings,
    ...(budget && { budget }),
    ...watch.result(),
  };
}

/** Report of a build that has published its edition. */
export function reportPublication(
  { watch, folders, shards }: Build,
  { content, edition }: Resolved,
  { outputs }: Plan,
  { work, removed, budget }: Rendered,
  findings: readonly Finding[],
): Report {
  const { added, changed, reasons } = work;
  const overrides = listOverrides(folders.root);
  const rootFiles = rootFilesOf(site);
  const isUnchanged = added.length + changed.length + removed.length === 0;
  return {
    ...summariseOutcomes(content.files, content.entries, findings, edition),
    outcome: isUnchanged ? 'unchanged' : 'published',
    pages: {
      rendered: work.rendered,
      ...(shards && { fromShards: work.fromShards }),
      kept: outputs.length - work.rendered,
      removed: removed.filter((path) => path.endsWith('.html')).length,
      reasons: countEach(reasons.values()),
    },
    files: { added, changed, removed, total: work.ledger.size },
    budget,
    ...(site.host !== undefined && { host: { name: site.host, limits: measureUse(budget, site.host) } }),
    ...(overrides.length > 0 && { overrides }),
    siteUrl: site.url,
    ...(rootFiles.length > 0 && { rootFiles }),
    changes: describeChanges({ added, changed, removed }, site, {
      hasNewModel: (path) => reasons.get(path) === 'its model changed',
      hasCopy: (path) => work.ledger.has(outputFile(markdownPath(path))),
      isWithdrawn: (path) => edition.withdrawn.some((article) => article.path === path),
    }),
    findings,
    ...watch.result(),
  };
}

const nothingDone = {
  pages: { rendered: 0, kept: 0, removed: 0, reasons: {} },
  files: { added: [], changed: [], removed: [], total: 0 },
  siteUrl: site.url,
  changes: { feeds: [], stories: [] },
};
