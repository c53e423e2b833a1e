import type { IsoDay } from '../instant.ts';

export const heldPositions = ['long', 'short', 'other'] as const;
export type HeldPosition = (typeof heldPositions)[number];

/** A declared holding of an author, from `from` until the day before `until`. */
export interface DeclaredHolding {
  /** Company id. */
  readonly company: string;
  readonly position: HeldPosition;
  /** Day of purchase; left out if it is unknown, or before the author joined. */
  readonly from?: IsoDay | undefined;
  /** Day of sale; left out while it is held. */
  readonly until?: IsoDay | undefined;
  /** Further days on which the author bought or sold. */
  readonly trades?: readonly IsoDay[] | undefined;
  readonly note?: string | undefined;
}
