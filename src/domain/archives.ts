/**
 * An index and its older pages. Pages are numbered from the oldest and closed once they are full: what page 7
 * shows never changes again, so that one new article touches the index alone.
 */
export interface Archive<T> {
  /** The newest, on the index itself: up to `size`, or from `size` to twice as many less one. */
  readonly newest: readonly T[];
  /** Page 1 first; each holds exactly `size`, newest first. */
  readonly closed: readonly (readonly T[])[];
}

/** Shares out a list that is sorted newest first. */
export function paginate<T>(items: readonly T[], size: number): Archive<T> {
  const closedCount = Math.max(0, Math.floor(items.length / size) - 1);
  const newest = items.slice(0, items.length - closedCount * size);
  const closed = Array.from({ length: closedCount }, (_, index) => {
    const end = items.length - index * size;
    return items.slice(end - size, end);
  });
  return { newest, closed };
}
