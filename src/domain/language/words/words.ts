import type { AlertKind } from '../../edition/alert.ts';
import type { ArticleKind, Correction, Disclosure } from '../../edition/article.ts';
import type { CompanyKind } from '../../registry/company.ts';
import type { FeedSubject } from '../../site/feed-subjects.ts';
import type { ChartWords } from './chart-words.ts';
import type { ListWords } from './lists/list-words.ts';
import type { QuotationMarks } from './quotation-marks.ts';
import type { SearchWords } from './search/search-words.ts';
import type { TrustWords } from './trust/trust-words.ts';

/**
 * Every text that the engine itself shows to readers, in one language, and the marks for typesetting. Dates, numbers
 * and lists are passed in formatted (see `format.ts`), except counts, which decide the plural form.
 */
export interface Words {
  readonly direction: 'ltr' | 'rtl';
  readonly quotationMarks: QuotationMarks;
  readonly charts: ChartWords;
  readonly trust: TrustWords;
  readonly lists: ListWords;
  /** Between a label and what it labels, with the space before it where the language has one; a space follows. */
  readonly colon: string;
  /** Between two parts of a line; a space follows. */
  readonly comma: string;

  // Around every page
  readonly skipToContent: string;
  readonly frontPage: string;
  readonly sections: string;
  readonly breadcrumbs: string;
  readonly more: string;
  /** On a toggle button that is pressed in the dark scheme. */
  readonly darkScheme: string;
  readonly feed: string;
  readonly followBy: (feedTitle: string) => string;

  // Stories, wherever they are listed
  readonly kinds: Readonly<Record<ArticleKind, string>>;
  readonly sponsoredBy: (sponsor: string) => string;
  readonly corrected: string;
  readonly stories: (count: number) => string;
  readonly storiesHeading: string;
  readonly latest: string;
  readonly noStories: string;
  readonly mostCoveredThisWeek: string;
  readonly pages: string;
  readonly pageNumber: (number: string) => string;
  readonly newerStories: string;
  readonly olderStories: string;

  // The article
  /** `zone` is the reader's name for the time zone: "New York". */
  readonly atPlace: (time: string, zone: string) => string;
  readonly updated: (when: string) => string;
  readonly readingTime: (minutes: number) => string;
  readonly keyPoints: string;
  readonly contents: string;
  readonly companiesInStory: string;
  readonly moreCompanies: (count: number) => string;
  readonly aboutCompany: string;
  readonly mentionsCompany: string;
  readonly seeCorrections: (date: string) => string;
  readonly withdrawn: string;
  readonly withdrawnReason: string;
  readonly corrections: string;
  readonly correctionKinds: Readonly<Record<Correction['kind'], string>>;
  readonly disclosures: string;
  readonly positions: Readonly<Record<Disclosure['position'], (author: string, company: string) => string>>;
  readonly sources: string;
  readonly tags: string;
  readonly share: string;
  readonly email: string;
  readonly related: string;
  readonly newerIn: (section: string) => string;
  readonly olderIn: (section: string) => string;
  readonly publishedAt: (url: string) => string;

  // Companies and symbols
  readonly tickers: string;
  readonly tickersIntroduction: (companies: number) => string;
  readonly mostCovered: string;
  readonly byLetter: string;
  readonly byExchange: string;
  readonly facts: string;
  readonly legalName: string;
  readonly kind: string;
  readonly companyKinds: Readonly<Record<CompanyKind, string>>;
  /** Replaces the kind of a company that no exchange lists any more. */
  readonly onceListed: string;
  /** Before the company that this one is a part of, and before its own parts. */
  readonly parent: string;
  readonly units: string;
  readonly industry: string;
  readonly country: string;
  readonly website: string;
  readonly formerNames: string;
  /** Before the indices that a company is or was in. */
  readonly memberOf: string;
  readonly sinceDate: (date: string) => string;
  readonly fromToDates: (from: string, until: string) => string;
  readonly untilDate: (date: string) => string;
  readonly listings: string;
  readonly exchange: string;
  readonly symbol: string;
  readonly from: string;
  readonly until: string;
  readonly today: string;
  readonly notKnown: string;
  readonly coverage: string;
  readonly coverageOf: (year: string, stories: string) => string;
  readonly companions: string;
  /** Over companies of the same industry. */
  readonly peers: string;
  /** Numbers of stories that are about a company, and that only name it. */
  readonly subjectOf: (stories: number) => string;
  readonly mentionedIn: (stories: number) => string;
  readonly unregistered: string;
  /** On the page of a company without a file, whose names and symbols are from the engine's lists. */
  readonly fromListings: string;
  readonly symbolOn: (ticker: string, exchange: string) => string;
  readonly holders: string;
  /** Over the stories that name a symbol on its page. */
  readonly storiesNaming: (ticker: string) => string;
  /** Over other companies that have or had a symbol. */
  readonly namesakes: (symbol: string) => string;
  readonly holder: string;
  readonly nowTradedAs: (ticker: string) => string;

  // Tags, authors, months and years
  readonly tagsIntroduction: (tags: number) => string;
  readonly authors: string;
  readonly authorsIntroduction: string;
  readonly months: string;
  readonly years: string;

  // Feeds
  readonly feeds: string;
  readonly feedsIntroduction: string;
  readonly howToFollow: string;
  /** One sentence each, in their order. */
  readonly followingSteps: readonly string[];
  /** Subject of a group of feeds. */
  readonly feedSubjects: Readonly<Record<FeedSubject, string>>;
  /** Beside the link to the file that lists all feeds. */
  readonly everyFeed: string;
  /** Replaces a list of too many feeds, before the link to the page that lists their subjects. */
  readonly feedsElsewhere: (feeds: number) => string;
  /** `address` is the ending of every feed's address. */
  readonly feedRule: (address: string) => string;

  // In the browser's tab and in search results; `site` is the site's name
  readonly titleOfPage: (title: string, number: string) => string;
  readonly describeTags: (site: string) => string;
  readonly describeTag: (tag: string, site: string) => string;
  readonly describeAuthors: (site: string) => string;
  readonly describeAuthor: (author: string, site: string) => string;
  readonly describeYear: (year: string, site: string) => string;
  readonly describeMonth: (month: string, site: string) => string;
  readonly describeTickers: (site: string) => string;
  readonly describeExchange: (exchange: string, site: string) => string;
  readonly describePrefix: (prefix: string) => string;
  readonly describeCompany: (company: string, ticker: string, site: string) => string;
  /** For a company or organisation without a symbol. */
  readonly describeOrganisation: (name: string, site: string) => string;
  readonly describeUnregistered: (ticker: string, site: string) => string;
  readonly describeSymbol: (ticker: string) => string;
  readonly describeFeeds: (site: string) => string;
  readonly describeTagFeed: (tag: string) => string;
  readonly describeCompanyFeed: (company: string) => string;
  readonly describeAuthorFeed: (author: string) => string;

  // In a story's own text
  readonly table: (about: string) => string;
  /** Titles of note boxes. */
  readonly alerts: Readonly<Record<AlertKind, string>>;
  /** Text for screen readers of the checkbox of a list item. */
  readonly taskDone: string;
  readonly taskToDo: string;
  /** Heading of corrections, disclosures and sources, for screen readers. */
  readonly aboutStory: string;
  readonly footnotes: string;
  readonly footnote: (number: string) => string;
  /** `reference` is "2", or "2, 3" for the third reference to the second note. */
  readonly backToReference: (reference: string) => string;

  readonly search: SearchWords;

  readonly notFound: string;
  readonly notFoundAdvice: string;
  /** Before the link to a story's current address. */
  readonly moved: string;

  // Files for programs
  /** The title of the list of all feeds. */
  readonly feedsOf: (siteName: string) => string;
  /** In Markdown. */
  readonly storiesAsMarkdown: string;
  /** Used if only `count` of the newest stories have a copy; `written` is that number in the site's language. Markdown. */
  readonly newestStoriesAsMarkdown: (count: number, written: string) => string;
  readonly aboutSite: string;
  /** Labels of the facts of a story. */
  readonly factNames: Readonly<
    Record<'sponsor' | 'authors' | 'published' | 'updated' | 'dateline' | 'section' | 'companies' | 'address', string>
  >;
}
