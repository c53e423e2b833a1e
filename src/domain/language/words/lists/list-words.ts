/** What pages that list stories by time, section and author say, in one language. */
export interface ListWords {
  readonly archive: string;
  /** How many stories there are in all. */
  readonly archiveIntroduction: (stories: number) => string;
  readonly describeArchive: (site: string) => string;
  /** Before the names of the other languages that a story is published in. */
  readonly alsoIn: string;
  /** Label of what stands beside a list: what its stories are about. */
  readonly about: string;
  /** Label of the links to the months before and after a month. */
  readonly otherMonths: string;
}
