/** Words by which one language writes a date relative to the day of writing, as the source of a pattern. */
export interface RelativeDate {
  readonly words: string;
  /** Unit of the date, and its distance; left out if no date follows from the words. */
  readonly unit?: 'day' | 'month' | 'year';
  readonly shift?: number;
}

export interface Scale {
  /** In full and shortened, each the source of a pattern: `billion`, `bn`. */
  readonly words: string;
  readonly short: string;
  readonly factor: number;
}

/** Words by which a headline says of a measure that it doubles, triples or halves, and a text how it changed. */
export interface MultipleWords {
  /** Nouns for measures: `profit`. */
  readonly measures: string;
  /** After a measure, before a name: `profit **at** Acme doubles`. */
  readonly owners: string;
  /** Before a measure that is not the subject, and after one that is the object. */
  readonly prepositions: string;
  /** Between a measure and its verb: `profit **nearly** doubles`. */
  readonly adverbs: string;
  /** Between a verb and its object: `doubles **its annual** dividend`. */
  readonly determiners: string;
  /** Phrases for a multiple that no word of `fractions` is in, and the factor. */
  readonly phrases: Readonly<Record<string, number>>;
  /** In a headline about a plan, which is no report; left out if the verb's form shows it. */
  readonly plans?: string | undefined;
  /** True for a language such as Arabic: the verb comes first, and the owner of a measure follows it directly. */
  readonly isVerbFirst?: true | undefined;
  /** Between a measure and its change in per cent: `profit **rose by** 12 per cent`. */
  readonly changed: string;
  readonly percent: string;
  /** In a text, any other words for a multiple. */
  readonly others: string;
  /** Phrases for a change by a part. */
  readonly parts: PartWords;
}

/** Words for a change by a part: `profit **rises by nearly a** third`. */
export interface PartWords {
  readonly rises: string;
  readonly falls: string;
  /** Before a verb, in a headline about a plan or a forecast; left out if the verb's form shows it. */
  readonly plans?: string | undefined;
  /** Between a verb and the part: `by nearly a`. */
  readonly by: string;
  /** Words for parts, each the source of a pattern, and their shares of the whole. */
  readonly shares: Readonly<Record<string, number>>;
  /** After the part, where it may be a number in a row: `a third **day**`; left out if it is none. */
  readonly after?: string | undefined;
  /** In a text, a part. */
  readonly inText: string;
}

/** Words of a language for the rules of prose. All texts are sources of patterns, without anchors. */
export interface ProseWords {
  /** Locale of the dates that a finding suggests (BCP 47). */
  readonly locale: string;
  readonly relativeDates: readonly RelativeDate[];
  /** A global pattern that is quick to find and matches in each of `relativeDates`; left out where those are few. */
  readonly relativeSign?: RegExp | undefined;
  /** Words that make a duration of a relative date after them: "**the** last month of the year". */
  readonly duration: string;
  readonly months: string;
  readonly percent: string;
  readonly basisPoints: string;
  readonly scales: readonly Scale[];
  /** Words for currencies, by the sign that means the same. */
  readonly currencies: Readonly<Record<string, string>>;
  readonly decimal: '.' | ',';
  /** Before a number: `nearly`, `more than`, `about`. */
  readonly below: string;
  readonly above: string;
  readonly about: string;
  /** Between those and the number: "über **die Marke von** 17.000". */
  readonly threshold: string;
  /** Numbers and fractions in words, which a text may have where a headline has figures; fractions in per cent. */
  readonly numbers: Readonly<Record<string, number>>;
  readonly fractions: Readonly<Record<string, readonly number[]>>;
  /** Left out where headlines are not compared with the text in this. */
  readonly multiples?: MultipleWords | undefined;
  /** Words of attribution: the usual ones, and all others. */
  readonly speech: string;
  readonly attribution: string;
  /** Before a full stop that ends no sentence; lower case. */
  readonly abbreviations: ReadonlySet<string>;
}
