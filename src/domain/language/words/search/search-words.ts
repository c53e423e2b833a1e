import type { PluralForms } from '../plural.ts';

/** Words of the search page, in one language. Its script gets all that are not functions. */
export interface SearchWords {
  readonly title: string;
  /** `site` is the site's name. */
  readonly describe: (site: string) => string;
  /** Label of the field, for screen readers. */
  readonly label: string;
  readonly button: string;
  /** Shown if the page's script does not run. */
  readonly needsScript: string;
  /** Over links to companies, subjects and the archive. */
  readonly ways: string;
  readonly archive: string;
  readonly filters: string;
  readonly section: string;
  readonly author: string;
  readonly year: string;
  /** The choice of no filter. */
  readonly any: string;
  readonly searching: string;
  /** `#` is replaced by the number. */
  readonly found: PluralForms;
  /** Before stories with some of the words. */
  readonly partial: string;
  /** `#` is replaced by a year. */
  readonly since: string;
  readonly nothing: string;
  readonly advice: string;
  readonly noWords: string;
  readonly more: string;
  readonly older: string;
  readonly companies: string;
  /** Above several companies with the same name or symbol. */
  readonly which: string;
  /** `#` is replaced by a name or a symbol. */
  readonly formerly: string;
  /** `#` is replaced by a date. */
  readonly until: string;
  /** `#` is replaced by a company. */
  readonly only: string;
  readonly everyCompany: string;
  readonly offline: string;
  readonly missing: string;
  /** Shown if loaded files are from different publications. */
  readonly changed: string;
  readonly retry: string;
}
