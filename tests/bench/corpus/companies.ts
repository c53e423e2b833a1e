import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Company, FormerName, Listing } from '../../../src/domain/registry/company.ts';
import { isDuring } from '../../../src/domain/registry/registry.ts';
import { tickerOf, type Ticker } from '../../../src/domain/registry/ticker.ts';
import { createRandom } from './random.ts';

/** The fields of a company that the corpus and Hugo's pages use. */
export type KnownCompany = Pick<Company, 'id' | 'name' | 'industry' | 'country' | 'formerNames' | 'listings'>;

/** A company as a story of one day prints it. */
export interface Printed {
  readonly name: string;
  readonly ticker: Ticker;
}

const mostCompanies = 200;
const shuffleSeed = 200;

/** All companies of a newsroom's folder that have ever been listed, in the order of their ids. */
export function readCompanies(folder: string): readonly KnownCompany[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) =>
      toCompany(name.replace(/\.yaml$/, ''), parse(readFileSync(join(folder, name), 'utf8')) as Partial<KnownCompany>),
    )
    .filter(({ listings }) => listings.length > 0);
}

/** At most so many, in an order that has nothing to do with the alphabet: stories favour the first of them. */
export function chooseCompanies(companies: readonly KnownCompany[], most = mostCompanies): readonly KnownCompany[] {
  return createRandom(shuffleSeed).pickSome(companies, most);
}

/** Name and symbol as they were on a day (`2014-10-28`); undefined while the company was not listed. */
export function printedOn(company: KnownCompany, day: string): Printed | undefined {
  const listing = company.listings.find((candidate) => isDuring(candidate, day));
  if (!listing) return undefined;
  const former = company.formerNames
    .filter(({ until }) => until !== undefined && day < until)
    .sort((left, right) => ((left.until ?? '') < (right.until ?? '') ? -1 : 1))[0];
  return { name: former?.name ?? company.name, ticker: tickerOf(listing) };
}

function toCompany(id: string, data: Partial<KnownCompany> | null): KnownCompany {
  const { name = id, industry, country, formerNames = [], listings = [] } = data ?? {};
  return {
    id,
    name,
    industry,
    country,
    formerNames: formerNames.map((former: FormerName) => ({ ...former })),
    listings: listings.map((listing: Listing) => ({ ...listing, symbol: listing.symbol })),
  };
}
