import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../domain/finding.ts';
import { memoise } from '../../domain/memoise.ts';
import { isOrdinaryFile } from '../../files/ordinary-file.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import type { RenderFailure, RenderResult } from '../workers/messages.ts';
import type { OwnCode } from './failure.ts';
import { explainFailure, explainOffence, type ReadSource } from './own-code-findings.ts';

interface Problem {
  readonly number: number;
  readonly explain: (read: ReadSource) => Finding;
}

/** Problems of the newsroom's code on rendered pages: one finding for each, also where many pages have it. */
export class OwnProblems {
  readonly #root: string;
  readonly #overrides: OwnCode['overrides'];
  readonly #problems = new Map<string, Problem>();
  readonly #failed = new Set<string>();

  constructor(root: string, overrides: OwnCode['overrides']) {
    this.#root = root;
    this.#overrides = overrides;
  }

  /** Files of pages that could not be rendered. */
  get failed(): ReadonlySet<string> {
    return this.#failed;
  }

  /** Records what was found on a page. */
  take(result: RenderResult | RenderFailure, path: string, page: string | undefined): void {
    const own = { page, overrides: this.#overrides };
    if ('failure' in result) {
      const { failure } = result;
      this.#failed.add(outputFile(path));
      this.#note(JSON.stringify(failure), { number: result.number, explain: () => explainFailure(failure, path) });
      return;
    }
    for (const offence of result.offences ?? []) {
      const explain = (read: ReadSource) => explainOffence(offence, own, path, read);
      this.#note(JSON.stringify([page, offence]), { number: result.number, explain });
    }
  }

  /** Findings, each with the first page that has the problem. */
  findings(): readonly Finding[] {
    const read = sourceReader(this.#root);
    const inOrder = [...this.#problems.values()].sort((left, right) => left.number - right.number);
    const places = new Map<string, Finding>();
    for (const { explain } of inOrder) {
      const finding = explain(read);
      // Problems at one line are one to mend: a component may write many values there.
      const place = `${finding.file}:${finding.line ?? finding.message}:${finding.hint ?? ''}`;
      if (!places.has(place)) places.set(place, finding);
    }
    return [...places.values()];
  }

  /** Pages come in any order: the first of them in the site's is kept. */
  #note(key: string, problem: Problem): void {
    const known = this.#problems.get(key);
    if (!known || problem.number < known.number) this.#problems.set(key, problem);
  }
}

/** Reads files of a newsroom, by their paths from its root, each once. */
export function sourceReader(root: string): ReadSource {
  return memoise((file: string) => {
    const place = join(root, file);
    return isOrdinaryFile(place) ? readFileSync(place, 'utf8') : undefined;
  });
}
