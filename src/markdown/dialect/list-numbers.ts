import type { ListToken } from './dialect.ts';

/**
 * Numbers of an ordered list's items, as written; undefined for bullets. If all are `1.` or all are `0.`, items are
 * counted from that number.
 */
export function listNumbers({ items, ordered }: ListToken): readonly number[] | undefined {
  if (!ordered) return undefined;
  const written = items.map(({ raw }) => Number.parseInt(raw.trimStart(), 10));
  const [first = 1] = written;
  const isCounted = first <= 1 && written.every((number) => number === first);
  return isCounted ? written.map((number, index) => number + index) : written;
}
