import type { IsoDay } from '../instant.ts';

export const heldPositions = ['long', 'short', 'other'] as const;
export type HeldPosition = (typeof heldPositions)[number];

/** What an author has declared to hold. It covers the days from `from` until the day before `until`. */
export interface DeclaredHolding {
  /** Company id. */
  readonly company: string;
  readonly position: HeldPosition;
  /** The day on which it was bought; left out if it is not known, or lies before the author came. */
  readonly from?: IsoDay | undefined;
  /** The day on which it was sold; left out while it is held. */
  readonly until?: IsoDay | undefined;
  /** Further days on which the author bought or sold. */
  readonly trades?: readonly IsoDay[] | undefined;
  readonly note?: string | undefined;
}
