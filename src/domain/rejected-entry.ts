import type { ArticleEntry } from './article.ts';

/**
 * An article whose file has errors, completed so that the rest of it can be checked in the same run. It is never
 * published. In lists, an empty text takes the place of an entry that is wrong, so that the others keep their indexes.
 */
export interface RejectedEntry extends ArticleEntry {
  /** Fields that could not be read: what the entry has there is a placeholder. */
  readonly unknown: readonly (keyof ArticleEntry)[];
}

/** Whether a field holds what the author wrote, or what follows from leaving it out. */
export function isKnown(entry: ArticleEntry | RejectedEntry, field: keyof ArticleEntry): boolean {
  return !('unknown' in entry && entry.unknown.includes(field));
}

/** Whether the story's address follows from its file. */
export function hasKnownAddress(entry: ArticleEntry | RejectedEntry): boolean {
  return isKnown(entry, 'published') && isKnown(entry, 'slug');
}
