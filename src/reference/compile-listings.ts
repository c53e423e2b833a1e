import { readFileSync, writeFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { compareText } from '../domain/order.ts';
import type { IsoDay } from '../domain/instant.ts';
import { countryOf, industryOf } from './classify.ts';
import { findIssuers } from './find-issuers.ts';
import type { ListingRow } from './listing-row.ts';
import { firstListedDay } from './listings.ts';
import { writeRows } from './listing-text.ts';
import { micOfCode } from './markets.ts';
import { tidyName } from './tidy-name.ts';

/*
 * Makes `listings.txt` from two lists of listings. Run it by hand for newer lists:
 *
 *   node src/reference/compile-listings.ts <dated-us.csv> <undated-world.csv>
 *
 * The first has `exchange,symbol,name,from,until,country,sector,industry`, the second
 * `exchange,symbol,name,country,sector`. The same lists give the same bytes.
 */

/**
 * The archive has a day's listings under the next day: Rivian, first traded on 10 November 2021, is first on the 11th,
 * and GAP, the symbol since 22 August 2024, on the 23rd.
 */
const delayDays = 1;

/** A change of the archive's format: rows that end on this day are artefacts of it. */
const formatChange = '2021-02-05';

export function compileListings(dated: string, undated: string): string {
  const rows = [...findIssuers(readDated(dated)), ...readUndated(undated)];
  return writeRows(uniqueOf(rows));
}

function readDated(text: string): readonly ListingRow[] {
  return readCsv(text)
    .filter(({ until }) => until !== formatChange)
    .map(({ exchange = '', symbol = '', name = '', from = '', until = '', country = '', industry = '' }) => ({
      mic: micOf(exchange),
      symbol,
      name: tidyName(name),
      from: toDay(from) ?? firstListedDay,
      to: toDay(until),
      country: countryOf(country),
      industry: industryOf({ industry }),
    }));
}

function readUndated(text: string): readonly ListingRow[] {
  return readCsv(text)
    .filter(isShare)
    .map(({ exchange = '', symbol = '', name = '', country = '', sector = '' }) => ({
      mic: micOf(exchange),
      symbol: tidySymbol(exchange, symbol),
      name: tidyName(name),
      country: countryOf(country),
      industry: industryOf({ sector }),
    }));
}

/**
 * Whether a row is a share: Korea's covered warrants and New Zealand's bonds have codes of another form. Bombay's
 * rows have names where the exchange prints numbers, so no text has them.
 */
function isShare({ exchange = '', symbol = '' }: Readonly<Record<string, string>>): boolean {
  if (exchange === 'BSE') return false;
  if (exchange === 'KRX' || exchange === 'KOSDAQ') return /^\d{5}[\dA-Z]$/.test(symbol);
  return exchange !== 'NZX' || !/\d{3}$/.test(symbol) || symbol.endsWith('010');
}

function micOf(code: string): string {
  const mic = micOfCode[code];
  if (mic === undefined) throw new Error(`No market identifier code is known for "${code}". Add it to markets.ts.`);
  return mic;
}

function toDay(text: string): IsoDay | undefined {
  if (text === '') return undefined;
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) throw new Error(`"${text}" is not a day.`);
  return new Date(Date.parse(text) - delayDays * 86_400_000).toISOString().slice(0, 10) as IsoDay;
}

/** Bangkok's receipts without votes (`AMATA-R`) and New Zealand's board lots (`CNU010`) are the share itself. */
function tidySymbol(exchange: string, symbol: string): string {
  if (exchange === 'SET') return symbol.replace(/-R$/, '');
  if (exchange === 'NZX') return symbol.replace(/^([A-Z]{3})010$/, '$1');
  return symbol;
}

/** The rows of a list with a header line, each by the header's names. */
function readCsv(text: string): readonly Readonly<Record<string, string>>[] {
  return parse(text, { columns: true, trim: true, skip_empty_lines: true });
}

/** One row per exchange, symbol, name and first day. */
function uniqueOf(rows: readonly ListingRow[]): readonly ListingRow[] {
  const kept = new Map<string, ListingRow>();
  for (const row of rows) {
    const key = [row.mic, row.symbol, row.name, row.from ?? ''].join('\t');
    if (!kept.has(key)) kept.set(key, row);
  }
  return [...kept.values()].sort((left, right) => compareText(left.name, right.name));
}

if (process.argv[1] === import.meta.filename) {
  const [dated, undated] = process.argv.slice(2);
  if (dated === undefined || undated === undefined) {
    throw new Error('Give two files: node src/reference/compile-listings.ts <dated-us.csv> <undated-world.csv>');
  }
  const text = compileListings(readFileSync(dated, 'utf8'), readFileSync(undated, 'utf8'));
  writeFileSync(new URL('listings.txt', import.meta.url), text);
}
