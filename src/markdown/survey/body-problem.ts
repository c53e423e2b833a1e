/** A finding about a body; the caller adds the file. */
export interface BodyProblem {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** Into the body's source. */
  readonly offset: number;
}
