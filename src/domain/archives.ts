/**
 * An index and its older pages. Pages are numbered from the oldest and closed once they are full: the content of page 7
 * never changes again, so a new article changes the index alone.
 */
export interface Archive<T> {
  /** The newest, on the index itself: `size` to `2 * size - 1` items; fewer if the archive is shorter. */
  readonly newest: readonly T[];
  /** Page 1 first; each holds exactly `size`, newest first. */
  readonly closed: readonly (readonly T[])[];
}

/** Divides a list that is sorted newest first. */
export function paginate<T>(items: readonly T[], size: number): Archive<T> {
  const closedCount = Math.max(0, Math.floor(items.length / size) - 1);
  const newest = items.slice(0, items.length - closedCount * size);
  const closed = Array.from({ length: closedCount }, (_, index) => {
    const end = items.length - index * size;
    return items.slice(end - size, end);
  });
  return { newest, closed };
}

/** A part of the items that are not in a list's newest file. */
export interface ArchivePart<T> {
  /** `7` for a full part, the seventh from the oldest; `8-40` for the one after it while it holds 40. */
  readonly name: string;
  /** Newest first. */
  readonly items: readonly T[];
}

/**
 * Divides a list, sorted newest first, whose `newestSize` newest items are in a file of their own. Feed readers cache
 * parts, so a part never changes under its name: full parts have `size` items, and the open part after them gets a new
 * name each time it grows, before any item leaves the newest file. Oldest part first; empty if the newest file holds
 * everything.
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
