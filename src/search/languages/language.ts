/** Properties of a language on which tokens depend. The index and the browser must use the same language. */
export interface SearchLanguage {
  /** Returns the stem of a folded word. */
  readonly stem: (word: string) => string;
  /** Folded words that do not distinguish stories; they match only in headlines. */
  readonly stopWords: ReadonlySet<string>;
  /** Folded words and abbreviations after a number: `billion` → `bn`. */
  readonly units: ReadonlyMap<string, string>;
  /** Decimal mark of numbers; the other character separates thousands. */
  readonly decimalMark: '.' | ',';
}

/** Splits a list at its spaces. */
export function wordList(written: string): ReadonlySet<string> {
  return new Set(written.split(' '));
}

/** Makes a table of units: `{ bn: 'billion billions' }` → `billion` → `bn`, `billions` → `bn`, `bn` → `bn`. */
export function unitTable(written: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(written).flatMap(([unit, words]) =>
      [unit, ...words.split(' ')].map((word) => [word, unit] as const),
    ),
  );
}
