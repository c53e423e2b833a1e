/** Quotation marks of a language, and the places where it opens a quotation. */
export interface QuotationMarks {
  readonly open: string;
  readonly close: string;
  /** Marks of nested quotations, and of text between single quotes. */
  readonly innerOpen: string;
  readonly innerClose: string;
  /**
   * Matches the end of a text after which a quote opens, if a letter or a figure follows it. A space, a bracket or a
   * dash there opens one in every language.
   */
  readonly lead?: RegExp;
  /**
   * Matches a text from a straight apostrophe on, where it replaces letters at a word's start.
   * Decades, years and "’n’" (’90s, ’08, rock ’n’ roll) are recognised in every language.
   */
  readonly elision?: RegExp;
  /** Matches the end of a text with a straight apostrophe that replaces letters at its last word's end: `un po'`. */
  readonly cutEnd?: RegExp;
  /** Set for languages that write no spaces between words: straight quotes open and close by turns. */
  readonly areByTurns?: true;
  /** Set for French: spaces before `: ; ! ?` and inside the marks do not break. */
  readonly areSignsSpaced?: true;
  /** Set for languages that run from right to left: the sign of `US$` is kept after its letters. */
  readonly isRightToLeft?: true;
}
