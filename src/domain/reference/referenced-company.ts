import { companiesByName, nameKey } from '../registry/names/company-names.ts';
import type { Company, Listing } from '../registry/company.ts';
import type { Holding, Registry } from '../registry/registry.ts';
import { splitTicker, type Ticker } from '../registry/ticker.ts';
import { followsWithoutGap, isEvidenceOn, type ListingReference, type ReferenceListing } from './listing-reference.ts';
import { endsWithName, withoutLegalForm } from './name-agreement.ts';
import { memoiseByObject } from '../memoise.ts';

/**
 * Meaning of a symbol without a company file, by the reference. `named`: the rows are sufficient evidence to name its
 * company. `uncertain`: there are rows, but none of that day, or undated ones that the text does not confirm. `ended`:
 * its last holder had it until an earlier day. `unknown`: there is no row.
 */
export type ReferenceResolution =
  | ({ readonly kind: 'named' } & Holding)
  | { readonly kind: 'uncertain' | 'ended'; readonly row: ReferenceListing }
  | { readonly kind: 'unknown' };

/**
 * Names a symbol's company by the reference: a dated row does so on its own days, with a tolerance of a week; an
 * undated one, and a dated one for days before it begins, only where the text names the company right before the
 * symbol.
 *
 * @param day ISO.
 * @param words that precede the symbol's brackets in the text.
 */
export function resolveReferenced(
  ticker: Ticker,
  day: string,
  words: readonly string[],
  registry: Registry,
): ReferenceResolution {
  const { exchange, symbol } = splitTicker(ticker);
  const mic = registry.exchanges.get(exchange)?.mic;
  const rows = mic === undefined ? [] : registry.reference.holdersOf(mic, symbol);
  const [first] = rows;
  if (first === undefined) return { kind: 'unknown' };
  const row = pickRow(rows, day) ?? rows.find((other) => isConfirmed(other, day, words));
  if (row !== undefined) return { kind: 'named', ...holdingOf(row, registry) };
  const last = rows.findLast(({ from }) => from !== undefined);
  if (last?.to !== undefined && last.to <= day) return { kind: 'ended', row: last };
  return { kind: 'uncertain', row: rows.find(({ from }) => from !== undefined && day < from) ?? first };
}

/** Picks the row of the day itself, or else that of the only issuer near it. */
function pickRow(rows: readonly ReferenceListing[], day: string): ReferenceListing | undefined {
  const within = rows.findLast(({ from, to }) => from !== undefined && from <= day && (to === undefined || day < to));
  if (within !== undefined) return within;
  const near = rows.filter((row) => isEvidenceOn(row, day));
  const [first] = near;
  return near.every((row) => row === first || (row.issuer !== undefined && row.issuer === first?.issuer))
    ? first
    : undefined;
}

/** Whether the text names the company of an undated row, or of a dated one of later days. */
function isConfirmed({ from, name }: ReferenceListing, day: string, words: readonly string[]): boolean {
  return (from === undefined || day < from) && words.some((phrase) => endsWithName(phrase, name));
}

/** The company of a row, with all its rows as listings. The same object each time, per registry. */
function holdingOf(row: ReferenceListing, registry: Registry): Holding {
  const history = registry.reference.historyOf(row);
  const companies = createdFor(registry);
  const exchange = exchangeOf(row.mic, registry);
  const described = findDescribed(history, registry);
  if (described)
    return { company: described, listing: { exchange, symbol: row.symbol, from: row.from, until: row.to } };
  const id = idOf(history[0] ?? row);
  let company = companies.get(id);
  if (company === undefined) companies.set(id, (company = createCompany(id, history, registry)));
  const listing = company.listings.find((other) => other.exchange === exchange && other.symbol === row.symbol);
  return { company, listing: listing ?? { exchange, symbol: row.symbol } };
}

/** Finds the only company with a file, and with the name and country of a row, which is then another symbol of it. */
function findDescribed(history: readonly ReferenceListing[], registry: Registry): Company | undefined {
  const last = history.at(-1);
  if (last === undefined) return undefined;
  const [company, ...others] = companiesByName(registry).get(nameKey(last.name)) ?? [];
  if (company === undefined || others.length > 0 || !isListable(company)) return undefined;
  return company.country === undefined || last.country === undefined || company.country === last.country
    ? company
    : undefined;
}

/** Whether a company can be listed: a unit has the shares of its parent, and an index has none. */
function isListable({ kind }: Company): boolean {
  return kind === 'company' || kind === 'fund' || kind === 'private';
}

/** The companies that were created for a registry, by their ids. */
const createdFor = memoiseByObject<Registry, Map<string, Company>>(() => new Map());

/** Creates an id that cannot be a file's name. Shape: `XNYS:MMC 2021-01-30`. */
function idOf({ mic, symbol, from }: ReferenceListing): string {
  return `${mic}:${symbol} ${from ?? ''}`.trim();
}

function exchangeOf(mic: string, { exchanges }: Registry): string {
  for (const exchange of exchanges.values()) if (exchange.mic === mic) return exchange.id;
  return mic;
}

/** Creates a company without an industry and a country, for which lists of listings are often wrong. */
function createCompany(id: string, history: readonly ReferenceListing[], registry: Registry): Company {
  const last = history.findLast(({ to }) => to === undefined) ?? history.at(-1);
  const name = withoutLegalForm(last?.name ?? '');
  const former = history.filter((row) => withoutLegalForm(row.name) !== name);
  return {
    id,
    name,
    kind: 'company',
    evidence: history.some(({ from }) => from !== undefined) ? 'dated' : 'undated',
    formerNames: [...new Map(former.map((row) => [withoutLegalForm(row.name), row.to]))].map(([old, until]) => ({
      name: old,
      until,
    })),
    aliases: [...new Set(history.map((row) => row.name))].filter((full) => full !== name),
    listings: listingsOf(history, registry),
    ...(last && isHeldSince(last, history, registry.reference) && { isEarlierHolder: true }),
  };
}

/** Whether another issuer has had the symbol after this one. */
function isHeldSince(
  { mic, symbol }: ReferenceListing,
  history: readonly ReferenceListing[],
  reference: ListingReference,
): boolean {
  const holder = reference.holdersOf(mic, symbol).findLast(({ from }) => from !== undefined);
  return holder !== undefined && !history.some(({ from, name }) => from === holder.from && name === holder.name);
}

/** One listing per symbol, current ones first: rows that follow each other under other names are one. */
function listingsOf(history: readonly ReferenceListing[], registry: Registry): readonly Listing[] {
  const listings: Listing[] = [];
  for (const { mic, symbol, from, to } of history) {
    const exchange = exchangeOf(mic, registry);
    const index = listings.findLastIndex((listing) => listing.exchange === exchange && listing.symbol === symbol);
    const earlier = listings[index];
    if (earlier && followsWithoutGap(earlier.until, from)) listings[index] = { ...earlier, until: to };
    else listings.push({ exchange, symbol, from, until: to });
  }
  return listings.sort((left, right) => Number(left.until !== undefined) - Number(right.until !== undefined));
}
