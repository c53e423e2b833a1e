/**
 * Rules whose severity a newsroom may set: those whose findings stop no build by themselves. An error protects readers
 * from a wrong figure, an embargo from a leak or a page from being wrong, and stays one. The defaults are in
 * `editorial/catalogue/`.
 */
export const adjustableRules = [
  'advice-amount',
  'alias-base-path',
  'broken-word',
  'card-glyph',
  'cards-unavailable',
  'cashtag-ambiguous',
  'cashtag-unknown',
  'change-unmarked',
  'changed-identity',
  'chart-claim',
  'chart-figures-differ',
  'company-misnamed',
  'cut-off',
  'entry-repeated',
  'exchange-ambiguous',
  'footnote-unused',
  'front-draft',
  'front-expired',
  'front-too-late',
  'front-too-many',
  'front-twice',
  'front-withdrawn',
  'garbled-letters',
  'heading-skipped',
  'headline-figure',
  'host-headers',
  'host-limit',
  'html-dropped',
  'industry-unknown',
  'key-points',
  'long-paragraph',
  'long-sentence',
  'long-title',
  'look-alike',
  'lost-address',
  'markup-in-field',
  'mixed-style',
  'no-sources',
  'quotation-unattributed',
  'rating-later',
  'raw-markup',
  'recommendation-price-old',
  'recommendation-target',
  'recommendation-undeclared',
  'relative-date',
  'shared-tag-address',
  'similar-tags',
  'slow-rendering',
  'source-in-future',
  'story-repeated',
  'symbol-missing',
  'symbol-unplaced',
  'table-row',
  'ticker-ended',
  'ticker-not-known-then',
  'ticker-repeated',
  'ticker-uncertain',
  'ticker-unread',
  'ticker-unregistered',
  'trade-near-story',
  'typing-slip',
  'unfinished',
  'weekday-wrong',
  'wire-line',
] as const;

export type AdjustableRule = (typeof adjustableRules)[number];

export const ruleSeverities = ['off', 'hint', 'warning', 'error'] as const;
export type RuleSeverity = (typeof ruleSeverities)[number];

/** A newsroom's severities: `{ 'long-title': 'error' }`. Rules that are left out have their default. */
export type RuleSettings = Readonly<Partial<Record<AdjustableRule, RuleSeverity>>>;
