import type { Direction } from '../../../trust/recommendation.ts';
import type { HeldPosition } from '../../../trust/holding.ts';

/** Words about corrections, disclosures and recommendations. Dates and prices come in ready written. */
export interface TrustWords {
  // Corrections
  readonly describeCorrections: (site: string) => string;
  readonly correctionsIntroduction: string;
  readonly noCorrections: string;
  /** Link to the page that says how the newsroom corrects. */
  readonly correctionsPolicy: string;
  readonly withdrawnOn: (date: string) => string;
  readonly newerEntries: string;
  readonly olderEntries: string;

  // Disclosures
  readonly register: string;
  readonly describeRegister: (site: string) => string;
  readonly registerIntroduction: string;
  readonly holdings: string;
  readonly noHoldings: string;
  readonly holdingOf: Readonly<Record<HeldPosition, (company: string) => string>>;
  readonly since: (date: string) => string;
  readonly disclosedInStories: string;
  readonly noDisclosures: string;

  // Recommendations and ratings
  readonly recommendation: string;
  readonly recommendations: string;
  readonly describeRecommendations: (site: string) => string;
  readonly recommendationsIntroduction: string;
  readonly noRecommendations: string;
  readonly directions: Readonly<Record<Direction, string>>;
  /** Names of the parts of a recommendation. */
  readonly parts: Readonly<
    Record<
      | 'company'
      | 'direction'
      | 'horizon'
      | 'target'
      | 'price'
      | 'basis'
      | 'risks'
      | 'code'
      | 'changedFrom'
      | 'author'
      | 'house'
      | 'date'
      | 'source',
      string
    >
  >;
  /** `when` is a date, with a time if one is known. */
  readonly priceAt: (price: string, when: string) => string;
  readonly allRecommendations: string;
  readonly ratings: string;
  readonly ratingsIntroduction: string;
}
