import type { Moment } from '../moment.ts';

/** Directions of recommendations and ratings, in the words of brokers. */
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

/** The newsroom's own recommendation in a story. Only company and direction are required. */
export interface Recommendation {
  /** Company id. */
  readonly company: string;
  readonly direction: Direction;
  /** Time for which it is meant: `12 months`. */
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

/** Recommendation of another house that a story reports. */
export interface Rating {
  readonly house: string;
  /** Company id. */
  readonly company: string;
  readonly direction: Direction;
  readonly target?: string | undefined;
  readonly currency?: string | undefined;
  readonly date: Moment;
  /** Address at which it was published or reported. */
  readonly url?: string | undefined;
}
