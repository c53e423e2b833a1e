/**
 * A problem for an author or a newsroom's engineer. An `error` stops the press, a `warning` does not, and a `hint` is
 * shown only by `npm run check`. All findings of a run are collected and shown together.
 */
export interface Finding {
  readonly severity: 'error' | 'warning' | 'hint';
  /** Stable name of the rule that was broken: `unknown-author`. */
  readonly rule: string;
  /** Path from the project's root, with forward slashes. */
  readonly file: string;
  /** From 1; left out for the whole file. */
  readonly line?: number | undefined;
  /** From 1. */
  readonly column?: number | undefined;
  /** The symbol, tag, id or address that the finding is about, if many files may have the same finding. */
  readonly about?: string | undefined;
  /** The problem and its reason, as a sentence: `Unknown author "j-smth".` */
  readonly message: string;
  /** The remedy: `Did you mean "j-smith"?` */
  readonly hint?: string | undefined;
}

/** Whether any finding is an error, which prevents publication. */
export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}
