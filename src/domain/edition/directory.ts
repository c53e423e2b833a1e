import type { Company } from '../registry/company.ts';
import type { Article } from './resolve/resolved-article.ts';
import type { IsoDay } from '../instant.ts';
import { memoiseByObject } from '../memoise.ts';
import { compareText } from '../order.ts';
import { organisationPath } from '../registry/organisation-path.ts';
import { tickerPath } from '../site/permalinks.ts';
import { lifetimesOf, primaryListing, type Holding, type Registry } from '../registry/registry.ts';
import { slugify } from '../language/slug.ts';
import { tickerOf, type Ticker } from '../registry/ticker.ts';

export interface Story {
  readonly article: Article;
  readonly isSubject: boolean;
}

/** A company that articles name, or a symbol that no company file has. */
export interface DirectoryEntry {
  readonly company?: Company | undefined;
  /** Ticker of its page: that of the primary listing, or the symbol itself; left out if it has none. */
  readonly ticker?: Ticker | undefined;
  readonly path: string;
  /** Newest first. */
  readonly stories: readonly Story[];
}

/** A page of a symbol that is not a company's own page: its holders and their periods. */
export interface SymbolEntry {
  readonly ticker: Ticker;
  readonly path: string;
  readonly eras: readonly Holding[];
}

/** Every company and symbol that public articles name, and the paths of their pages. */
export interface Directory {
  /** By name, then address. */
  readonly entries: readonly DirectoryEntry[];
  readonly byCompany: ReadonlyMap<string, DirectoryEntry>;
  /** Symbols that no company file has. */
  readonly unregistered: ReadonlyMap<Ticker, DirectoryEntry>;
  /** Other and former symbols of the companies in `entries`, each with a short page of its own. */
  readonly symbols: readonly SymbolEntry[];
  /** The companies in `entries` that are parts of another, by the other's id. */
  readonly units: ReadonlyMap<string, readonly DirectoryEntry[]>;
}

/**
 * Gives each named company its page. Addresses depend on the registry and the day, not on the articles: a company keeps
 * its address when a story names another. If two companies in turn held one primary symbol, the later holder has the
 * symbol's page, and the address of the earlier one has its name appended: `/tickers/nasdaq-pypl-paypal-inc/`.
 */
export function createDirectory(articles: readonly Article[], registry: Registry, today: IsoDay): Directory {
  const paths = assignPaths(registry, listReferenced(articles), today);
  const named = new Map<string, DirectoryEntry & { readonly stories: Story[] }>();
  const primaryOf = memoiseByObject((company: Company) => primaryTicker(company, today));
  for (const article of articles) {
    for (const { company, tickers, isSubject } of article.companies) {
      const ticker = (company && primaryOf(company)) ?? tickers[0];
      const key = company?.id ?? ticker;
      if (key === undefined) continue;
      let entry = named.get(key);
      if (!entry) {
        entry = { company, ticker, path: paths.get(key) ?? pathOf(company, ticker, registry), stories: [] };
        named.set(key, entry);
      }
      entry.stories.push({ article, isSubject });
    }
  }
  const entries = setApart([...named.values()]).sort(
    (left, right) => compareText(nameOf(left), nameOf(right)) || compareText(left.path, right.path),
  );
  return {
    entries,
    byCompany: new Map(entries.flatMap((entry) => (entry.company ? [[entry.company.id, entry] as const] : []))),
    unregistered: new Map(
      entries.flatMap((entry) => (entry.company || !entry.ticker ? [] : [[entry.ticker, entry] as const])),
    ),
    symbols: listSymbols(entries, registry),
    units: Map.groupBy(
      entries.filter(({ company }) => company?.parent !== undefined),
      ({ company }) => company?.parent ?? '',
    ),
  };
}

function primaryTicker(company: Company, today: IsoDay): Ticker | undefined {
  const listing = primaryListing(company, today);
  return listing && tickerOf(listing);
}

function pathOf(company: Company | undefined, ticker: Ticker | undefined, registry: Registry): string {
  if (ticker !== undefined) return tickerPath(ticker);
  return organisationPath(company?.id ?? '', [...registry.exchanges.values()]);
}

/** Companies that stories name and no file describes. */
function listReferenced(articles: readonly Article[]): readonly Company[] {
  const found = new Set<Company>();
  for (const { companies } of articles) {
    for (const { company } of companies) if (company?.evidence) found.add(company);
  }
  return [...found];
}

/**
 * Removes unregistered symbols at whose address a company has its page: a symbol may be resolved to a company on one
 * day, and not on another.
 */
function setApart(entries: readonly DirectoryEntry[]): DirectoryEntry[] {
  const taken = new Set(entries.flatMap(({ company, path }) => (company ? [path] : [])));
  return entries.map((entry) =>
    entry.company === undefined && taken.has(entry.path)
      ? { ...entry, path: `${entry.path.slice(0, -1)}-unnamed/` }
      : entry,
  );
}

/**
 * Path of each company's page, by the company's id. Companies with files come first; `referenced` ones have a different
 * address if another company has had their symbol since.
 */
function assignPaths(registry: Registry, referenced: readonly Company[], today: IsoDay): ReadonlyMap<string, string> {
  const primaries = [...registry.companies.values()].flatMap((company) => {
    const listing = primaryListing(company, today);
    return listing ? [{ id: company.id, until: listing.until ?? '9999', path: tickerPath(tickerOf(listing)) }] : [];
  });
  // Current holders come before former ones, and later ones before earlier ones.
  primaries.sort((left, right) => compareText(right.until, left.until) || compareText(left.id, right.id));
  const taken = new Set<string>();
  const paths = new Map(
    primaries.map(({ id, path }) => {
      const own = taken.has(path) ? `${path.slice(0, -1)}-${id}/` : path;
      taken.add(own);
      return [id, own];
    }),
  );
  for (const company of referenced.toSorted((left, right) => compareText(left.id, right.id))) {
    const listing = primaryListing(company, today) ?? company.listings[0];
    if (listing === undefined) continue;
    const path = tickerPath(tickerOf(listing));
    const isTaken = company.isEarlierHolder === true || taken.has(path);
    const own = isTaken ? `${path.slice(0, -1)}-${slugify(company.name) || 'earlier'}/` : path;
    taken.add(own);
    paths.set(company.id, own);
  }
  return paths;
}

/** Lists symbols of named companies that are not the address of a named company's page. */
function listSymbols(entries: readonly DirectoryEntry[], registry: Registry): readonly SymbolEntry[] {
  const taken = new Set(entries.map(({ path }) => path));
  const symbols = new Map<string, SymbolEntry>();
  for (const { company } of entries) {
    for (const listing of company?.listings ?? []) {
      const ticker = tickerOf(listing);
      const path = tickerPath(ticker);
      if (taken.has(path)) continue;
      const known = symbols.get(path)?.eras ?? lifetimesOf(registry, ticker);
      const own = company?.evidence ? [{ company, listing }] : [];
      symbols.set(path, { ticker, path, eras: [...known, ...own] });
    }
  }
  return [...symbols.values()].sort((left, right) => compareText(left.path, right.path));
}

/** Name of an entry: that of the company, or the ticker of an unregistered symbol. */
export function nameOf(entry: Pick<DirectoryEntry, 'company' | 'ticker'>): string {
  return entry.company?.name ?? entry.ticker ?? '';
}

/** Finds the directory entry of a mention's company or symbol. */
export function findEntry(
  directory: Directory,
  mention: { readonly company?: Company | undefined; readonly tickers: readonly Ticker[] },
): DirectoryEntry | undefined {
  if (mention.company) return directory.byCompany.get(mention.company.id);
  const [ticker] = mention.tickers;
  return ticker && directory.unregistered.get(ticker);
}
