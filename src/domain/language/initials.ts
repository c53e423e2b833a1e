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

/** The first letter of a name as a capital without its accent, or `#`. */
export function initialOf(name: string): string {
  const [first = ''] = name.normalize('NFD');
  return /\p{Letter}/u.test(first) ? first.toLocaleUpperCase('en') : '#';
}
