/*
 * Terms that no text has: what a story is filed under. They are looked up as words are, where a reader asks for stories of one
 * section, kind, author or company alone.
 */

export type FilterName = 'section' | 'kind' | 'author' | 'company';

/** Shape: `#section:markets`. */
export function filterTerm(name: string, value: string): string {
  return `#${name}:${value}`;
}
