import type { Finding } from '../../domain/finding.ts';

/** What is said of a problem: an error, if no severity is given. */
export interface Explanation {
  readonly severity?: Finding['severity'];
  readonly message: string;
  readonly hint?: string | undefined;
}
