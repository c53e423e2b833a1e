import type { FormerName, Listing, Period } from '../../registry/company.ts';
import { compareText } from '../../order.ts';

/** A name or a symbol over the time of its use. `start` and `end` are positions between 0 and 1 in a span of years. */
export interface Band {
  readonly label: string;
  readonly start: number;
  readonly end: number;
}

/** Bands that follow each other. */
export type Track = readonly Band[];

interface Named {
  readonly name: string;
  readonly formerNames: readonly FormerName[];
  readonly listings: readonly Listing[];
}

interface Span {
  readonly firstYear: number;
  readonly lastYear: number;
}

/**
 * Names and symbols of a company from the first day of one year to the last of another. Only those that changed within
 * these years are included, without names whose end is unknown. An open end reaches to the end of the span.
 */
export function timelineOf({ name, formerNames, listings }: Named, span: Span): readonly Track[] {
  const byAge = formerNames.toSorted((left, right) => compareText(left.until ?? '', right.until ?? ''));
  const names = [...byAge, { name, until: undefined }];
  const nameBands = names.map((current, index) =>
    bandOf(current.name, { from: names[index - 1]?.until, until: current.until }, span),
  );
  const isMoved = new Set(listings.map(({ exchange }) => exchange)).size > 1;
  const symbolBands = listings.map((listing) =>
    bandOf(isMoved ? `${listing.exchange}:${listing.symbol}` : listing.symbol, listing, span),
  );
  const areDated = formerNames.every(({ until }) => until !== undefined);
  return [...(areDated ? tracksOf(nameBands) : []), ...tracksOf(symbolBands)].filter((track) => track.length > 1);
}

/** Puts each band on the first free track. */
function tracksOf(bands: readonly Band[]): readonly Track[] {
  const tracks: Band[][] = [];
  const visible = bands.filter(({ start, end }) => end > start);
  for (const band of visible.toSorted((left, right) => left.start - right.start || left.end - right.end)) {
    const free = tracks.find((track) => (track.at(-1)?.end ?? 0) <= band.start);
    if (free) free.push(band);
    else tracks.push([band]);
  }
  return tracks;
}

function bandOf(label: string, { from, until }: Period, { firstYear, lastYear }: Span): Band {
  const placeOf = (day: string) => Math.min(1, Math.max(0, (yearOf(day) - firstYear) / (lastYear + 1 - firstYear)));
  return { label, start: from ? placeOf(from) : 0, end: until ? placeOf(until) : 1 };
}

/** Year of a day as a fraction: 2022.44 for `2022-06-09`. */
function yearOf(day: string): number {
  const year = Number(day.slice(0, 4));
  const [start, next] = [Date.UTC(year), Date.UTC(year + 1)];
  return year + (Date.parse(day) - start) / (next - start);
}
