import type { Company } from '../registry/company.ts';
import { findEntry, nameOf, type Directory, type DirectoryEntry, type Story } from '../edition/directory.ts';
import { compareText } from '../order.ts';
import type { CompanyLink, ModelContext } from './context.ts';
import type { Link } from './frame.ts';
import { findNamesakes, type Era } from './symbol.ts';
import { listRatings, listRecommendations, type ListedRating, type ListedRecommendation } from './trust/advice.ts';

const companionsSize = 8;
const peersSize = 8;
const mostRatings = 12;

/** A place in an index, from one day (ISO) until another. */
export interface MembershipModel {
  readonly name: string;
  /** The index's page; left out while no story is about it. */
  readonly path?: string | undefined;
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** What a company's page says beside its own facts and stories. Numbered pages have none of it. */
export interface CompanySurroundings {
  /** How many of its stories are about it; the others mention it. */
  readonly subjectCount?: number | undefined;
  /** Stories by year, oldest first, years without any left in. */
  readonly coverage: readonly { readonly year: number; readonly stories: number }[];
  /** What the newsroom recommended in the last twelve months, and what its stories report of others; newest first. */
  readonly recommendations: readonly ListedRecommendation[];
  readonly ratings: readonly ListedRating[];
  /** What it is a part of. */
  readonly parent?: { readonly name: string; readonly path?: string | undefined } | undefined;
  /** Its parts that have pages. */
  readonly units: readonly Link[];
  readonly memberships: readonly MembershipModel[];
  /** Others that had its symbol before, or have it on other exchanges. */
  readonly namesakes: readonly Era[];
  /** Companies that stories name beside this one, most often first. */
  readonly companions: readonly (CompanyLink & { readonly stories: number })[];
  /** The most covered of its industry, by name: who is among them changes less often than their order. */
  readonly peers: readonly CompanyLink[];
}

/** What other stories and companies say of this one: it may change with any of them, so numbered pages have none of it. */
export function describeSurroundings(entry: DirectoryEntry, context: ModelContext): CompanySurroundings {
  return {
    coverage: coverageByYear(entry.stories),
    ...adviseOn(entry, context),
    subjectCount: entry.stories.filter(({ isSubject }) => isSubject).length,
    companions: findCompanions(entry, context),
    ...describeOthers(entry, context),
  };
}

/** The part of them that does not follow from the company's own stories. */
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

/** Of numbered pages. */
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

/** Companies before symbols of which no more is known, each by name. */
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

const industriesOf = new WeakMap<Directory, ReadonlyMap<string, readonly DirectoryEntry[]>>();

/** One more than a page shows, since a company is no peer of itself. */
function mostCoveredByIndustry(directory: Directory): ReadonlyMap<string, readonly DirectoryEntry[]> {
  let industries = industriesOf.get(directory);
  if (industries === undefined) {
    const groups = Map.groupBy(directory.entries, ({ company }) => company?.industry ?? '');
    const byCoverage = (left: DirectoryEntry, right: DirectoryEntry) =>
      right.stories.length - left.stories.length || compareEntries(left, right);
    industries = new Map(
      Array.from(groups, ([industry, entries]) => [industry, entries.toSorted(byCoverage).slice(0, peersSize + 1)]),
    );
    industriesOf.set(directory, industries);
  }
  return industries;
}
