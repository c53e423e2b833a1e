import type { Finding } from '../../domain/finding.ts';

/** Message and remedy for a problem. Without a severity it is an error. */
export interface Explanation {
  readonly severity?: Finding['severity'];
  readonly message: string;
  readonly hint?: string | undefined;
}
