/** Names under their first letter. */
export interface LetterGroup<Item> {
  /** A capital, or `#` for everything that starts with no letter. */
  readonly letter: string;
  readonly items: readonly Item[];
}

/** Groups items by the first letter of their names, accents aside: É is E. Letters come in their language's order, `#` last. */
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
 * Letters that stand for a name where there is no picture: those of the first and the last word, `JR`. Scripts without
 * capitals have the first alone, since their letters join, or a family name comes first.
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

/** The first letter of a name as a capital without its accent, or `#`. */
export function initialOf(name: string): string {
  const [first = ''] = name.normalize('NFD');
  return /\p{Letter}/u.test(first) ? first.toLocaleUpperCase('en') : '#';
}
