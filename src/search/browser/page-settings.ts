import type { SearchWords } from '../../domain/language/words/search/search-words.ts';

/** Settings that the page passes to its script, as JSON in an attribute. */
export interface PageSettings {
  /** The site's base path. */
  readonly base: string;
  /** Locale of dates and counts as a BCP 47 tag. */
  readonly locale: string;
  /** Start of a date on the first of a month: `1 `, in French `1er `. The rule would take more bytes in the script. */
  readonly first: string;
  readonly siteName: string;
  /** Texts; JSON cannot have the function. */
  readonly texts: Omit<SearchWords, 'describe'>;
  /** Names of sections by id. */
  readonly sections: Readonly<Record<string, string>>;
  /** Names of kinds of stories. */
  readonly kinds: Readonly<Record<string, string>>;
}
