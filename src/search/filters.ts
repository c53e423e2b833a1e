/*
 * Terms that no text has: what a story is filed under. They are looked up as words are, where a reader asks for stories of one
 * section, kind, author or company alone.
 */

export const filterNames = ['section', 'kind', 'author', 'company'] as const;
export type FilterName = (typeof filterNames)[number];

/** Shape: `#section:markets`. */
export function filterTerm(name: FilterName, value: string): string {
  return `#${name}:${value}`;
}
