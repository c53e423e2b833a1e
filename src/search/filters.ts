/*
 * Terms for filters by section, kind, author, year or company. They are looked up like words, and no text can contain
 * them.
 */

export type FilterName = 'section' | 'kind' | 'author' | 'year' | 'company';

/** Term of a filter. Shape: `#section:markets`. */
export function filterTerm(name: string, value: string): string {
  return `#${name}:${value}`;
}
