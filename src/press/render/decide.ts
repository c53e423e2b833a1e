import type { Output } from '../../domain/models/plan.ts';
import { outputFile } from '../../domain/site/permalinks.ts';
import type { Ledger, LedgerRow, PublishedFinder } from '../state/ledger.ts';

/** Reason for rendering a page. */
export type Reason =
  | 'new'
  | 'its model changed'
  | 'the code changed'
  | 'its file in dist was changed'
  | 'its file in dist is gone';

export interface Decision {
  readonly file: string;
  /** Digest of the model and the code that the file will be made from. */
  readonly source: string;
  readonly reason?: Reason | undefined;
  /** Row of the published file if it is intact, with its current time. */
  readonly previous?: LedgerRow | undefined;
}

const aboutDist = 'its file in dist';

/** Whether a page is rendered because its published file is not as the ledger says. */
export function isAboutDist(reason: string): boolean {
  return reason.startsWith(aboutDist);
}

/** Decides whether an output must be rendered again. */
export function decide(
  output: Pick<Output, 'path' | 'template'>,
  modelDigest: string,
  engineDigest: string,
  previous: Ledger | undefined,
  findPublished: PublishedFinder,
): Decision {
  const file = outputFile(output.path);
  const source = `${modelDigest} ${engineDigest} ${output.template}`;
  const row = previous?.get(file);
  if (!row) return { file, source, reason: 'new' };
  const published = findPublished(file, row);
  if (typeof published === 'string') {
    const happened = published === 'gone' ? 'is gone' : 'was changed';
    return { file, source, reason: `${aboutDist} ${happened}` };
  }
  if (row.source === source) return { file, source, previous: published };
  const isModel = modelDigestOf(row) !== modelDigest;
  return { file, source, reason: isModel ? 'its model changed' : 'the code changed', previous: published };
}

/** Digest of the model that a published file was made from. */
export function modelDigestOf({ source }: Pick<LedgerRow, 'source'>): string {
  return source.split(' ')[0] ?? '';
}

/** Template that a published file was made with; `undefined` for assets, pictures and public files. */
export function templateOf({ source }: Pick<LedgerRow, 'source'>): string | undefined {
  return source.split(' ')[2];
}
