import type { Company } from '../../registry/company.ts';
import { findEntry, nameOf, type Directory, type DirectoryEntry, type Story } from '../../edition/directory.ts';
import { compareText } from '../../order.ts';
import type { CompanyLink, ModelContext } from '../context.ts';
import type { Link } from '../frame.ts';
import { findNamesakes, type Era } from './symbol.ts';
import { listRatings, listRecommendations, type ListedRating, type ListedRecommendation } from '../trust/advice.ts';
import { memoiseByObject } from '../../memoise.ts';

const companionsSize = 8;
const peersSize = 8;
const mostRatings = 12;

/** Membership of an index, from one day (ISO) until another. */
export interface MembershipModel {
  readonly name: string;
  /** Path of the index's page; left out while no story is about it. */
  readonly path?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** Content of a company's page in addition to its own facts and stories. Numbered pages have none of it. */
export interface CompanySurroundings {
  /** Number of its stories that are about it; the others mention it. */
  readonly subjectCount?: number | undefined;
  /** Number of stories by year, oldest first, including years without stories. */
  readonly coverage: readonly { readonly year: number; readonly stories: number }[];
  /** The newsroom's recommendations of the last twelve months, and those of others in its stories; newest first. */
  readonly recommendations: readonly ListedRecommendation[];
  readonly ratings: readonly ListedRating[];
  /** The company that it is a part of. */
  readonly parent?: { readonly name: string; readonly path?: string | undefined } | undefined;
  /** Its parts that have pages. */
  readonly units: readonly Link[];
  readonly memberships: readonly MembershipModel[];
  /** Other companies that had its symbol before, or have it on other exchanges. */
  readonly namesakes: readonly Era[];
  /** Companies that stories name together with this one, the most frequent first. */
  readonly companions: readonly (CompanyLink & { readonly stories: number })[];
  /** The most covered companies of its industry, sorted by name, since their order by coverage changes often. */
  readonly peers: readonly CompanyLink[];
}

/**
 * Describes a company's surroundings. They depend on other stories and companies, so numbered pages have none of them.
 */
export function describeSurroundings(entry: DirectoryEntry, context: ModelContext): CompanySurroundings {
  return {
    coverage: coverageByYear(entry.stories),
    ...adviseOn(entry, context),
    subjectCount: entry.stories.filter(({ isSubject }) => isSubject).length,
    companions: findCompanions(entry, context),
    ...describeOthers(entry, context),
  };
}

/** Surroundings that do not follow from the company's own stories. */
export function describeOthers(
  entry: DirectoryEntry,
  context: ModelContext,
): Pick<CompanySurroundings, 'parent' | 'units' | 'memberships' | 'namesakes' | 'peers'> {
  const { company, ticker } = entry;
  const { directory, registry } = context.edition;
  const parent = company?.parent === undefined ? undefined : registry.companies.get(company.parent);
  const units = company ? (directory.units.get(company.id) ?? []) : [];
  return {
    ...(parent && { parent: { name: parent.name, path: directory.byCompany.get(parent.id)?.path } }),
    units: units.map((unit) => ({ name: nameOf(unit), path: unit.path })),
    memberships: listMemberships(company, context),
    namesakes: ticker ? findNamesakes(ticker, [company], context) : [],
    peers: findPeers(entry, context),
  };
}

/** Surroundings of numbered pages. */
export const noSurroundings: CompanySurroundings = {
  coverage: [],
  recommendations: [],
  ratings: [],
  units: [],
  memberships: [],
  namesakes: [],
  companions: [],
  peers: [],
};

function adviseOn({ company, stories }: DirectoryEntry, context: ModelContext) {
  const articles = stories.map(({ article }) => article);
  const isOfCompany = (advice: { readonly company: string }) => advice.company === company?.id;
  return {
    recommendations: listRecommendations(articles, context).filter(isOfCompany),
    ratings: listRatings(articles, context).filter(isOfCompany).slice(0, mostRatings),
  };
}

function coverageByYear(stories: readonly Story[]): CompanySurroundings['coverage'] {
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

function findCompanions(entry: DirectoryEntry, context: ModelContext): CompanySurroundings['companions'] {
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
    .map(([other, stories]) => ({
      name: nameOf(other),
      tickers: other.ticker ? [other.ticker] : [],
      path: other.path,
      stories,
    }));
}

/** Compares entries: companies before unregistered symbols, each by name. */
function compareEntries(left: DirectoryEntry, right: DirectoryEntry): number {
  const order = Number(left.company === undefined) - Number(right.company === undefined);
  return order || compareText(nameOf(left), nameOf(right)) || compareText(left.path, right.path);
}

function listMemberships(company: Company | undefined, { edition }: ModelContext): readonly MembershipModel[] {
  return (company?.indices ?? []).flatMap(({ index, from, until }) => {
    const name = edition.registry.companies.get(index)?.name;
    const path = edition.directory.byCompany.get(index)?.path;
    return name === undefined ? [] : [{ name, ...(path !== undefined && { path }), from, until }];
  });
}

function findPeers(entry: DirectoryEntry, { edition }: ModelContext): readonly CompanyLink[] {
  const industry = entry.company?.industry;
  if (industry === undefined) return [];
  return (mostCoveredByIndustry(edition.directory).get(industry) ?? [])
    .filter((other) => other !== entry)
    .slice(0, peersSize)
    .sort(compareEntries)
    .map((other) => ({ name: nameOf(other), tickers: other.ticker ? [other.ticker] : [], path: other.path }));
}

/** Most covered companies by industry: one more than a page shows, since a company is not its own peer. */
const mostCoveredByIndustry = memoiseByObject(
  ({ entries }: Directory): ReadonlyMap<string, readonly DirectoryEntry[]> => {
    const groups = Map.groupBy(entries, ({ company }) => company?.industry ?? '');
    const byCoverage = (left: DirectoryEntry, right: DirectoryEntry) =>
      right.stories.length - left.stories.length || compareEntries(left, right);
    return new Map(
      Array.from(groups, ([industry, group]) => [industry, group.toSorted(byCoverage).slice(0, peersSize + 1)]),
    );
  },
);
