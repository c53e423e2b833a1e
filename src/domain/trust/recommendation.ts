import type { Moment } from '../moment.ts';

/** What a recommendation or a rating advises, in the words that houses use. */
export const directions = [
  'buy',
  'add',
  'hold',
  'reduce',
  'sell',
  'outperform',
  'neutral',
  'underperform',
  'overweight',
  'equal-weight',
  'underweight',
] as const;
export type Direction = (typeof directions)[number];

/** What the newsroom itself advises in a story. Only a company and a direction are certain to be there. */
export interface Recommendation {
  /** Company id. */
  readonly company: string;
  readonly direction: Direction;
  /** For how long it is meant: `12 months`. */
  readonly horizon?: string | undefined;
  /** A price as written: `42`, `42.50`. */
  readonly target?: string | undefined;
  /** ISO 4217, of `target` and `price`. */
  readonly currency?: string | undefined;
  /** The market price when the recommendation was made, as written. */
  readonly price?: string | undefined;
  readonly priceAt?: Moment | undefined;
  /** How the judgement was reached: the method, and what it assumes. */
  readonly basis?: string | undefined;
  readonly risks?: string | undefined;
  /** The code of conduct under which it was made. */
  readonly code?: string | undefined;
  readonly changedFrom?: EarlierRecommendation | undefined;
}

export interface EarlierRecommendation {
  readonly direction: Direction;
  readonly target?: string | undefined;
  readonly date: Moment;
}

/** What another house advises, as a story reports it. */
export interface Rating {
  readonly house: string;
  /** Company id. */
  readonly company: string;
  readonly direction: Direction;
  readonly target?: string | undefined;
  readonly currency?: string | undefined;
  readonly date: Moment;
  /** Where it was published or reported. */
  readonly url?: string | undefined;
}
