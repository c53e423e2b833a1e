import type { DialectToken } from './dialect.ts';

/**
 * The numbers of an ordered list's items, as written; undefined for bullets. One number throughout (`1.` `1.` `1.`)
 * means that the items are to be counted from it.
 */
export function listNumbers({
  items,
  ordered,
}: Extract<DialectToken, { type: 'list' }>): readonly number[] | undefined {
  if (!ordered) return undefined;
  const written = items.map(({ raw }) => Number.parseInt(raw.trimStart(), 10));
  const [first = 1] = written;
  return written.every((number) => number === first) ? written.map((number, index) => number + index) : written;
}
