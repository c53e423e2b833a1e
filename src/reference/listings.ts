import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compareAges, type ListingReference } from '../domain/reference/listing-reference.ts';
import type { IsoDay } from '../domain/instant.ts';
import { endsWithName } from '../domain/reference/name-agreement.ts';
import { symbolKey } from '../domain/registry/symbol.ts';
import type { ListingRow } from './listing-row.ts';
import { linesOf, readRow } from './listing-text.ts';

/** First day of dated rows: the start of a row from that day is unknown. */
export const firstListedDay = '2021-01-29' as IsoDay;

/** The reference that the engine ships. */
export interface ShippedListings extends ListingReference {
  readonly holdersOf: (mic: string, symbol: string) => readonly ListingRow[];
  readonly listingsOf: (symbol: string) => readonly ListingRow[];
  readonly historyOf: (listing: ListingRow) => readonly ListingRow[];
  /** Rows of companies by the whole or a distinctive part of their name. Searches every row. */
  readonly findByName: (name: string) => readonly ListingRow[];
  /** Every row, in the order of symbols. */
  readonly all: () => readonly ListingRow[];
}

/** Loads the reference on the first call. Rows are parsed on demand. */
export function shippedListings(): ShippedListings {
  return (listings ??= createShippedListings(readFileSync(findFile(), 'utf8')));
}

/** Path of the text: beside this module, or below the project's root if the module is part of a compiled page. */
function findFile(): string {
  const beside = fileURLToPath(new URL('listings.txt', import.meta.url));
  return existsSync(beside) ? beside : join(process.cwd(), 'src/reference/listings.txt');
}

/** Source of the dated rows: common shares and depositary receipts in New York, on all days between these. */
const archive = {
  firstDay: firstListedDay,
  lastDay: '2026-08-22',
  mics: new Set(['XNAS', 'XNYS', 'XASE']),
} as const;

/** Funds, warrants, units and preferred shares have symbols of five letters, or of parts. */
const commonShare = /^[A-Z]{1,4}$/;

let listings: ShippedListings | undefined;

/** @param written as `writeRows` makes it; git may have changed the line ends. */
export function createShippedListings(written: string): ShippedListings {
  const text = written.replaceAll('\r\n', '\n');
  const known = new Map<string, readonly ListingRow[]>();
  const listingsOf = (symbol: string): readonly ListingRow[] => {
    const key = symbolKey(symbol);
    const rows = known.get(key) ?? linesOf(text, key).map(readRow);
    known.set(key, rows);
    return rows;
  };
  const holdersOf = (mic: string, symbol: string) =>
    listingsOf(symbol)
      .filter((row) => row.mic === mic && row.symbol === symbol)
      .toSorted(compareAges);
  const all = () => text.split('\n').filter(Boolean).map(readRow);
  return {
    firstDay: archive.firstDay,
    covers: (mic, symbol, day) => archive.mics.has(mic) && commonShare.test(symbol) && day <= archive.lastDay,
    listingsOf,
    holdersOf,
    historyOf: (listing) => {
      if (listing.issuer === undefined) return [listing];
      const tickers = listing.issuer.split(' ').filter((ticker) => ticker.includes(':'));
      return tickers
        .flatMap((ticker) => holdersOf(ticker.slice(0, 4), ticker.slice(5)))
        .filter(({ issuer }) => issuer === listing.issuer)
        .sort(compareAges);
    },
    findByName: (name) => all().filter((row) => endsWithName(name, row.name)),
    all,
  };
}
