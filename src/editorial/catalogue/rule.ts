import type { Finding } from '../../domain/finding.ts';

/** Input that breaks a rule, or keeps it. */
export type Example =
  /** Lines of front matter that replace those of a valid article, and a body if the default does not do. */
  | { readonly fields?: Readonly<Record<string, string>>; readonly body?: string }
  /** A whole file of the newsroom, by its path from the project's root. */
  | { readonly file: string; readonly text: string }
  /** A description, if files alone cannot show it. */
  | { readonly situation: string };

export interface Rule {
  readonly severity: Finding['severity'];
  /** Why the rule exists, as a sentence. */
  readonly why: string;
  /** The remedy for a finding, as a sentence. */
  readonly remedy: string;
  readonly wrong: Example;
  readonly right: Example;
}

export type Rules = Readonly<Record<string, Rule>>;
