/** The name of a rule that the newsroom's exchanges and companies must keep. */
export type RegistryRule =
  | 'exchange-pattern'
  | 'exchange-code-repeated'
  | 'exchange-alias-is-id'
  | 'listing-overlap'
  | 'listing-period'
  | 'listing-exchange'
  | 'listing-symbol'
  | 'company-repeated'
  | 'company-parent'
  | 'company-parent-cycle'
  | 'company-index'
  | 'company-isin'
  | 'company-lei'
  | 'company-cik';

/** Something wrong in the newsroom's registry. It has a `companyId` or an `exchangeId`, whichever file it stands in. */
export interface RegistryProblem {
  readonly rule: RegistryRule;
  readonly companyId?: string | undefined;
  readonly exchangeId?: string | undefined;
  /**
   * Where in the YAML file. In a company's own file: `['listings', 1, 'symbol']`; in the file of all exchanges the
   * exchange's id comes first: `['NASDAQ', 'symbols']`.
   */
  readonly path: readonly (string | number)[];
  /** What is wrong, and why, as a sentence. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
}
