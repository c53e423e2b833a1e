import type { ReferenceListing } from '../domain/reference/listing-reference.ts';

/** A row of the reference, with what a company file can take from it. */
export interface ListingRow extends ReferenceListing {
  /** One of `domain/industries.ts`. */
  readonly industry?: string | undefined;
}
