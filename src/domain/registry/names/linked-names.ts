import type { Company } from '../company.ts';

/** A name whose first occurrence in a text links to its company's page; see `linkName` of `Company`. */
export interface LinkedName {
  readonly company: string;
  readonly name: string;
}

export function linkedNamesOf(companies: readonly Company[]): readonly LinkedName[] {
  return companies.flatMap(({ id, name, linkName }) => (linkName === true ? [{ company: id, name }] : []));
}
