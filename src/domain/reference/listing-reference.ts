import type { IsoDay } from '../instant.ts';
import { compareText } from '../order.ts';
import { symbolKey } from '../registry/symbol.ts';

/** One row of the engine's reference: evidence of a symbol's holder, which company files override. */
export interface ReferenceListing {
  /** ISO 10383 code of the exchange, as `mic` in `exchanges.yaml`: `XNAS`. */
  readonly mic: string;
  /** Canonical, as `canonicalSymbol` writes it: `BRK.B`, `0700`. */
  readonly symbol: string;
  readonly name: string;
  /** Country of its headquarters, ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  /**
   * First day for which there is evidence. Left out if the row is undated: it then applies only if the text names the
   * company.
   */
  readonly from?: IsoDay | undefined;
  /** First day on which the symbol no longer applied, like `until` in a company file. Left out if it still applies. */
  readonly to?: IsoDay | undefined;
  /** Key shared by all rows of one issuer. Left out if the row is its only one. */
  readonly issuer?: string | undefined;
}

/** The engine's reference of symbols and their holders on the world's exchanges. */
export interface ListingReference {
  /**
   * First day of its dated rows, from which a listing in a company file without `from` and `since` is certain. If left
   * out, such a listing is certain at all times.
   */
  readonly firstDay?: IsoDay | undefined;
  /** Every row of a symbol on one exchange, the oldest first, undated ones last. */
  readonly holdersOf: (mic: string, symbol: string) => readonly ReferenceListing[];
  /** Every row of a symbol on any exchange, independent of the class separator (`BRK-B` finds `BRK.B`). */
  readonly listingsOf: (symbol: string) => readonly ReferenceListing[];
  /** Every row of a row's issuer, itself included, the oldest first. */
  readonly historyOf: (listing: ReferenceListing) => readonly ReferenceListing[];
  /**
   * Whether the reference is complete for the symbol's exchange on that day (ISO), so that a missing symbol is likely
   * wrong. If left out, every unknown symbol is reported.
   */
  readonly covers?: ((mic: string, symbol: string, day: string) => boolean) | undefined;
}

/** Creates a reference from rows in memory. */
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

/** Compares rows: the oldest first, undated ones last. */
export function compareAges(left: ReferenceListing, right: ReferenceListing): number {
  return compareText(left.from ?? '~', right.from ?? '~') || compareText(left.to ?? '~', right.to ?? '~');
}

/** Longest gap of the archive around a change of name or symbol. */
export const widestGapDays = 10;

/**
 * True if a row that begins on `from` continues one that ended on `until` (ISO days): at most `widestGapDays` lie between,
 * or one of the days is unknown.
 */
export function followsWithoutGap(until: string | undefined, from: string | undefined): boolean {
  if (until === undefined || from === undefined) return true;
  return Date.parse(from) - Date.parse(until) <= widestGapDays * 86_400_000;
}

/** A reference without rows. */
export const emptyReference: ListingReference = createListingReference([]);

/** Dates in the archive of rows are up to this many days early or late. */
const toleranceDays = 7;

/**
 * Whether a dated row is evidence for `day` (ISO), with a tolerance of seven days at either end. An undated row alone
 * is evidence for no day.
 */
export function isEvidenceOn({ from, to }: ReferenceListing, day: string): boolean {
  if (from === undefined) return false;
  const time = Date.parse(day);
  const tolerance = toleranceDays * 86_400_000;
  return Date.parse(from) - tolerance <= time && (to === undefined || time < Date.parse(to) + tolerance);
}
