import type { Company, Listing } from './company.ts';
import type { Exchange } from './exchange.ts';
import { isOwnAncestor } from './own-ancestor.ts';
import { canonicalSymbol, symbolPattern } from './symbol.ts';
import { tickerOf } from './ticker.ts';

/**
 * Merges a newsroom's own companies with those that the engine ships, so that an upgrade with newer companies never
 * contradicts a newsroom, and takes no company away that its stories name:
 *
 * - A file of the newsroom replaces the shipped one of the same id as a whole.
 * - A symbol in it belongs to its company alone during the listing's period. A shipped company that loses its last
 *   symbol so is the newsroom's own under another id: it is removed, unless it is another's parent.
 * - A shipped company has no parent that is its child in the newsroom's files.
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
  const isTaken = (listing: Listing) => taken.get(tickerOf(listing))?.some((other) => overlap(listing, other)) === true;
  const isFree = (listing: Listing) => isAllowed(listing, byId.get(listing.exchange)) && !isTaken(listing);
  const remaining = shipped.flatMap((company): readonly Company[] => {
    if (own.has(company.id)) return [];
    if (company.listings.every(isFree)) return [company];
    return [{ ...company, listings: company.listings.filter(isFree) }];
  });
  const parents = new Set([...newsrooms, ...remaining].map(({ parent }) => parent));
  const displaced = new Set(shipped.filter(({ listings }) => listings.some(isTaken)).map(({ id }) => id));
  const kept = remaining.filter(({ id, listings }) => listings.length > 0 || !displaced.has(id) || parents.has(id));
  const all = [...newsrooms, ...kept];
  const parentsById = new Map<string, Pick<Company, 'parent'>>([
    ...[...own].map((id) => [id, {}] as const),
    ...all.map((company) => [company.id, company] as const),
  ]);
  const indices = new Set(all.filter(({ kind }) => kind === 'index').map(({ id }) => id));
  return [...newsrooms, ...kept.map((company) => withoutImpossible(company, parentsById, indices))];
}

/** Removes a parent that does not exist or would be the company's own child, and indices that are none here. */
function withoutImpossible(
  company: Company,
  companies: ReadonlyMap<string, Pick<Company, 'parent'>>,
  indices: ReadonlySet<string>,
): Company {
  const { id, parent, indices: memberships = [] } = company;
  const isPossible = parent === undefined || (companies.has(parent) && !isOwnAncestor(id, companies));
  if (isPossible && memberships.every(({ index }) => indices.has(index))) return company;
  return {
    ...company,
    parent: isPossible ? parent : undefined,
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
