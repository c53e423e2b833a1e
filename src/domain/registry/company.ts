/** Half-open interval of ISO days, `[from, until)`. An end that is left out is not known, or has not come. */
export interface Period {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

/** A company's symbol on one exchange between two dates. */
export interface Listing extends Period {
  readonly exchange: string;
  readonly symbol: string;
}

export interface FormerName {
  readonly name: string;
  /** ISO day on which the next name took effect; left out if not certain. */
  readonly until?: string | undefined;
}

/**
 * `company`: listed, or once listed. `fund`: an exchange-traded fund. `private`: never listed, or bought by owners who do
 * not trade it. `unit`: a business inside another company, its `parent`.
 */
export type CompanyKind = 'company' | 'fund' | 'private' | 'unit';

/** A company through time. `id` is the name of its file in the newsroom's `companies` folder. */
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
  /** In order of importance: the first current one is the primary listing. */
  readonly listings: readonly Listing[];
}
