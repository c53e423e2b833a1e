import type { Company, Listing } from '../company.ts';
import type { Exchange } from '../exchange.ts';
import { nearest } from '../../nearest.ts';
import { compareText } from '../../order.ts';
import type { RegistryProblem } from './registry-problem.ts';
import { canonicalSymbol, symbolPattern } from '../symbol.ts';
import { tickerOf } from '../ticker.ts';

/** Checks the exchange, the symbol and the dates of each listing of a company. */
export function checkListings(company: Company, exchanges: readonly Exchange[]): readonly RegistryProblem[] {
  return company.listings.flatMap((listing, index) => {
    const exchange = exchanges.find(({ id }) => id === listing.exchange);
    const place = { companyId: company.id, listing, index };
    return [...(exchange ? checkSymbol(place, exchange) : unknownExchange(place, exchanges)), ...checkPeriod(place)];
  });
}

/** Checks that no two listings have one symbol on one exchange at the same time. Periods are half-open. */
export function checkOverlaps(companies: readonly Company[]): readonly RegistryProblem[] {
  const entries = companies.flatMap((company) =>
    company.listings.map((listing, index): Entry => ({ company, listing, index })),
  );
  const tickers = Map.groupBy(entries, ({ listing }) => tickerOf(listing));
  return Array.from(tickers.values()).flatMap((sharing) => {
    const byAge = sharing.toSorted((a, b) => compareText(a.listing.from ?? '', b.listing.from ?? ''));
    let longest: Entry | undefined;
    return byAge.flatMap((entry) => {
      const earlier = longest;
      if (!earlier || endOf(entry.listing) > endOf(earlier.listing)) longest = entry;
      const isOverlap = earlier && (entry.listing.from ?? '') < endOf(earlier.listing);
      return isOverlap ? [overlap(earlier, entry)] : [];
    });
  });
}

interface Place {
  readonly companyId: string;
  readonly listing: Listing;
  readonly index: number;
}

interface Entry {
  readonly company: Company;
  readonly listing: Listing;
  readonly index: number;
}

function unknownExchange(
  { companyId, listing, index }: Place,
  exchanges: readonly Exchange[],
): readonly RegistryProblem[] {
  const owners = exchanges.filter(({ aliases }) => aliases.includes(listing.exchange)).map(({ id }) => id);
  const near = nearest(
    listing.exchange,
    exchanges.flatMap(({ id, aliases }) => [id, ...aliases]),
  );
  const meant = owners.length > 0 ? owners : near === undefined ? [] : [near];
  const isAmbiguous = owners.length > 1;
  return [
    {
      rule: 'listing-exchange',
      companyId,
      path: ['listings', index, 'exchange'],
      message: `${isAmbiguous ? 'Ambiguous' : 'Unknown'} exchange "${listing.exchange}".`,
      hint: `${meant.length > 0 ? `Did you mean ${meant.map((code) => `"${code}"`).join(' or ')}? ` : ''}Exchanges are listed in src/newsroom/exchanges.yaml.`,
    },
  ];
}

function checkSymbol({ companyId, listing, index }: Place, exchange: Exchange): readonly RegistryProblem[] {
  if (symbolPattern(exchange) === undefined) return [];
  const canonical = canonicalSymbol(exchange, listing.symbol);
  if (canonical === listing.symbol) return [];
  const problem = { rule: 'listing-symbol', companyId, path: ['listings', index, 'symbol'] } as const;
  if (canonical !== undefined) {
    return [
      {
        ...problem,
        message: `${exchange.id} writes the symbol "${listing.symbol}" as "${canonical}".`,
        hint: `Write "${canonical}".`,
      },
    ];
  }
  return [
    {
      ...problem,
      message: `"${listing.symbol}" cannot be a symbol on ${exchange.id}, whose symbols fit ${exchange.symbols}.`,
      hint: 'Correct the symbol, or the pattern in src/newsroom/exchanges.yaml.',
    },
  ];
}

function checkPeriod({ companyId, listing, index }: Place): readonly RegistryProblem[] {
  const { from, until } = listing;
  if (from === undefined || until === undefined || from < until) return [];
  return [
    {
      rule: 'listing-period',
      companyId,
      path: ['listings', index, 'until'],
      message: `The listing ${tickerOf(listing)} ends on ${until}, but begins on ${from}.`,
      hint: '`until` is the first day on which the symbol no longer held, so it comes after `from`.',
    },
  ];
}

function overlap(earlier: Entry, later: Entry): RegistryProblem {
  return {
    rule: 'listing-overlap',
    companyId: later.company.id,
    path: ['listings', later.index],
    message: `${tickerOf(later.listing)} has two holders at once: ${spell(earlier)}, and ${spell(later)}.`,
    hint: 'End the earlier listing with `until` (the first day that it no longer held), or correct the dates.',
  };
}

function spell({ company, listing: { from, until } }: Entry): string {
  const start = from === undefined ? '' : ` from ${from}`;
  const end = until === undefined ? ' without an end' : ` until ${until}`;
  return `${company.name} (${company.id})${start}${end}`;
}

/** End of a listing, as text; sorts after every ISO day if it is open. */
function endOf({ until }: Listing): string {
  return until ?? '~';
}
