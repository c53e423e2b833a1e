import { followsWithoutGap, type ReferenceListing } from '../../domain/reference/listing-reference.ts';
import { withoutLegalForm } from '../../domain/reference/name-agreement.ts';
import type { Exchange } from '../../domain/registry/exchange.ts';
import { writeYaml } from '../yaml/write-yaml.ts';

/** A row with details of its company in addition to its symbol. */
export interface DescribedListing extends ReferenceListing {
  readonly industry?: string | undefined;
}

/**
 * Writes a company's file from the lists of listings, for a newsroom to check and edit.
 *
 * @param history all rows of one issuer, the oldest first.
 * @param day on which the lists begin: a listing from that day may be older.
 */
export function writeCompanyFile(
  history: readonly DescribedListing[],
  exchanges: readonly Exchange[],
  firstDay: string,
): string {
  const last = history.findLast(({ to }) => to === undefined) ?? history.at(-1);
  const name = withoutLegalForm(last?.name ?? '');
  const former = history.filter((row) => withoutLegalForm(row.name) !== name);
  const formerNames = [...new Map(former.map((row) => [withoutLegalForm(row.name), row.to]))].map(([old, until]) => ({
    name: old,
    ...(until !== undefined && { until }),
  }));
  return [
    '# From public lists of listings: check the names, the industry and the days, which may be some days off.',
    `name: ${writeYaml(name)}`,
    ...(last !== undefined && last.name !== name ? [`legalName: ${writeYaml(last.name)}`] : []),
    ...(formerNames.length > 0 ? [`formerNames: ${writeYaml(formerNames)}`] : []),
    ...(last?.industry === undefined ? [] : [`industry: ${writeYaml(last.industry)}`]),
    ...(last?.country === undefined ? [] : [`country: ${writeYaml(last.country)}`]),
    'listings:',
    ...listingsOf(history, exchanges, firstDay).map((listing) => `  - ${writeYaml(listing)}`),
    '',
  ].join('\n');
}

interface WrittenListing {
  readonly exchange: string;
  readonly symbol: string;
  readonly from?: string;
  readonly until?: string;
}

/** One listing per symbol and period, current ones first. */
function listingsOf(
  history: readonly ReferenceListing[],
  exchanges: readonly Exchange[],
  firstDay: string,
): readonly WrittenListing[] {
  const listings: WrittenListing[] = [];
  for (const { mic, symbol, from, to } of history) {
    const exchange = exchanges.find((other) => other.mic === mic)?.id ?? mic;
    const index = listings.findLastIndex((listing) => listing.exchange === exchange && listing.symbol === symbol);
    const earlier = listings[index];
    const start = earlier && followsWithoutGap(earlier.until, from) ? earlier.from : from;
    const listing = {
      exchange,
      symbol,
      ...(start !== undefined && start > firstDay && { from: start }),
      ...(to !== undefined && { until: to }),
    };
    if (earlier && followsWithoutGap(earlier.until, from)) listings[index] = listing;
    else listings.push(listing);
  }
  return listings.sort((left, right) => Number(left.until !== undefined) - Number(right.until !== undefined));
}
