/** The name of a rule that the newsroom's exchanges and companies must keep. */
export type RegistryRule =
  | 'exchange-pattern'
  | 'exchange-code-repeated'
  | 'exchange-alias-is-id'
  | 'exchange-code-unknown'
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

/** A problem in the newsroom's registry, with a `companyId` or an `exchangeId` depending on its file. */
export interface RegistryProblem {
  readonly rule: RegistryRule;
  readonly companyId?: string | undefined;
  readonly exchangeId?: string | undefined;
  /**
   * Path in the YAML file. In a company's own file: `['listings', 1, 'symbol']`; in the file of all exchanges the
   * exchange's id comes first: `['NASDAQ', 'symbols']`.
   */
  readonly path: readonly (string | number)[];
  /** The problem and its reason, as a sentence. */
  readonly message: string;
  /** The remedy. */
  readonly hint: string;
}
