/** What a language prints in place of straight quotes, and where it opens a quotation. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  /** Of a quotation within another, or of what a writer put between single quotes. */
  readonly innerOpen: string;
  readonly innerClose: string;
  /**
   * Matches the end of a text after which a quote opens, if a letter or a figure follows it. A space, a bracket or a
   * dash there opens one in every language.
   */
  readonly lead?: RegExp;
  /**
   * Matches a text from a straight apostrophe on, where it stands for letters that are left out at a word's start.
   * Decades and the like (’90s, ’08, rock ’n’ roll) are known in every language.
   */
  readonly elision?: RegExp;
}
