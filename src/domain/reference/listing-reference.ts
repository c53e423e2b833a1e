import type { IsoDay } from '../instant.ts';
import { compareText } from '../order.ts';
import { symbolKey } from '../registry/symbol.ts';

/** One row of the engine's reference: evidence of who had a symbol, never the last word. Company files win. */
export interface ReferenceListing {
  /** ISO 10383 code of the exchange, the `mic` of its entry among the exchanges: `XNAS`. */
  readonly mic: string;
  /** Canonical, as `canonicalSymbol` writes it: `BRK.B`, `0700`. */
  readonly symbol: string;
  readonly name: string;
  /** ISO 3166-1 alpha-2, of its headquarters. */
  readonly country?: string | undefined;
  /**
   * First day for which there is evidence. Left out if the row is undated: it then holds only where the text names the
   * company.
   */
  readonly from?: IsoDay | undefined;
  /** First day on which the symbol no longer held, as `until` of a company file. Left out if it still does. */
  readonly to?: IsoDay | undefined;
  /** Shared by the rows of one issuer, whatever its symbols and names were. Left out if the row is its only one. */
  readonly issuer?: string | undefined;
}

/** Who had which symbol on the world's exchanges, as far as the engine's reference knows. */
export interface ListingReference {
  /**
   * First day of its dated rows. A listing of a company file without `from` and `since` is known from then on. Left out:
   * such a listing is taken to have held at all times.
   */
  readonly firstDay?: IsoDay | undefined;
  /** Every row of a symbol on one exchange, the oldest first, undated ones last. */
  readonly holdersOf: (mic: string, symbol: string) => readonly ReferenceListing[];
  /** Every row of a symbol on any exchange, whatever class separator either uses (`BRK-B` finds `BRK.B`). */
  readonly listingsOf: (symbol: string) => readonly ReferenceListing[];
  /** Every row of a row's issuer, itself included, the oldest first. */
  readonly historyOf: (listing: ReferenceListing) => readonly ReferenceListing[];
  /**
   * Whether the reference would have the symbol if it were somebody's on that day (ISO), so that one which it lacks is likely
   * wrong. Left out: nothing is known of that, and every unknown symbol is told.
   */
  readonly covers?: ((mic: string, symbol: string, day: string) => boolean) | undefined;
}

/** A reference of rows that are in memory already. */
export function createListingReference(rows: Iterable<ReferenceListing>): ListingReference {
  const all = [...rows];
  const bySymbol = Map.groupBy(all, ({ symbol }) => symbolKey(symbol));
  const listingsOf = (symbol: string) => bySymbol.get(symbolKey(symbol)) ?? [];
  return {
    listingsOf,
    holdersOf: (mic, symbol) =>
      listingsOf(symbol)
        .filter((row) => row.mic === mic && row.symbol === symbol)
        .toSorted(compareAges),
    historyOf: (listing) =>
      listing.issuer === undefined
        ? [listing]
        : all.filter(({ issuer }) => issuer === listing.issuer).sort(compareAges),
  };
}

/** The oldest first, undated ones last. */
export function compareAges(left: ReferenceListing, right: ReferenceListing): number {
  return compareText(left.from ?? '~', right.from ?? '~') || compareText(left.to ?? '~', right.to ?? '~');
}

/** Knows nothing. */
export const emptyReference: ListingReference = createListingReference([]);

/** The archive of dated rows shows an edge up to this many days early or late. */
const toleranceDays = 7;

/**
 * Whether a dated row is evidence for `day` (ISO). Edges are blurred by seven days; an undated row is evidence for no
 * day by itself.
 */
export function isEvidenceOn({ from, to }: ReferenceListing, day: string): boolean {
  if (from === undefined) return false;
  const time = Date.parse(day);
  const tolerance = toleranceDays * 86_400_000;
  return Date.parse(from) - tolerance <= time && (to === undefined || time < Date.parse(to) + tolerance);
}
