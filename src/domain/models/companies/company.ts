import { nameIndustry } from '../../language/words/industries/industry-words.ts';
import { paginate } from '../../archives.ts';
import type { Company, FormerName, Listing } from '../../registry/company.ts';
import { nameOf, type DirectoryEntry, type Story } from '../../edition/directory.ts';
import { dayOf, type IsoDay } from '../../instant.ts';
import { archivePath } from '../../site/permalinks.ts';
import { isDuring, schemaSymbol } from '../../registry/registry.ts';
import { tickerOf, type Ticker } from '../../registry/ticker.ts';
import {
  describeOthers,
  describeSurroundings,
  noSurroundings,
  type CompanySurroundings,
} from './company-surroundings.ts';
import type { ModelContext } from '../context.ts';
import { feedOf, frontCrumb, type CompanyIdentity, type Frame } from '../frame.ts';
import type { Page, Pager } from '../list.ts';
import { exchangeNameOf, tickersCrumb } from './symbol.ts';
import type { StoryTeaser } from '../teaser.ts';

export interface ListingModel extends Listing {
  readonly exchangeName: string;
}

/** A company's page, or that of a symbol that no company file has (then without `company`). */
export interface CompanyModel extends CompanySurroundings {
  readonly frame: Frame;
  readonly name: string;
  /** Left out if it has none. */
  readonly ticker?: Ticker | undefined;
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
  const title = entry.company && ticker ? `${name} (${ticker})` : name;
  const articles = stories.map(({ article }) => article);
  const own = [name, ticker, path];
  return [
    {
      path,
      sources: () => ({ articles, other: [own, describeOthers(entry, context)] }),
      model: () =>
        create(newest, { older: olderOf(closed.length) }, { path, title, crumbs: [frontCrumb, tickersCrumb(context)] }),
    },
    ...closed.map((shown, position): Page<CompanyModel> => {
      const number = position + 1;
      const newer = number < closed.length ? archivePath(path, number + 1) : path;
      const numbered = archivePath(path, number);
      const crumbs = [frontCrumb, tickersCrumb(context), { name, path }];
      return {
        path: numbered,
        sources: () => ({ articles, other: own }),
        model: () => ({
          ...create(
            shown,
            { number, newer, older: olderOf(number - 1) },
            { path: numbered, title: context.words.titleOfPage(title, context.format.number(number)), crumbs },
          ),
          storyCount: shown.length,
        }),
      };
    }),
  ];
}

function currentSymbols({ company, ticker }: DirectoryEntry, context: ModelContext): readonly Ticker[] {
  if (!company) return ticker ? [ticker] : [];
  return company.listings.filter((listing) => isDuring(listing, todayOf(context))).map(tickerOf);
}

function todayOf({ edition }: ModelContext): IsoDay {
  return dayOf(edition.now, edition.site.timeZone);
}

function describe(entry: DirectoryEntry, { edition, words }: ModelContext): string {
  const { company, ticker } = entry;
  const name = nameOf(entry);
  if (ticker === undefined) return words.describeOrganisation(name, edition.site.name);
  return company
    ? words.describeCompany(name, ticker, edition.site.name)
    : words.describeUnregistered(ticker, edition.site.name);
}

function identify(
  { name, kind, legalName, website, lei, isin, cik, listings, evidence }: Company,
  context: ModelContext,
): CompanyIdentity {
  // A row without days does not say whether its symbol is still in use.
  const tickerSymbols = (evidence === 'undated' ? [] : listings)
    .filter((listing) => isDuring(listing, todayOf(context)))
    .flatMap((listing) => schemaSymbol(context.edition.registry, tickerOf(listing)) ?? []);
  return { name, kind, legalName, website, lei, isin, cik, tickerSymbols };
}

function describeCompany(company: Company, context: ModelContext): CompanyModel['company'] {
  const { legalName, formerNames, kind, evidence, industry, country, website } = company;
  const listings = company.listings.map((listing) => ({
    ...listing,
    exchangeName: exchangeNameOf(tickerOf(listing), context),
  }));
  const isListed = company.listings.some((listing) => isDuring(listing, todayOf(context)));
  const facts = { legalName, formerNames, kind, evidence, isListed, country, website, listings };
  return { ...facts, industry: industry && nameIndustry(industry, context.edition.site.language) };
}
