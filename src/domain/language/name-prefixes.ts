import { initialOf } from './initials.ts';
import { compareText } from '../order.ts';

/** Items whose names have the same prefix. */
export interface NamePart<Item> {
  /** Capitals and digits, without accents: `S`, `SA`; or `#` for names that do not begin with a letter. */
  readonly prefix: string;
  readonly items: readonly Item[];
}

/**
 * Splits names that begin with `prefix` by the next character; without a prefix, all names by their initials. Names
 * without a distinctive next character are the `rest`.
 */
export function splitByPrefix<Item extends { readonly name: string }>(
  items: readonly Item[],
  prefix = '',
): { readonly parts: readonly NamePart<Item>[]; readonly rest: readonly Item[] } {
  const groups = Map.groupBy(items, ({ name }) => longerPrefix(name, prefix));
  const rest = groups.get(undefined) ?? [];
  const parts = Array.from(groups).flatMap(([longer, group]) =>
    longer === undefined ? [] : [{ prefix: longer, items: group }],
  );
  return { parts: parts.sort((left, right) => comparePrefixes(left.prefix, right.prefix)), rest };
}

/** A prefix as a segment of an address: `SA` → `sa`, `#` → `other`, `Я` → `u42f`. */
export function prefixSegment(prefix: string): string {
  if (prefix === other) return 'other';
  return Array.from(prefix.toLowerCase(), (character) =>
    /[a-z0-9]/.test(character) ? character : `u${character.codePointAt(0)?.toString(16)}`,
  ).join('');
}

const other = '#';

function longerPrefix(name: string, prefix: string): string | undefined {
  if (prefix === '') return initialOf(name);
  const letters = Array.from(name.normalize('NFD').toLocaleUpperCase('en')).filter((character) =>
    /[\p{Letter}\p{Number}]/u.test(character),
  );
  if (prefix === other) return letters.find((character, index) => index === 0 && /\d/.test(character));
  const length = Array.from(prefix).length;
  return letters.length > length ? letters.slice(0, length + 1).join('') : undefined;
}

function comparePrefixes(left: string, right: string): number {
  return Number(left === other) - Number(right === other) || compareText(left, right);
}
