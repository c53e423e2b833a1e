/** What is wrong with a body, in the terms of `Finding`; the caller knows the file. */
export interface BodyProblem {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** Into the body's source. */
  readonly offset: number;
}
