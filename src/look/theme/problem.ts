import type { Finding } from '../../domain/finding.ts';

/** Problem at a position of a theme. */
export type Problem = Required<Pick<Finding, 'rule' | 'message' | 'hint'>> & {
  /** Line number, from 1. */
  readonly line: number;
  readonly column: number;
  /** Severity; `error` if left out. */
  readonly severity?: Finding['severity'];
};
