import { join } from 'node:path';
import { readClock } from '../../content/clock.ts';
import { hasErrors, type Finding } from '../../domain/finding.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import { site } from '../../newsroom/site.ts';
import type { Progress } from '../progress.ts';
import { addCompressedCopies } from '../render/compressed-copies.ts';
import { renderChanged } from '../render/render.ts';
import type { Folders } from '../state/folders.ts';
import { createPublishedFinder } from '../state/ledger.ts';
import { beginBuild } from '../steps/build.ts';
import { prepare } from '../steps/prepare.ts';
import type { Stopwatch } from '../stopwatch.ts';
import type { Pool } from '../workers/pool.ts';
import { isIn, type Shard } from './shard.ts';
import { beginShard, completeShard } from './write-shard.ts';

/** Result of rendering a shard. */
export interface PressedShard extends ReturnType<Stopwatch['result']> {
  /** Pages and other files that were rendered; undefined if errors prevent it. */
  readonly rendered?: number | undefined;
  /** Files of the whole site that are rendered. */
  readonly total: number;
  readonly findings: readonly Finding[];
}

/**
 * Renders one shard of the site into `.press/shards`, from nothing: `dist` and the ledger stay as they are. The whole
 * edition is read and checked, since lists and related stories may name any article.
 *
 * @throws if the machine or a template fails; the shard then has no ledger.
 */
export async function pressShard(
  folders: Folders,
  pool: Pool,
  progress: Progress,
  shard: Shard,
): Promise<PressedShard> {
  const now = readClock();
  const build = beginBuild(folders, pool, progress);
  const { watch, settings } = build;
  const prepared = await prepare(build, now, { isIndexed: false });
  const { resolved, planned, pages, judge, findings: planFindings } = prepared;
  const { content } = resolved;
  const total = planned.outputs.length;
  if (!pages) return { total, findings: planFindings, ...watch.result() };

  content.records.close();
  const own = beginShard(folders, shard);
  // Without a `dist`, files are staged at the paths that they will have.
  const staging = { ...folders, stage: own.files, dist: join(own.folder, 'no-dist') };
  const outputs = planned.outputs.filter(({ path }) => isIn(shard, outputFile(path)));
  const request = { folders: staging, pages, settings, bodies: content.bodies, outputs, statics: [] };
  const nothing = { previous: undefined, findPublished: createPublishedFinder(staging.dist) };
  const changed = await renderChanged({ ...request, ...nothing, inputsOf: planned.inputsOf }, pool, progress);
  const findings = [...planFindings, ...judge(changed.findings)];
  if (hasErrors(findings)) return { total, findings, ...watch.result() };

  const work = site.hasCompressedCopies
    ? await addCompressedCopies(changed, {
        folders: staging,
        settings,
        pool,
        previous: undefined,
        firstNumber: outputs.length,
      })
    : changed;
  completeShard(folders, shard, own, work.ledger);
  watch.lap('render');
  return { rendered: work.rendered, total, findings, ...watch.result() };
}
