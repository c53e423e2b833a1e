import { nameOf, type DirectoryEntry } from '../../edition/directory.ts';
import { dayOf } from '../../instant.ts';
import { prefixSegment, splitByPrefix } from '../../language/name-prefixes.ts';
import { compareText } from '../../order.ts';
import { exchangePath, letterPath, tickersPath } from '../../site/permalinks.ts';
import { isDuring } from '../../registry/registry.ts';
import { splitTicker, tickerOf, type Ticker } from '../../registry/ticker.ts';
import { nameIndustry } from '../../language/words/industries/industry-words.ts';
import type { Site } from '../../site/site.ts';
import type { ModelContext } from '../context.ts';
import { frontCrumb, type Frame, type Link } from '../frame.ts';
import type { Page } from '../list.ts';
import { tickersCrumb } from './symbol.ts';

/** Most companies on one page. Longer lists are split into pages by initial, so that no page exceeds 200 KB. */
export const largestList = 400;
const deepestSplit = 3;
const mostCoveredSize = 8;

export interface IndexedCompany extends Link {
  /** For a list of one exchange, the symbol there. */
  readonly ticker?: Ticker | undefined;
  readonly industry?: string | undefined;
  readonly stories: number;
}

export interface CompanyGroup extends Link {
  readonly companies: number;
}

/** Companies sorted by name: all, those of an exchange, or a part of either with the same initial letters. */
export interface TickerIndexModel {
  readonly frame: Frame;
  /** Left out if the list is of all exchanges. */
  readonly exchange?: string | undefined;
  /** Prefix of the names: `S`, or `#` for other characters than letters; left out for all names. */
  readonly prefix?: string | undefined;
  readonly companyCount: number;
  /** Companies on the page itself. */
  readonly companies: readonly IndexedCompany[];
  /** Pages of the other companies, by prefix; empty if the page contains all. */
  readonly parts: readonly CompanyGroup[];
  /** In the list of all companies: their exchanges, and the most covered companies. */
  readonly exchanges: readonly CompanyGroup[];
  readonly mostCovered: readonly IndexedCompany[];
}

/** The page of all companies, its parts by prefix, and the pages of each exchange. */
export interface TickerIndexPages {
  readonly index: Page<TickerIndexModel>;
  readonly letters: readonly Page<TickerIndexModel>[];
  readonly exchanges: readonly Page<TickerIndexModel>[];
}

/** A story changes at most the index and, for each company that it names, one page by letter and one per exchange. */
export function planTickerIndex(context: ModelContext): TickerIndexPages {
  const { directory, site } = context.edition;
  const companies = directory.entries.map((entry) => toIndexed(entry, entry.ticker, site));
  const exchanges = listExchanges(context);
  const [index, ...letters] = planList(
    {
      path: tickersPath,
      title: context.words.tickers,
      description: context.words.describeTickers(site.name),
      crumbs: [frontCrumb],
      companies,
      pathOfPart: letterPath,
    },
    context,
  );
  const mostCovered = companies
    .toSorted((left, right) => right.stories - left.stories || compareText(left.path, right.path))
    .slice(0, mostCoveredSize);
  const groups = exchanges.map(({ title, path, companies }) => ({ name: title, path, companies: companies.length }));
  return {
    index: { path: tickersPath, model: () => ({ ...index.model(), exchanges: groups, mostCovered }) },
    letters,
    exchanges: exchanges.flatMap((list) => planList(list, context)),
  };
}

interface CompanyList {
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly crumbs: readonly Link[];
  readonly exchange?: string;
  readonly prefix?: string;
  readonly companies: readonly IndexedCompany[];
  readonly pathOfPart: (segment: string) => string;
}

/** Lists the page of a list, and those that it is split into. */
function planList(
  list: CompanyList,
  context: ModelContext,
  depth = 0,
): readonly [Page<TickerIndexModel>, ...Page<TickerIndexModel>[]] {
  const { path, title, description, crumbs, exchange, prefix, companies, pathOfPart } = list;
  const isWhole = companies.length <= largestList || depth === deepestSplit;
  const { parts, rest } = isWhole ? { parts: [], rest: companies } : splitByPrefix(companies, prefix);
  const partLists = parts.map((part): CompanyList => ({
    ...list,
    path: pathOfPart(prefixSegment(part.prefix)),
    title: `${exchange ?? context.words.tickers}${context.words.colon} ${part.prefix}`,
    description: `${description} ${context.words.describePrefix(part.prefix)}`,
    crumbs: depth === 0 ? [...crumbs, { name: title, path }] : crumbs,
    prefix: part.prefix,
    companies: part.items,
  }));
  const page: Page<TickerIndexModel> = {
    path,
    model: () => ({
      frame: { path, title, description, crumbs, ...context.furniture },
      exchange,
      prefix,
      companyCount: companies.length,
      companies: rest,
      parts: partLists.map((part) => ({
        name: part.prefix ?? '',
        path: part.path,
        companies: part.companies.length,
      })),
      exchanges: [],
      mostCovered: [],
    }),
  };
  return [page, ...partLists.flatMap((part) => planList(part, context, depth + 1))];
}

/** Lists exchanges by name. A company is on the exchanges that list it today; if none does, on its last one. */
function listExchanges(context: ModelContext): readonly (CompanyList & { readonly exchange: string })[] {
  const { directory, registry, site, now } = context.edition;
  const today = dayOf(now, site.timeZone);
  const lists = new Map<string, IndexedCompany[]>();
  for (const entry of directory.entries) {
    for (const [exchange, ticker] of tickersToday(entry, today)) {
      const list = lists.get(exchange) ?? [];
      lists.set(exchange, list);
      list.push(toIndexed(entry, ticker, site));
    }
  }
  return Array.from(lists, ([id, companies]) => {
    const title = registry.exchanges.get(id)?.name ?? id;
    return {
      path: exchangePath(id),
      title,
      description: context.words.describeExchange(title, site.name),
      crumbs: [frontCrumb, tickersCrumb(context)],
      exchange: title,
      companies,
      pathOfPart: (segment: string) => exchangePath(id, segment),
    };
  }).sort((left, right) => compareText(left.title, right.title));
}

/** First current ticker of a company on each exchange. */
function tickersToday({ company, ticker }: DirectoryEntry, today: string): ReadonlyMap<string, Ticker> {
  const current = company?.listings.filter((listing) => isDuring(listing, today)).map(tickerOf) ?? [];
  const tickers = new Map<string, Ticker>();
  for (const candidate of current.length > 0 ? current : ticker ? [ticker] : []) {
    const { exchange } = splitTicker(candidate);
    if (!tickers.has(exchange)) tickers.set(exchange, candidate);
  }
  return tickers;
}

/** Converts an entry. A symbol that no company file has is listed by its symbol, without its exchange. */
function toIndexed(
  entry: DirectoryEntry,
  ticker: Ticker | undefined,
  { language }: Pick<Site, 'language'>,
): IndexedCompany {
  const industry = entry.company?.industry;
  return {
    name: entry.company || !ticker ? nameOf(entry) : splitTicker(ticker).symbol,
    ticker,
    industry: industry && nameIndustry(industry, language),
    path: entry.path,
    stories: entry.stories.length,
  };
}
