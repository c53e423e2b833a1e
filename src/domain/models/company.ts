import { paginate } from '../archives.ts';
import type { Company, FormerName, Listing } from '../registry/company.ts';
import { findEntry, nameOf, type DirectoryEntry, type Story } from '../edition/directory.ts';
import { dayOf, type IsoDay } from '../instant.ts';
import { compareText } from '../order.ts';
import { archivePath } from '../site/permalinks.ts';
import { isDuring, schemaSymbol } from '../registry/registry.ts';
import { tickerOf, type Ticker } from '../registry/ticker.ts';
import type { CompanyLink, ModelContext } from './context.ts';
import { feedOf, frontCrumb, type CompanyIdentity, type Frame, type Link } from './frame.ts';
import type { Page, Pager } from './list.ts';
import { exchangeNameOf, findNamesakes, tickersCrumb, type Era } from './symbol.ts';
import type { StoryTeaser } from './teaser.ts';
import { listRatings, listRecommendations, type ListedRating, type ListedRecommendation } from './trust/advice.ts';

const companionsSize = 8;
const mostRatings = 12;

export interface ListingModel extends Listing {
  readonly exchangeName: string;
}

/** A company's page, or that of a symbol that no company file holds (then there is no `company`). */
export interface CompanyModel {
  readonly frame: Frame;
  readonly name: string;
  readonly ticker: Ticker;
  /** The symbols that it trades under today. */
  readonly symbols: readonly Ticker[];
  readonly company?:
    | {
        readonly legalName?: string | undefined;
        readonly formerNames: readonly FormerName[];
        readonly kind: Company['kind'];
        readonly evidence?: Company['evidence'];
        /** Whether any of its listings is current. */
        readonly isListed: boolean;
        readonly industry?: string | undefined;
        readonly country?: string | undefined;
        readonly website?: string | undefined;
        readonly listings: readonly ListingModel[];
      }
    | undefined;
  readonly stories: readonly StoryTeaser[];
  readonly storyCount: number;
  /** Stories by year, oldest first, years without any left in. Numbered pages have neither this nor what stands below. */
  readonly coverage: readonly { readonly year: number; readonly stories: number }[];
  /** What the newsroom recommended in the last twelve months, and what its stories report of others; newest first. */
  readonly recommendations: readonly ListedRecommendation[];
  readonly ratings: readonly ListedRating[];
  /** What it is a part of. */
  readonly parent?: { readonly name: string; readonly path?: string | undefined } | undefined;
  /** Its parts that have pages. */
  readonly units: readonly Link[];
  /** Others that had its symbol before, or have it on other exchanges. */
  readonly namesakes: readonly Era[];
  /** Companies that stories name beside this one, most often first. */
  readonly companions: readonly (CompanyLink & { readonly stories: number })[];
  readonly pager: Pager;
}

export function companyPages(entry: DirectoryEntry, context: ModelContext): readonly Page<CompanyModel>[] {
  const { path, ticker, stories } = entry;
  const name = nameOf(entry);
  const { newest, closed } = paginate(stories, context.edition.site.archiveSize);
  const olderOf = (number: number) => (number > 0 ? archivePath(path, number) : undefined);
  const create = (shown: readonly Story[], pager: Pager, frame: Pick<Frame, 'path' | 'title' | 'crumbs'>) => ({
    frame: {
      ...frame,
      description: describe(entry, context),
      feed: feedOf(name, path),
      ...(entry.company && pager.number === undefined && { company: identify(entry.company, context) }),
      ...context.furniture,
    },
    name,
    ticker,
    symbols: currentSymbols(entry, context),
    company: entry.company && describeCompany(entry.company, context),
    stories: shown.map(({ article, isSubject }) => context.storyOf(article, isSubject)),
    storyCount: stories.length,
    ...(pager.number === undefined ? describeSurroundings(entry, context) : noSurroundings),
    pager,
  });
  const title = entry.company ? `${name} (${ticker})` : ticker;
  return [
    {
      path,
      model: () =>
        create(newest, { older: olderOf(closed.length) }, { path, title, crumbs: [frontCrumb, tickersCrumb(context)] }),
    },
    ...closed.map((shown, position): Page<CompanyModel> => {
      const number = position + 1;
      const newer = number < closed.length ? archivePath(path, number + 1) : path;
      const own = archivePath(path, number);
      const crumbs = [frontCrumb, tickersCrumb(context), { name, path }];
      return {
        path: own,
        model: () => ({
          ...create(
            shown,
            { number, newer, older: olderOf(number - 1) },
            { path: own, title: context.words.titleOfPage(title, context.format.number(number)), crumbs },
          ),
          storyCount: shown.length,
        }),
      };
    }),
  ];
}

/** What other stories and companies say of this one: it may change with any of them, so numbered pages have none of it. */
function describeSurroundings(entry: DirectoryEntry, context: ModelContext): typeof noSurroundings {
  const { company, ticker } = entry;
  const { directory, registry } = context.edition;
  const parent = company?.parent === undefined ? undefined : registry.companies.get(company.parent);
  const units = company ? (directory.units.get(company.id) ?? []) : [];
  return {
    coverage: coverageByYear(entry.stories),
    ...adviseOn(entry, context),
    ...(parent && { parent: { name: parent.name, path: directory.byCompany.get(parent.id)?.path } }),
    units: units.map((unit) => ({ name: nameOf(unit), path: unit.path })),
    namesakes: findNamesakes(ticker, [company], context),
    companions: findCompanions(entry, context),
  };
}

const noSurroundings: Pick<
  CompanyModel,
  'coverage' | 'recommendations' | 'ratings' | 'parent' | 'units' | 'namesakes' | 'companions'
> = {
  coverage: [],
  recommendations: [],
  ratings: [],
  units: [],
  namesakes: [],
  companions: [],
};

function adviseOn({ company, stories }: DirectoryEntry, context: ModelContext) {
  const articles = stories.map(({ article }) => article);
  const isOfCompany = (advice: { readonly company: string }) => advice.company === company?.id;
  return {
    recommendations: listRecommendations(articles, context).filter(isOfCompany),
    ratings: listRatings(articles, context).filter(isOfCompany).slice(0, mostRatings),
  };
}

function currentSymbols({ company, ticker }: DirectoryEntry, context: ModelContext): readonly Ticker[] {
  if (!company) return [ticker];
  return company.listings.filter((listing) => isDuring(listing, todayOf(context))).map(tickerOf);
}

function todayOf({ edition }: ModelContext): IsoDay {
  return dayOf(edition.now, edition.site.timeZone);
}

function describe(entry: DirectoryEntry, { edition, words }: ModelContext): string {
  const name = nameOf(entry);
  return entry.company
    ? words.describeCompany(name, entry.ticker, edition.site.name)
    : words.describeUnregistered(entry.ticker, edition.site.name);
}

function identify(
  { name, legalName, website, lei, isin, cik, listings, evidence }: Company,
  context: ModelContext,
): CompanyIdentity {
  // A row without days does not say whether its symbol is still in use.
  const tickerSymbols = (evidence === 'undated' ? [] : listings)
    .filter((listing) => isDuring(listing, todayOf(context)))
    .flatMap((listing) => schemaSymbol(context.edition.registry, tickerOf(listing)) ?? []);
  return { name, legalName, website, lei, isin, cik, tickerSymbols };
}

function describeCompany(company: Company, context: ModelContext): CompanyModel['company'] {
  const { legalName, formerNames, kind, evidence, industry, country, website } = company;
  const listings = company.listings.map((listing) => ({
    ...listing,
    exchangeName: exchangeNameOf(tickerOf(listing), context),
  }));
  const isListed = company.listings.some((listing) => isDuring(listing, todayOf(context)));
  return { legalName, formerNames, kind, evidence, isListed, industry, country, website, listings };
}

function coverageByYear(stories: readonly Story[]): CompanyModel['coverage'] {
  const counts = new Map<number, number>();
  for (const { article } of stories) {
    const year = Number(article.day.slice(0, 4));
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const [first, last] = [Math.min(...counts.keys()), Math.max(...counts.keys())];
  return Array.from({ length: last - first + 1 }, (_, offset) => {
    const year = first + offset;
    return { year, stories: counts.get(year) ?? 0 };
  });
}

function findCompanions(entry: DirectoryEntry, context: ModelContext): CompanyModel['companions'] {
  const counts = new Map<DirectoryEntry, number>();
  for (const { article } of entry.stories) {
    for (const mention of article.companies) {
      const other = findEntry(context.edition.directory, mention);
      if (other && other !== entry) counts.set(other, (counts.get(other) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort(([left, leftCount], [right, rightCount]) => rightCount - leftCount || compareEntries(left, right))
    .slice(0, companionsSize)
    .map(([other, stories]) => ({ name: nameOf(other), tickers: [other.ticker], path: other.path, stories }));
}

/** Companies before symbols of which no more is known, each by name. */
function compareEntries(left: DirectoryEntry, right: DirectoryEntry): number {
  const order = Number(left.company === undefined) - Number(right.company === undefined);
  return order || compareText(nameOf(left), nameOf(right)) || compareText(left.path, right.path);
}
