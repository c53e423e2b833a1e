/** Items whose names have the same first letter. */
export interface LetterGroup<Item> {
  /** A capital, or `#` for names that do not start with a letter. */
  readonly letter: string;
  readonly items: readonly Item[];
}

/**
 * Groups items by the first letter of their names without its accent: É is E. Letters are in the language's order, `#`
 * last.
 */
export function groupByInitial<Item extends { readonly name: string }>(
  items: readonly Item[],
  language: string,
): readonly LetterGroup<Item>[] {
  const { compare } = new Intl.Collator(language);
  const groups = Map.groupBy(items, ({ name }) => initialOf(name));
  return [...groups]
    .map(([letter, group]) => ({ letter, items: group.toSorted((left, right) => compare(left.name, right.name)) }))
    .sort(
      (left, right) => Number(left.letter === '#') - Number(right.letter === '#') || compare(left.letter, right.letter),
    );
}

/**
 * Initials of a name, shown without a picture: the first letters of the first and the last word, `JR`. In scripts
 * without capitals only the first, since their letters join, or the family name comes first.
 */
export function initialsOf(name: string, language: string): string {
  const letters = name
    .normalize('NFC')
    .split(/\s+/u)
    .flatMap((word) => /\p{Letter}\p{Mark}*/u.exec(word)?.[0] ?? []);
  const [first = '', last] = [letters[0], letters.length > 1 ? letters.at(-1) : undefined];
  const capital = first.toLocaleUpperCase(language);
  const hasCapitals = capital !== first.toLocaleLowerCase(language);
  return hasCapitals && last ? capital + last.toLocaleUpperCase(language) : capital;
}

/** First letter of a name as a capital without its accent, or `#`. */
export function initialOf(name: string): string {
  const [first = ''] = name.normalize('NFD');
  return /\p{Letter}/u.test(first) ? first.toLocaleUpperCase('en') : '#';
}
