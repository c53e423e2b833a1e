import type { Finding } from '../../domain/finding.ts';
import type { DataPlace } from '../body.ts';

/** A finding about a body; the caller adds the file. */
export interface BodyProblem {
  readonly severity: Finding['severity'];
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** Offset into the body's source. */
  readonly offset: number;
  /** Whether `offset` is exact, not only in the right line. */
  readonly hasColumn?: true | undefined;
  /** Position in a data file beside the article, if the problem is there. */
  readonly data?: DataPlace | undefined;
}
