import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { outputFile } from '../../domain/site/permalinks.ts';
import { phases, templates } from '../../domain/site/templates.ts';
import type { Finding } from '../../domain/finding.ts';
import type { Output } from '../../domain/models/plan.ts';
import { digestBytes } from '../../files/digest.ts';
import { decide, modelDigestOf, type Reason } from './decide.ts';
import { missingFragment, slowRendering } from './findings.ts';
import type { CompiledPages } from '../astro/compiled-pages.ts';
import type { Folders } from '../state/folders.ts';
import type { Ledger, LedgerRow, PublishedFinder } from '../state/ledger.ts';
import type { RenderFailure, RenderJob, RenderResult, TaskOf } from '../workers/messages.ts';
import type { Pool } from '../workers/pool.ts';
import type { Progress } from '../progress.ts';
import type { InputDigester } from './inputs.ts';
import { OwnProblems } from '../own-code/own-problems.ts';
import { listOverrides, type Override } from '../check/own-components.ts';
import { createModelWriter } from './write-model.ts';
import { chooseNaming, type StageNaming } from './stage.ts';
import type { RenderedFiles } from '../shards/rendered-files.ts';
import { stageStatics, type Move } from './stage-statics.ts';
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
  /** How many of them shards had rendered. */
  readonly fromShards: number;
  /** Reason for rendering each page. */
  readonly reasons: ReadonlyMap<string, Reason>;
  /** Link on some rendered page → the first such page. */
  readonly links: ReadonlyMap<string, string>;
  /** Files of pages that could not be rendered, by an error of the newsroom's code. */
  readonly failed: ReadonlySet<string>;
  readonly findings: readonly Finding[];
}

interface Waiting {
  readonly output: Output;
  readonly file: string;
  readonly source: string;
  readonly inputs: string | undefined;
  readonly previous?: LedgerRow | undefined;
  /** Whether `dist` has anything at its path. */
  readonly isThere: boolean;
}

export interface RenderRequest {
  readonly folders: Folders;
  readonly pages: CompiledPages;
  /** Digest of the settings. */
  readonly settings: string;
  /** Folder with packed texts of this build, if there are any. */
  readonly bodies: string | undefined;
  readonly outputs: readonly Output[];
  readonly statics: readonly StaticFile[];
  readonly previous: Ledger | undefined;
  readonly inputsOf: InputDigester;
  readonly findPublished: PublishedFinder;
  /** Files of shards that are merged. */
  readonly shards?: RenderedFiles | undefined;
}

/** Renders changed pages into the stage, and copies static files there that are not in `dist` yet. */
export async function renderChanged(request: RenderRequest, pool: Pool, progress: Progress): Promise<RenderWork> {
  const run = new RenderRun(request);
  await pool.runAll<'render'>(run.tasks(), (results) => {
    for (const result of results) run.take(result);
    progress.show(`Rendered ${run.renderedCount} pages`);
  });
  return run.finish();
}

/** State of one rendering of an edition: decisions for each page, jobs in progress, and results. */
class RenderRun {
  readonly #request: RenderRequest;
  readonly #nameOf: StageNaming;
  readonly #hasDist: boolean;
  readonly #ledger = new Map<string, LedgerRow>();
  readonly #reasons = new Map<string, Reason>();
  readonly #moves: Move[] = [];
  readonly #links = new Map<string, string>();
  readonly #findings: Finding[] = [];
  readonly #waiting = new Map<number, Waiting>();
  readonly #overrides: readonly Override[];
  readonly #problems: OwnProblems;
  #hasFallback = false;
  #fromShards = 0;

  constructor(request: RenderRequest) {
    this.#request = request;
    this.#nameOf = chooseNaming(request.folders);
    this.#hasDist = existsSync(request.folders.dist);
    this.#overrides = listOverrides(request.folders.root);
    this.#problems = new OwnProblems(request.folders.root, this.#overrides);
  }

  get renderedCount(): number {
    return this.#reasons.size - this.#waiting.size;
  }

  /**
   * Makes and writes models one by one. Each is kept only while its page is rendered, so memory does not grow with the
   * site.
   */
  *tasks(): Generator<TaskOf<'render'>> {
    const write = createModelWriter();
    let jobs: RenderJob[] = [];
    for (const [number, output] of this.#request.outputs.entries()) {
      const job = this.#decide(number, output, write);
      if (!job) continue;
      jobs.push(job);
      if (jobs.length < pagesPerTask) continue;
      yield this.#task(jobs);
      jobs = [];
    }
    if (jobs.length > 0) yield this.#task(jobs);
  }

  /** Records the result of a page. */
  take(result: RenderResult | RenderFailure): void {
    const page = this.#waiting.get(result.number);
    if (!page) return;
    this.#waiting.delete(result.number);
    const { file, source, inputs, output } = page;
    this.#problems.take(result, output.path, ownPageOf(output));
    if ('failure' in result) return;
    for (const link of result.links) if (!this.#links.has(link)) this.#links.set(link, output.path);
    for (const id of result.missingFragments) this.#findings.push(missingFragment(file, id));
    if (result.fallback !== undefined && !this.#hasFallback) this.#findings.push(slowRendering(result.fallback));
    this.#hasFallback ||= result.fallback !== undefined;
    const mtimeMilliseconds = result.mtimeMilliseconds ?? page.previous?.mtimeMilliseconds ?? 0;
    const { content, sizeBytes } = result;
    this.#ledger.set(file, { source, content, sizeBytes, mtimeMilliseconds, inputs });
    if (!result.isStaged) return;
    const staged = this.#nameOf(result.number, file);
    this.#moves.push({ staged, file, isNew: !page.isThere, phase: phases.indexOf(templates[output.template].phase) });
  }

  /** Stages the static files, and returns all files in the order of publication. */
  finish(): RenderWork {
    const { folders, outputs, statics, previous, findPublished } = this.#request;
    const moves = [
      ...this.#moves,
      ...stageStatics(folders, statics, previous, this.#ledger, findPublished, (index, file) =>
        this.#nameOf(outputs.length + index, file),
      ),
    ].sort(
      (left, right) =>
        left.phase - right.phase || Number(right.isNew) - Number(left.isNew) || (left.file < right.file ? -1 : 1),
    );
    return {
      ledger: this.#ledger,
      moves: moves.map(({ staged, file }) => [staged, file]),
      added: filesOf(moves.filter(({ isNew }) => isNew)),
      changed: filesOf(moves.filter(({ isNew }) => !isNew)),
      rendered: this.#reasons.size,
      fromShards: this.#fromShards,
      reasons: this.#reasons,
      links: this.#links,
      failed: this.#problems.failed,
      findings: [...this.#problems.findings(), ...this.#findings],
    };
  }

  /** Returns the job for a page that must be rendered; records a kept page in the ledger. */
  #decide(number: number, output: Output, write: (model: object) => string): RenderJob | undefined {
    const { folders, pages, previous, shards, inputsOf, findPublished } = this.#request;
    const target = outputFile(output.path);
    const ofShard = shards?.rowOf(target);
    const inputs = output.sources && inputsOf(output.sources());
    const known =
      inputs === undefined ? undefined : [previous?.get(target), ofShard].find((row) => row?.inputs === inputs);
    let text: string | undefined;
    const model = () => (text ??= write(output.model()));
    const digest = known ? modelDigestOf(known) : digestBytes(model());
    const decision = decide(output, digest, codeOf(output, pages), previous, findPublished);
    const { file, source, reason } = decision;
    if (!reason && decision.previous) {
      const row = decision.previous;
      // The same object if nothing changed: ledgers are compared by the identity of rows.
      this.#ledger.set(file, row.inputs === inputs ? row : { ...row, inputs });
      return undefined;
    }
    const rendered = ofShard?.source === source ? shards?.find(file) : undefined;
    if (rendered !== undefined) this.#fromShards++;
    const { template } = output;
    if (reason) this.#reasons.set(output.path, reason);
    const place = join(folders.dist, file);
    const isThere = decision.previous !== undefined || (this.#hasDist && existsSync(place));
    this.#waiting.set(number, { output, file, source, inputs, previous: decision.previous, isThere });
    return {
      number,
      staged: this.#nameOf(number, file),
      pageFile: templates[template].pageFile,
      path: output.path,
      model: rendered === undefined ? model() : '',
      rendered,
      ownPage: ownPageOf(output),
      published: decision.previous?.content,
      ...(isThere && !decision.previous && { present: place }),
    };
  }

  #task(jobs: readonly RenderJob[]): TaskOf<'render'> {
    const { folders, pages, settings, bodies } = this.#request;
    const { folder: engine } = pages;
    return { kind: 'render', settings, engine, stage: folders.stage, bodies, overrides: this.#overrides, jobs };
  }
}

/** Digest of the code that renders an output. */
function codeOf(output: Output, { digest, own }: CompiledPages): string {
  return own.get(ownPageOf(output) ?? '') ?? digest;
}

/** File of a page of the newsroom's own. */
function ownPageOf(output: Output): string | undefined {
  const file = output.template === 'standing' ? output.model().file : '';
  return file.endsWith('.astro') ? file : undefined;
}

function filesOf(moves: readonly Move[]): readonly string[] {
  return moves.map(({ file }) => file).sort();
}
