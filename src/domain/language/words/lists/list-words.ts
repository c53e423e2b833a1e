/** Words of pages that list stories by time, section and author, in one language. */
export interface ListWords {
  readonly archive: string;
  /** Total number of stories. */
  readonly archiveIntroduction: (stories: number) => string;
  readonly describeArchive: (site: string) => string;
  /** Before the names of the other languages that a story is published in. */
  readonly alsoIn: string;
  /** Label of the subjects beside a list of stories. */
  readonly about: string;
  /** Label of the links to the months before and after a month. */
  readonly otherMonths: string;
}
