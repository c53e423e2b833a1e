/** What tokens depend on in a language. The index and the browser must use the same one. */
export interface SearchLanguage {
  /** The stem of a folded word. */
  readonly stem: (word: string) => string;
  /** Folded words that say nothing of a story: only headlines are found by them. */
  readonly stopWords: ReadonlySet<string>;
  /** Folded words and abbreviations after a number: `billion` → `bn`. */
  readonly units: ReadonlyMap<string, string>;
  /** What separates a number's fraction; the other of the two separates its thousands. */
  readonly decimalMark: '.' | ',';
}

/** Splits a written list at its spaces. */
export function wordList(written: string): ReadonlySet<string> {
  return new Set(written.split(' '));
}

/** Shape: `{ bn: 'billion billions' }` → `billion` → `bn`, `billions` → `bn`, `bn` → `bn`. */
export function unitTable(written: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(written).flatMap(([unit, words]) =>
      [unit, ...words.split(' ')].map((word) => [word, unit] as const),
    ),
  );
}
