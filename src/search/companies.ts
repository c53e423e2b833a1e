import {
  companyKey,
  findCompanies,
  findListed,
  readCompanyQuery,
  readListing,
  type FoundCompany,
} from './index/company-index.ts';
import type { IndexReader } from './index/index-reader.ts';

export interface FoundCompanies {
  readonly companies: readonly FoundCompany[];
  /** The words for which to search stories: the query, or its symbol alone (`AAPL` of `AAPL US`). */
  readonly words: string;
}

/** Finds companies for the whole query. */
export async function searchCompanies(reader: IndexReader, written: string): Promise<FoundCompanies> {
  const { exchanges, endings = {} } = reader.manifest;
  const listing = readListing(written, endings);
  const listed = listing ? findListed(listing, await reader.companies(companyKey(listing.symbol))) : [];
  if (listing && listed.length > 0) return { companies: listed, words: listing.symbol };
  const [key, exchange] = readCompanyQuery(written, exchanges);
  return { companies: key ? findCompanies(key, exchange, await reader.companies(key)) : [], words: written };
}
