import type { Output, Template } from '../domain/models/plan.ts';
import { outputFile } from '../domain/permalinks.ts';
import { isIntact, type Ledger, type LedgerRow } from './ledger.ts';

/** Why a page is rendered. */
export type Reason = 'new' | 'its model changed' | 'the code changed' | 'its file in dist was changed or is gone';

export interface Decision {
  readonly file: string;
  /** Digest of the model and of the code: what the file will be made from. */
  readonly source: string;
  readonly reason?: Reason | undefined;
  readonly previous?: LedgerRow | undefined;
}

/** Decides whether an output must be rendered again. `model` is made by the caller, and let go after this. */
export function decide(
  output: Pick<Output, 'path' | 'template'>,
  modelDigest: string,
  engineDigest: string,
  previous: Ledger | undefined,
  dist: string,
): Decision {
  const file = outputFile(output.path);
  const source = `${modelDigest} ${engineDigest} ${output.template}`;
  const row = previous?.get(file);
  if (!row) return { file, source, reason: 'new' };
  if (!isIntact(dist, file, row)) return { file, source, reason: 'its file in dist was changed or is gone' };
  if (row.source === source) return { file, source, previous: row };
  const isModel = row.source.split(' ')[0] !== modelDigest;
  return { file, source, reason: isModel ? 'its model changed' : 'the code changed', previous: row };
}

/** The template that a published file was made with; `undefined` for assets, pictures and public files. */
export function templateOf({ source }: Pick<LedgerRow, 'source'>): string | undefined {
  return source.split(' ')[2];
}

/** Readers must never meet a page before what it shows: what is linked comes before what links to it. */
const phases: readonly (readonly Template[])[] = [
  ['article', 'standing', 'redirect'],
  ['section', 'tag', 'company', 'symbol', 'author', 'month', 'year', 'not-found'],
  ['tag-index', 'ticker-letter', 'ticker-exchange', 'author-index'],
  ['ticker-index'],
  ['front'],
];

/** The place of a template in the order of publication; feeds, sitemaps and the like come after all pages. */
export function phaseOf(template: Template | 'asset' | 'public'): number {
  if (template === 'asset' || template === 'public') return 0;
  const phase = phases.findIndex((templates) => templates.includes(template));
  return phase < 0 ? phases.length + 1 : phase + 1;
}
