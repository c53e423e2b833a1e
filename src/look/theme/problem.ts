import type { Finding } from '../../domain/finding.ts';

/** What is wrong at a place of a theme. */
export type Problem = Required<Pick<Finding, 'rule' | 'message' | 'hint'>> & {
  /** From 1. */
  readonly line: number;
  readonly column: number;
  /** `error` if left out. */
  readonly severity?: Finding['severity'];
};
