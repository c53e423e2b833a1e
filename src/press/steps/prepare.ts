import { hasErrors, type Finding } from '../../domain/finding.ts';
import type { Instant } from '../../domain/instant.ts';
import { site } from '../../newsroom/site.ts';
import type { CompiledPages } from '../astro/compiled-pages.ts';
import { checkRuleSettings, createBuildJudge } from '../check/judge.ts';
import { requireSteadySettings } from '../steady-settings.ts';
import type { Build } from './build.ts';
import { plan, type Plan } from './plan.ts';
import { resolve, type ResolveChoices, type Resolved } from './resolve.ts';

/** What is known of an edition before any page is rendered. */
export interface Prepared {
  readonly resolved: Resolved;
  readonly planned: Plan;
  /** Compiled pages; undefined if errors prevent rendering. */
  readonly pages: CompiledPages | undefined;
  /** Gives findings the severities that the newsroom has set. */
  readonly judge: ReturnType<typeof createBuildJudge>;
  /** All findings so far, judged. */
  readonly findings: readonly Finding[];
}

/** Reads, checks and plans the edition at `now`, and waits for the compiler. */
export async function prepare(build: Build, now: Instant, choices: ResolveChoices = {}): Promise<Prepared> {
  await requireSteadySettings(build.settings);
  const resolved = await resolve(build, now, choices);
  const judge = createBuildJudge(site, resolved.content);
  const contentFindings = judge([...checkRuleSettings(build.folders.root, site), ...resolved.findings]);
  const pages = hasErrors(contentFindings) ? undefined : await build.compiling;
  build.watch.lap('compile');
  const planned = plan(build, resolved, pages);
  const findings = [...contentFindings, ...judge(planned.findings)];
  if (!hasErrors(findings)) return { resolved, planned, pages, judge, findings };
  await build.compiling.catch(() => undefined);
  return { resolved, planned, pages: undefined, judge, findings };
}
