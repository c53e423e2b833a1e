import type { SearchWords } from '../../domain/language/words/search/search-words.ts';

/** What the page hands to its script, as JSON in an attribute. */
export interface PageSettings {
  /** The site's base path. */
  readonly base: string;
  /** BCP 47, for dates and counts. */
  readonly locale: string;
  readonly siteName: string;
  /** Functions are left out by JSON. */
  readonly texts: Omit<SearchWords, 'describe'>;
  /** Names of sections, by their ids. */
  readonly sections: Readonly<Record<string, string>>;
  /** Names of kinds of stories. */
  readonly kinds: Readonly<Record<string, string>>;
}
