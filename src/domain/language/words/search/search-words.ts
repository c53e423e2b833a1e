import type { PluralForms } from '../plural.ts';

/** What the search page says, in one language. The script on it gets all but functions. */
export interface SearchWords {
  readonly title: string;
  /** `site` is the site's name. */
  readonly describe: (site: string) => string;
  /** On the field, for those who cannot see that it is one. */
  readonly label: string;
  readonly button: string;
  /** Shown where the page's script does not run. */
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
  /** `#` stands for the number. */
  readonly found: PluralForms;
  /** Before stories that have some of the words. */
  readonly partial: string;
  /** `#` stands for a year. */
  readonly since: string;
  readonly nothing: string;
  readonly advice: string;
  readonly noWords: string;
  readonly more: string;
  readonly older: string;
  readonly companies: string;
  /** Over companies, where a name or a symbol means several. */
  readonly which: string;
  /** `#` stands for a name or a symbol. */
  readonly formerly: string;
  /** `#` stands for a date. */
  readonly until: string;
  /** `#` stands for a company. */
  readonly only: string;
  readonly everyCompany: string;
  readonly offline: string;
  readonly missing: string;
  /** Where files of two publications met. */
  readonly changed: string;
  readonly retry: string;
}
