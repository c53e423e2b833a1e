import type { Company, Listing } from './company.ts';
import type { Exchange } from './exchange.ts';
import { canonicalSymbol, symbolPattern } from './symbol.ts';
import { tickerOf } from './ticker.ts';

/**
 * Merges a newsroom's own companies with those that the engine ships. A file of the newsroom replaces the shipped one
 * of the same id as a whole, and a symbol in it belongs to its company alone during the listing's period. A shipped
 * company without remaining listings is removed, unless it is another's parent. So an upgrade with new companies never
 * contradicts a newsroom.
 *
 * @param own ids of the newsroom's files, including those with errors.
 * @param exchanges of the newsroom: shipped listings on others are left out, since no text can name them, and so are those
 * whose symbols the newsroom's pattern does not allow, as in an `exchanges.yaml` that is older than the engine.
 */
export function mergeCompanies(
  newsrooms: readonly Company[],
  shipped: readonly Company[],
  own: ReadonlySet<string>,
  exchanges: readonly Exchange[],
): readonly Company[] {
  const taken = Map.groupBy(
    newsrooms.flatMap(({ listings }) => listings),
    tickerOf,
  );
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]));
  const isFree = (listing: Listing) =>
    isAllowed(listing, byId.get(listing.exchange)) &&
    !taken.get(tickerOf(listing))?.some((other) => overlap(listing, other));
  const remaining = shipped.flatMap((company): readonly Company[] => {
    if (own.has(company.id)) return [];
    if (company.listings.every(isFree)) return [company];
    return [{ ...company, listings: company.listings.filter(isFree) }];
  });
  const parents = new Set([...newsrooms, ...remaining].map(({ parent }) => parent));
  const listed = new Set(shipped.filter(({ listings }) => listings.length > 0).map(({ id }) => id));
  const kept = remaining.filter(({ id, listings }) => listings.length > 0 || !listed.has(id) || parents.has(id));
  const all = [...newsrooms, ...kept];
  const ids = new Set([...own, ...all.map(({ id }) => id)]);
  const indices = new Set(all.filter(({ kind }) => kind === 'index').map(({ id }) => id));
  return [...newsrooms, ...kept.map((company) => withoutUnknown(company, ids, indices))];
}

/** Removes a parent and indices that do not exist, or are of another kind. */
function withoutUnknown(company: Company, ids: ReadonlySet<string>, indices: ReadonlySet<string>): Company {
  const { parent, indices: memberships = [] } = company;
  const isKnown = parent === undefined || ids.has(parent);
  if (isKnown && memberships.every(({ index }) => indices.has(index))) return company;
  return {
    ...company,
    parent: isKnown ? parent : undefined,
    indices: memberships.filter(({ index }) => indices.has(index)),
  };
}

/** True if the listing's exchange is the newsroom's, and the exchange's pattern allows the symbol as it is written. */
function isAllowed({ symbol }: Listing, exchange: Exchange | undefined): boolean {
  if (exchange === undefined) return false;
  return symbolPattern(exchange) === undefined || canonicalSymbol(exchange, symbol) === symbol;
}

/** Whether two half-open periods overlap; an end that is left out is unbounded. */
function overlap(left: Listing, right: Listing): boolean {
  return (left.from ?? '') < (right.until ?? '~') && (right.from ?? '') < (left.until ?? '~');
}
