/** Half-open interval of ISO days, `[from, until)`. An end that is left out is not known, or has not come. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A company's symbol on one exchange between two dates. */
export interface Listing extends Period {
  readonly exchange: string;
  readonly symbol: string;
  /** ISO day on which it is known to have held already, where `from` is not known. */
  readonly since?: string | undefined;
}

export interface FormerName {
  readonly name: string;
  /** ISO day on which the next name took effect; left out if not certain. */
  readonly until?: string | undefined;
}

/** A company's place in an index, which has a file of kind `index`. */
export interface Membership extends Period {
  readonly index: string;
}

/**
 * `company`: listed, or once listed. `fund`: an exchange-traded fund. `private`: never listed, or bought by owners who do
 * not trade it. `unit`: a business inside another company, its `parent`. The others are not companies, and stories are
 * about them all the same: what has no exchange needs no invented one.
 */
export const companyKinds = [
  'company',
  'fund',
  'private',
  'unit',
  'central-bank',
  'government',
  'organisation',
  'index',
  'currency',
  'token',
  'commodity',
] as const;
export type CompanyKind = (typeof companyKinds)[number];

/** A company through time. `id` is the name of its file in a `companies` folder, the newsroom's or the engine's. */
export interface Company {
  readonly id: string;
  readonly name: string;
  readonly legalName?: string | undefined;
  readonly kind: CompanyKind;
  readonly formerNames: readonly FormerName[];
  /** Other names that prose uses: "Google" for Alphabet. */
  readonly aliases: readonly string[];
  readonly parent?: string | undefined;
  readonly industry?: string | undefined;
  readonly country?: string | undefined;
  readonly isin?: string | undefined;
  readonly lei?: string | undefined;
  readonly cik?: string | undefined;
  readonly website?: string | undefined;
  /** The indices that it is or was in, by their ids. Left out where no day is known. */
  readonly indices?: readonly Membership[] | undefined;
  /** Whether its name in a text leads to its page, without a ticker: for names that mean nothing else. */
  readonly linkName?: boolean | undefined;
  /** In order of importance: the first current one is the primary listing. */
  readonly listings: readonly Listing[];
  /** Set where its file is one of those that the engine ships. */
  readonly isShipped?: true | undefined;
  /**
   * Set where no file describes the company and the engine's reference names it: by rows with days, which may be some days
   * off, or by a row without any. Such a company has no more than names and listings.
   */
  readonly evidence?: 'dated' | 'undated' | undefined;
  /** Of such a company: another has its symbol since, so its page has an address of its own. */
  readonly isEarlierHolder?: true | undefined;
}

/** A company's file, from the project's root. */
export function companyFileOf({ id, isShipped }: Pick<Company, 'id' | 'isShipped'>): string {
  return `src/${isShipped ? 'reference' : 'newsroom'}/companies/${id}.yaml`;
}
