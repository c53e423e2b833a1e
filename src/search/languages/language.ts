import type { OtherWays } from '../tokeniser.ts';

/** Properties of a language on which tokens depend. The index and the browser must use the same language. */
export interface SearchLanguage {
  /** Returns the stem of a folded word. */
  readonly stem: (word: string) => string;
  /** Folded words that do not distinguish stories, separated by spaces; they match only in headlines. */
  readonly stopWords: string;
  /** Folded words that are written with an apostrophe before another word, separated by spaces: `l d` for `l'avis`. */
  readonly elisions?: string | undefined;
  /** Folded words and abbreviations after a number, separated by spaces: `{ bn: 'billion billions' }`. */
  readonly units: Readonly<Record<string, string>>;
  /** Codes of quarters, and their names in folded form: `{ q3: 'third quarter' }`. */
  readonly quarters?: Readonly<Record<string, string>> | undefined;
  /** See `other-ways.ts`. */
  readonly otherWays?: OtherWays | undefined;
  /** Decimal mark of numbers; the other character separates thousands. */
  readonly decimalMark: '.' | ',';
}
