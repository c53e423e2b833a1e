import { readClock } from '../content/clock.ts';
import { printable } from '../content/findings/printable.ts';
import type { Finding } from '../domain/finding.ts';
import type { Instant } from '../domain/instant.ts';
import { steadyUntil } from '../domain/models/steady-until.ts';
import { forgetOtherPictures } from '../images/publish-pictures.ts';
import { site } from '../newsroom/site.ts';
import { checkRuleSettings, createBuildJudge } from './check/judge.ts';
import type { Progress } from './progress.ts';
import type { Report } from './report.ts';
import type { Folders } from './state/folders.ts';
import { reportPublication, reportRefusal } from './steps/account.ts';
import { beginBuild } from './steps/build.ts';
import { plan } from './steps/plan.ts';
import { publish } from './steps/publish.ts';
import { render } from './steps/render.ts';
import { resolve } from './steps/resolve.ts';
import type { Pool } from './workers/pool.ts';

export interface PressChoices {
  /** Renders everything anew, whatever is known of earlier builds. */
  readonly isClean?: boolean | undefined;
  /** Says why each page is rendered. */
  readonly isExplaining?: boolean | undefined;
}

/**
 * Reads and resolves the edition, plans its files, renders what changed, and publishes it. Each step takes the records of
 * those before it and returns its own; nothing is written to `dist` before everything has been found right.
 *
 * @throws if the machine fails (a full disk, a file that changes meanwhile) or a template does: `dist` is as it was.
 */
export async function press(
  folders: Folders,
  pool: Pool,
  progress: Progress,
  { isClean = false, isExplaining = false }: PressChoices,
): Promise<Pressing> {
  const now = readClock();
  const build = beginBuild(folders, pool, progress);
  const resolved = await resolve(build, now);
  const judge = createBuildJudge(site, resolved.content);
  const contentFindings = judge([...checkRuleSettings(folders.root, site), ...resolved.findings]);

  const pages = hasErrors(contentFindings) ? undefined : await build.compiling;
  build.watch.lap('compile');
  const planned = plan(build, resolved, pages);
  const planFindings = [...contentFindings, ...judge(planned.findings)];
  if (!pages || hasErrors(planFindings)) {
    await build.compiling.catch(() => undefined);
    return { report: reportRefusal(build, resolved, planFindings) };
  }

  const rendered = await render(build, resolved, planned, pages);
  if (isExplaining) for (const [path, reason] of rendered.work.reasons) console.log(`${printable(path)}  ${reason}`);
  const findings = [...planFindings, ...judge(rendered.findings)];
  if (hasErrors(findings)) return { report: reportRefusal(build, resolved, findings, rendered.budget) };

  publish(build, resolved.edition, planned, rendered);
  if (isClean) forgetOtherPictures(folders.pictures, [...resolved.pictures.files, ...resolved.drawings.files]);
  const report = reportPublication(build, resolved, planned, rendered, findings);
  const { content, edition } = resolved;
  // What is found against the last publication, or on rendered pages, may not be found again.
  const isRepetition = report.outcome === 'unchanged' && planned.previous !== undefined;
  const isRepeatable = isRepetition || planned.findings.length + rendered.findings.length === 0;
  // A record of the build names the commit, which may change while no file does.
  const isSteady = isRepeatable && !site.hasBuildRecord && !findings.some(({ rule }) => rule.endsWith('-in-future'));
  return { report, ...(isSteady && { now, steadyUntil: steadyUntil(edition, content.entries, content.mended.front) }) };
}

/** What came of a build. */
export interface Pressing {
  readonly report: Report;
  /** The instant of the edition, and the one from which on the same files may make another; see `state/seal.ts`. */
  readonly now?: Instant;
  readonly steadyUntil?: Instant;
}

function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
