import { readClock } from '../content/clock.ts';
import { printable } from '../content/findings/printable.ts';
import { hasErrors } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { steadyUntil } from '../domain/models/steady-until.ts';
import { forgetOtherPictures } from '../images/publish-pictures.ts';
import { site } from '../newsroom/site.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report/report.ts';
import type { Folders } from './state/folders.ts';
import type { RenderedFiles } from './shards/rendered-files.ts';
import { reportPublication, reportRefusal } from './steps/account.ts';
import { beginBuild } from './steps/build.ts';
import { prepare } from './steps/prepare.ts';
import { publish } from './steps/publish.ts';
import { render } from './steps/render.ts';
import type { Pool } from './workers/pool.ts';

export interface PressChoices {
  /** Ignores earlier builds and renders everything. */
  readonly isClean?: boolean | undefined;
  /** Prints the reason for rendering each page. */
  readonly isExplaining?: boolean | undefined;
  /** Files of shards, which are taken in the place of rendering. */
  readonly shards?: RenderedFiles | undefined;
}

/**
 * Reads and resolves the edition, plans its files, renders what changed, and publishes it. Each step takes the records
 * of earlier steps and returns its own; nothing is written to `dist` until all checks have passed.
 *
 * @throws if the machine (full disk, file changed during the build) or a template fails; `dist` is then unchanged.
 */
export async function press(
  folders: Folders,
  pool: Pool,
  progress: Progress,
  { isClean = false, isExplaining = false, shards }: PressChoices,
): Promise<Pressing> {
  const now = readClock();
  const build = beginBuild(folders, pool, progress, shards);
  const { resolved, planned, pages, judge, findings: planFindings } = await prepare(build, now);
  if (!pages) return { report: reportRefusal(build, resolved, planFindings) };

  const rendered = await render(build, resolved, planned, pages);
  if (isExplaining) for (const [path, reason] of rendered.work.reasons) console.log(`${printable(path)}  ${reason}`);
  const findings = [...planFindings, ...judge(rendered.findings)];
  if (hasErrors(findings)) return { report: reportRefusal(build, resolved, findings, rendered.budget) };

  for (const link of publish(build, resolved.edition, planned, rendered))
    console.log(`dist/${printable(link)} was a symbolic link and is now a folder: a build writes only inside dist/.`);
  if (isClean) forgetOtherPictures(folders.pictures, [...resolved.pictures.files, ...resolved.drawings.files]);
  const report = reportPublication(build, resolved, planned, rendered, findings);
  const { content, edition } = resolved;
  // Findings about the last publication, or about rendered pages, may not recur.
  const isRepetition = report.outcome === 'unchanged' && planned.previous !== undefined;
  const isRepeatable = isRepetition || planned.findings.length + rendered.findings.length === 0;
  // The build record names the commit, which may change although no file does.
  const isSteady = isRepeatable && !site.hasBuildRecord && !findings.some(({ rule }) => rule.endsWith('-in-future'));
  return { report, ...(isSteady && { now, steadyUntil: steadyUntil(edition, content.entries, content.mended.front) }) };
}

/** Result of a build. */
export interface Pressing {
  readonly report: Report;
  /**
   * Instant of the edition, and the instant after which the same files may make a different one; see `state/seal.ts`.
   */
  readonly now?: Instant;
  readonly steadyUntil?: Instant;
}
