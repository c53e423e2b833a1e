import type { Company } from './company.ts';

/** A name that leads to its company's page wherever a text first has it; see `linkName` of `Company`. */
export interface LinkedName {
  readonly company: string;
  readonly name: string;
}

export function linkedNamesOf(companies: readonly Company[]): readonly LinkedName[] {
  return companies.flatMap(({ id, name, linkName }) => (linkName === true ? [{ company: id, name }] : []));
}
