/** A finding about a body; the caller adds the file. */
export interface BodyProblem {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly message: string;
  readonly hint: string;
  /** Into the body's source. */
  readonly offset: number;
  /** Whether `offset` is the very place, not only in its line. */
  readonly hasColumn?: true | undefined;
  /** Where in a data file beside the article, if that is at fault. */
  readonly data?: { readonly file: string; readonly line: number; readonly column: number } | undefined;
}
