import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { phases, templates } from '../../domain/site/templates.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Output } from '../../domain/models/plan.ts';
import { decide, type Reason } from './decide.ts';
import { createDigester, digestBytes } from '../state/digest.ts';
import type { CompiledPages } from '../astro/compiled-pages.ts';
import type { Folders } from '../state/folders.ts';
import { findPublished, type Ledger, type LedgerRow } from '../state/ledger.ts';
import type { RenderJob, RenderResult, TaskOf } from '../workers/messages.ts';
import type { Pool } from '../workers/pool.ts';
import type { Progress } from '../progress.ts';
import { chooseNaming, stageUnlessSame, type StageNaming } from './stage.ts';
import type { StaticFile } from './static-files.ts';

/** Pages in one task. */
const pagesPerTask = 24;

export interface RenderWork {
  readonly ledger: Ledger;
  /** Staged file → path in `dist`, in the order of publication. */
  readonly moves: readonly (readonly [string, string])[];
  readonly added: readonly string[];
  readonly changed: readonly string[];
  readonly rendered: number;
  /** Why each page was rendered. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Link on some rendered page → the first such page. */
  readonly links: ReadonlyMap<string, string>;
  readonly findings: readonly Finding[];
}

interface Waiting {
  readonly output: Output;
  readonly file: string;
  readonly source: string;
  readonly previous?: LedgerRow | undefined;
  /** Whether anything stands in its place in `dist`. */
  readonly isThere: boolean;
}

interface Move {
  readonly staged: string;
  readonly file: string;
  readonly isNew: boolean;
  readonly phase: number;
}

/**
 * Renders what changed into the stage. Models are made one by one, digested, and kept only while their page is
 * being rendered: memory does not grow with the site.
 */
export async function renderChanged(
  folders: Folders,
  engine: CompiledPages,
  settings: string,
  outputs: readonly Output[],
  statics: readonly StaticFile[],
  previous: Ledger | undefined,
  pool: Pool,
  progress: Progress,
): Promise<RenderWork> {
  const nameOf = chooseNaming(folders);
  const hasDist = existsSync(folders.dist);
  const digest = createDigester();
  const ledger = new Map<string, LedgerRow>();
  const reasons = new Map<string, Reason>();
  const moves: Move[] = [];
  const links = new Map<string, string>();
  const findings: Finding[] = [];
  const waiting = new Map<number, Waiting>();
  let hasFallback = false;

  const take = (result: RenderResult) => {
    const page = waiting.get(result.number);
    if (!page) return;
    waiting.delete(result.number);
    const { file, source, output } = page;
    for (const link of result.links) if (!links.has(link)) links.set(link, output.path);
    for (const id of result.missingFragments) findings.push(missingFragment(file, id));
    if (result.fallback !== undefined && !hasFallback) findings.push(slowRendering(result.fallback));
    hasFallback ||= result.fallback !== undefined;
    const mtimeMilliseconds = result.mtimeMilliseconds ?? page.previous?.mtimeMilliseconds ?? 0;
    ledger.set(file, { source, content: result.content, sizeBytes: result.sizeBytes, mtimeMilliseconds });
    if (result.isStaged) {
      const staged = nameOf(result.number, file);
      moves.push({ staged, file, isNew: !page.isThere, phase: phases.indexOf(templates[output.template].phase) });
    }
  };
  const task = (jobs: readonly RenderJob[]): TaskOf<'render'> => ({
    kind: 'render',
    settings,
    engine: engine.folder,
    stage: folders.stage,
    jobs,
  });
  function* tasks() {
    let jobs: RenderJob[] = [];
    for (const [number, output] of outputs.entries()) {
      const model = output.model();
      const decision = decide(output, digest(model), engine.digest, previous, folders.dist);
      const { file, source, reason } = decision;
      if (!reason && decision.previous) {
        ledger.set(file, decision.previous);
        continue;
      }
      if (reason) reasons.set(output.path, reason);
      const { path, template } = output;
      const place = join(folders.dist, file);
      const isThere = decision.previous !== undefined || (hasDist && existsSync(place));
      waiting.set(number, { output, file, source, previous: decision.previous, isThere });
      jobs.push({
        number,
        staged: nameOf(number, file),
        pageFile: templates[template].pageFile,
        path,
        model,
        published: decision.previous?.content,
        ...(isThere && !decision.previous && { present: place }),
      });
      if (jobs.length < pagesPerTask) continue;
      yield task(jobs);
      jobs = [];
    }
    if (jobs.length > 0) yield task(jobs);
  }
  await pool.runAll<'render'>(tasks(), (results) => {
    results.forEach(take);
    progress.show(`Rendered ${reasons.size - waiting.size} pages`);
  });

  moves.push(
    ...stageStatics(folders, statics, previous, ledger, (index, file) => nameOf(outputs.length + index, file)),
  );
  moves.sort(
    (left, right) =>
      left.phase - right.phase || Number(right.isNew) - Number(left.isNew) || (left.file < right.file ? -1 : 1),
  );
  return {
    ledger,
    moves: moves.map(({ staged, file }) => [staged, file]),
    added: filesOf(moves.filter(({ isNew }) => isNew)),
    changed: filesOf(moves.filter(({ isNew }) => !isNew)),
    rendered: reasons.size,
    reasons,
    links,
    findings,
  };
}

/** Copies assets, pictures and public files that are not in `dist` yet as they are. */
function stageStatics(
  folders: Folders,
  statics: readonly StaticFile[],
  previous: Ledger | undefined,
  ledger: Map<string, LedgerRow>,
  nameOf: StageNaming,
): readonly Move[] {
  return statics.flatMap(({ path, from, source, phase = phases[0] }, index): readonly Move[] => {
    const row = previous?.get(path);
    const published = row?.source === source ? findPublished(folders.dist, path, row) : undefined;
    if (typeof published === 'object') {
      ledger.set(path, published);
      return [];
    }
    const staged = nameOf(index, path);
    const place = join(folders.dist, path);
    const isNew = !existsSync(place);
    const bytes = typeof from === 'string' ? readFileSync(from) : from();
    const { mtimeMilliseconds, isStaged } = stageUnlessSame(folders.stage, staged, bytes, place);
    ledger.set(path, { source, content: digestBytes(bytes), sizeBytes: bytes.length, mtimeMilliseconds });
    return isStaged ? [{ staged, file: path, isNew, phase: phases.indexOf(phase) }] : [];
  });
}

function filesOf(moves: readonly Move[]): readonly string[] {
  return moves.map(({ file }) => file).sort();
}

function slowRendering(reason: string): Finding {
  return {
    severity: 'warning',
    rule: 'slow-rendering',
    file: 'package-lock.json',
    message: `${reason} Pages are rendered by its Container, which takes longer.`,
    hint: 'Use the version of Astro that package.json names, or adapt src/press/astro/private-api.ts.',
  };
}

function missingFragment(file: string, id: string): Finding {
  return {
    severity: 'error',
    rule: 'dead-fragment',
    file: `dist/${file}`,
    message: `The page links to "#${id}" on itself, which it does not have.`,
    hint: 'Correct the link, or the heading that it means.',
  };
}
