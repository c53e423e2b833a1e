import { findExchanges, type Vocabulary } from '../../tickers/vocabulary.ts';
import type { NewsroomParts } from './mend-newsroom.ts';

/**
 * Replaces exchange codes in the listings of companies by ids. Company files may have any code that is allowed in text:
 * `XETRA` for `ETR`. A code of several exchanges, or of none, is left for the registry's checks.
 */
export function nameListingExchanges(
  companies: NewsroomParts['companies'],
  vocabulary: Vocabulary,
): NewsroomParts['companies'] {
  const idOf = (code: string) => {
    const [exchange, ...others] = findExchanges(vocabulary, code);
    return exchange === undefined || others.length > 0 ? code : exchange.id;
  };
  return companies.map((company) => {
    const { value, rest } = company;
    return {
      ...company,
      ...(value && {
        value: { ...value, listings: value.listings.map((own) => ({ ...own, exchange: idOf(own.exchange) })) },
      }),
      rest: rest?.listings
        ? {
            ...rest,
            listings: rest.listings.map(
              (own) => own && { ...own, ...(own.exchange && { exchange: idOf(own.exchange) }) },
            ),
          }
        : rest,
    };
  });
}
