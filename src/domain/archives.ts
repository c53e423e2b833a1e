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

/** A part of a list that goes on beyond what its newest file holds. */
export interface ArchivePart<T> {
  /** `7` for a full part, the seventh from the oldest; `8-40` for the one after it while it holds 40. */
  readonly name: string;
  /** Newest first. */
  readonly items: readonly T[];
}

/**
 * Shares out a list, sorted newest first, for readers who get its `newestSize` newest items from one file and all others
 * from parts. Readers keep the parts that they have loaded: so a part never grows under its name. Full ones hold `size`;
 * the one after them begins anew under another name whenever the newest file would lose an item that is in no part.
 * Oldest part first; none where the newest file holds everything.
 */
export function archiveBeyond<T>(items: readonly T[], newestSize: number, size: number): readonly ArchivePart<T>[] {
  if (items.length <= newestSize) return [];
  const fullCount = Math.floor(items.length / size);
  const step = Math.min(newestSize, size);
  const openSize = Math.floor((items.length - fullCount * size) / step) * step;
  const full = Array.from({ length: fullCount }, (_, index) => {
    const end = items.length - index * size;
    return { name: String(index + 1), items: items.slice(end - size, end) };
  });
  if (openSize === 0) return full;
  const end = items.length - fullCount * size;
  return [...full, { name: `${fullCount + 1}-${openSize}`, items: items.slice(end - openSize, end) }];
}
