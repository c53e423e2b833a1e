/* Types of tokenisers and of what they read, for the index, for queries and for languages. */

/** One piece of a text in folded form, and its search terms. */
export interface Token {
  readonly terms: readonly string[];
  readonly isStopWord: boolean;
}

/** A piece of a query. */
export interface QueryWord extends Token {
  readonly piece: string;
  /**
   * Terms of another way to write it, alone or with the words beside it: `walmart` of `wal-mart`, `q3` of `third
   * quarter`. A story that has all of them has the word.
   */
  readonly other?: readonly string[] | undefined;
  /** Whether it is the end of the query, and therefore may be the beginning of a longer word. */
  readonly isOpen: boolean;
}

/**
 * Adds other ways to write the words of a query.
 *
 * @param text the query as written.
 */
export type OtherWays = (words: readonly QueryWord[], text: string, tokeniser: Tokeniser) => readonly QueryWord[];

export interface Tokeniser {
  /** Splits a text into folded pieces, in reading order. */
  readonly split: (text: string) => readonly string[];
  readonly read: (piece: string) => Token;
  /** The same as that of `read`, without stemming the piece. */
  readonly isStopWord: (piece: string) => boolean;
  /** Undefined for the fallback language. */
  readonly otherWays?: OtherWays | undefined;
}
