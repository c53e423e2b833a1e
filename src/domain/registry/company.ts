/** Half-open period of ISO days, `[from, until)`. An end that is left out is unknown or in the future. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A company's symbol on one exchange between two dates. */
export interface Listing extends Period {
  readonly exchange: string;
  readonly symbol: string;
  /** ISO day from which it is known to have applied, if `from` is unknown. */
  readonly since?: string | undefined;
}

export interface FormerName {
  readonly name: string;
  /** ISO day on which the next name took effect; left out if not certain. */
  readonly until?: string | undefined;
}

/** A company's membership of an index, which has a file of kind `index`. */
export interface Membership extends Period {
  readonly index: string;
}

/**
 * `company`: listed, or once listed. `fund`: an exchange-traded fund. `private`: never listed, or bought by owners who
 * do not trade it. `unit`: a business inside another company, its `parent`. The others are subjects of stories that are
 * not companies.
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
  /** Memberships of indices, by their ids, with the known days. */
  readonly indices?: readonly Membership[] | undefined;
  /** Whether its name in a text leads to its page, without a ticker: for names that mean nothing else. */
  readonly linkName?: boolean | undefined;
  /** In order of importance: the first current one is the primary listing. */
  readonly listings: readonly Listing[];
  /** Set if the engine ships its file. */
  readonly isShipped?: true | undefined;
  /**
   * Set if the company has no file and is named by the engine's reference: by rows with days, which may be some days
   * off, or by an undated row. Such a company has only names and listings.
   */
  readonly evidence?: 'dated' | 'undated' | undefined;
  /** Set on such a company if another has had its symbol since, so that its page needs a different address. */
  readonly isEarlierHolder?: true | undefined;
}

/** Path of a company's file, from the project's root. */
export function companyFileOf({ id, isShipped }: Pick<Company, 'id' | 'isShipped'>): string {
  return `src/${isShipped ? 'reference' : 'newsroom'}/companies/${id}.yaml`;
}
