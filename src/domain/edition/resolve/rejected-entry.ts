import type { ArticleEntry } from '../article.ts';

/**
 * An article whose file has errors, completed so that the rest of it can be checked in the same run. It is never
 * published. In lists, an empty text replaces an invalid entry, so that the others keep their indexes.
 */
export interface RejectedEntry extends ArticleEntry {
  /** Fields that could not be read: their values are placeholders. */
  readonly unknown: readonly (keyof ArticleEntry)[];
}

/** Whether a field has the author's value, or the default for a field left out, rather than a placeholder. */
export function isKnown(entry: ArticleEntry | RejectedEntry, field: keyof ArticleEntry): boolean {
  return !('unknown' in entry && entry.unknown.includes(field));
}

/** Whether the story's address is known. */
export function hasKnownAddress(entry: ArticleEntry | RejectedEntry): boolean {
  return isKnown(entry, 'published') && isKnown(entry, 'slug');
}
