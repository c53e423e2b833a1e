import type { Company } from './company.ts';

/** True if a company is among its parents' parents. Other cycles above it do not count. */
export function isOwnAncestor(id: string, companies: ReadonlyMap<string, Pick<Company, 'parent'>>): boolean {
  const seen = new Set<string>();
  let ancestor = companies.get(id)?.parent;
  while (ancestor !== undefined && !seen.has(ancestor)) {
    if (ancestor === id) return true;
    seen.add(ancestor);
    ancestor = companies.get(ancestor)?.parent;
  }
  return false;
}
