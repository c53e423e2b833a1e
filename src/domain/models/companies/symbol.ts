import type { Company } from '../../registry/company.ts';
import type { SymbolEntry } from '../../edition/directory.ts';
import { dayOf } from '../../instant.ts';
import { instantOf } from '../../moment.ts';
import { compareText } from '../../order.ts';
import { tickersPath } from '../../site/permalinks.ts';
import { isDuring, lifetimesOf, primaryListing, type Holding } from '../../registry/registry.ts';
import { symbolKey } from '../../registry/symbol.ts';
import { splitTicker, tickerOf, type Ticker } from '../../registry/ticker.ts';
import type { ModelContext } from '../context.ts';
import { frontCrumb, type Frame, type Link } from '../frame.ts';
import type { Page } from '../list.ts';
import type { StoryTeaser } from '../teaser.ts';

/** A period in which one company had a symbol. */
export interface Era {
  readonly ticker: Ticker;
  readonly exchangeName: string;
  /** The company's present name. */
  readonly name: string;
  /** ISO days, half-open. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  /** Path of the company's page; left out while no story names it. */
  readonly path?: string | undefined;
  /** The company's current ticker; left out if it has none. */
  readonly currentTicker?: Ticker | undefined;
}

/** The holders of a symbol and their periods, with links to their pages, and the stories that name it. */
export interface SymbolModel {
  readonly frame: Frame;
  readonly ticker: Ticker;
  readonly exchangeName: string;
  /** The oldest first. */
  readonly eras: readonly Era[];
  /** Other companies that had the same symbol on other exchanges. */
  readonly namesakes: readonly Era[];
  /** The newest stories in which the holders are named by the symbol, newest first. */
  readonly stories: readonly StoryTeaser[];
}

/** Most stories on the page: a symbol that is in use has its stories on its company's pages. */
const mostStories = 40;

export function tickersCrumb({ words }: ModelContext): Link {
  return { name: words.tickers, path: tickersPath };
}

export function symbolPage({ ticker, path, eras }: SymbolEntry, context: ModelContext): Page<SymbolModel> {
  return {
    path,
    model: () => ({
      frame: {
        path,
        title: ticker,
        description: context.words.describeSymbol(ticker),
        crumbs: [frontCrumb, tickersCrumb(context)],
        isUnlisted: true,
        ...context.furniture,
      },
      ticker,
      exchangeName: exchangeNameOf(ticker, context),
      eras: eras.map((holding) => toEra(holding, context)),
      namesakes: findNamesakes(
        ticker,
        eras.map(({ company }) => company),
        context,
      ),
      stories: storiesNaming(ticker, eras, context),
    }),
  };
}

function storiesNaming(ticker: Ticker, eras: readonly Holding[], context: ModelContext): readonly StoryTeaser[] {
  const holders = new Set(eras.map(({ company }) => company));
  const named = [...holders].flatMap(({ id }) =>
    (context.edition.directory.byCompany.get(id)?.stories ?? []).filter(({ article }) =>
      article.companies.some(({ company, tickers }) => company?.id === id && tickers.includes(ticker)),
    ),
  );
  return named
    .toSorted((one, other) => instantOf(other.article.entry.published) - instantOf(one.article.entry.published))
    .slice(0, mostStories)
    .map(({ article, isSubject }) => context.storyOf(article, isSubject));
}

/**
 * Finds companies other than `known` that have or had a ticker's symbol: first on its own exchange, then on others,
 * each the oldest first. A company's page lists them, since its symbol may once have been another's.
 */
export function findNamesakes(
  ticker: Ticker,
  known: readonly (Company | undefined)[],
  context: ModelContext,
): readonly Era[] {
  const { registry } = context.edition;
  const here = lifetimesOf(registry, ticker);
  const everywhere = registry.holdingsBySymbol.get(symbolKey(splitTicker(ticker).symbol)) ?? [];
  const elsewhere = everywhere.filter(({ listing }) => tickerOf(listing) !== ticker);
  return [...here, ...elsewhere.toSorted((left, right) => compareText(ageOf(left), ageOf(right)))]
    .filter(({ company }) => !known.includes(company))
    .map((holding) => toEra(holding, context));
}

export function exchangeNameOf(ticker: Ticker, { edition }: ModelContext): string {
  const { exchange } = splitTicker(ticker);
  return edition.registry.exchanges.get(exchange)?.name ?? exchange;
}

function toEra({ company, listing }: Holding, context: ModelContext): Era {
  const { edition } = context;
  const ticker = tickerOf(listing);
  const today = dayOf(edition.now, edition.site.timeZone);
  const primary = primaryListing(company, today);
  return {
    ticker,
    exchangeName: exchangeNameOf(ticker, context),
    name: company.name,
    from: listing.from,
    until: listing.until,
    path: edition.directory.byCompany.get(company.id)?.path,
    currentTicker: primary && isDuring(primary, today) ? tickerOf(primary) : undefined,
  };
}

function ageOf({ listing }: Holding): string {
  return `${listing.from ?? ''} ${tickerOf(listing)}`;
}
