import type { SingleNearMiss, TableNearMiss } from '../edition/near-miss.ts';
import type { Company } from './company.ts';
import { placeTicker, placingsOf } from './place-symbol.ts';
import type { Registry } from './registry.ts';
import type { Ticker } from './ticker.ts';

/** The ticker that an author probably meant, and its holder on the day. */
export interface MeantTicker {
  readonly ticker: Ticker;
  /** Left out if only the reference has the ticker. */
  readonly company?: Company | undefined;
  /** Empty if no company is known to have had it. */
  readonly name: string;
}

/** Text that is not read as a ticker: a notation, or without one a cell in a column of symbols. */
export type UnreadTicker =
  | { readonly nearMiss: SingleNearMiss; readonly meant: MeantTicker | undefined }
  | { readonly nearMiss?: undefined; readonly meant: MeantTicker };

/** The ticker meant by a cell of a table in line `line`. */
export interface MeantInCell extends MeantTicker {
  readonly line: number;
}

/**
 * Finds the ticker that a near miss was meant for. False alarms are worse than misses: a company must have held the
 * symbol on `day` (ISO); and after an unknown code, the text must have the name of that company, or the code be a
 * typing error.
 */
export function findMeantTicker(nearMiss: SingleNearMiss, day: string, registry: Registry): MeantTicker | undefined {
  const { tickers } = nearMiss;
  if (nearMiss.kind === 'misspelt') {
    for (const ticker of tickers) {
      const placing = placeTicker(ticker, '', day, registry);
      if (placing?.isDated) return placing;
    }
    return undefined;
  }
  if (nearMiss.kind === 'homonym' || nearMiss.kind === 'namesake')
    return tickers.flatMap((ticker) => placeTicker(ticker, '', day, registry) ?? [])[0];
  const { symbol, words } = nearMiss;
  const [named] = placingsOf({ symbol }, words, day, registry).filter(({ isNamed }) => isNamed);
  const [held] = tickers.flatMap((ticker) => placeTicker(ticker, words, day, registry) ?? []);
  return named ?? (held?.isDated ? held : undefined);
}

/**
 * Finds the symbols of a column that a company named in their rows had, or any company on the exchange of the row; and
 * those with an exchange in another column, of any company.
 */
export function findMeantInCells(
  cells: TableNearMiss['cells'],
  day: string,
  registry: Registry,
): readonly MeantInCell[] {
  return cells.flatMap(({ symbol, tickers, names, isCertain, line }) => {
    const placing =
      tickers.length > 0
        ? tickers.flatMap((ticker) => placeTicker(ticker, '', day, registry) ?? []).find(({ isDated }) => isDated)
        : names.flatMap((name) => placingsOf({ symbol }, name, day, registry)).find(({ isNamed }) => isNamed);
    if (placing) return { ...placing, line };
    const [ticker] = isCertain ? tickers : [];
    return ticker ? { ticker, name: '', line } : [];
  });
}

/** Whether a near miss is reported even if no company is known to have had the symbol. */
export function isWorthReporting(nearMiss: SingleNearMiss): boolean {
  switch (nearMiss.kind) {
    case 'homonym':
    case 'namesake':
      return true;
    case 'misspelt':
      return nearMiss.isCertain === true;
    case 'unknown-code':
      return nearMiss.isAmongTickers || (nearMiss.isMarket === true && mayAbbreviate(nearMiss.symbol, nearMiss.words));
    case 'no-colon':
      // Shorter codes and symbols are words, too: `(LSE MBA)`, `(NYSE, IT)`.
      return nearMiss.words !== '' && nearMiss.code.length >= 4 && /^[A-Z]{3,}/.test(nearMiss.symbol);
  }
}

/**
 * Whether a symbol may be that of the company named: it has a digit, or begins like one of the words and, if it is long,
 * has their letters in order. The seat of a company, or what it was granted, seldom is: `Roche Holding AG (CH: BASEL)`.
 */
export function mayAbbreviate(symbol: string, words: string): boolean {
  if (/\d/.test(symbol)) return true;
  const name = words.toUpperCase();
  if (!name.split(/[\s-]+/).some((word) => word.startsWith(symbol.charAt(0)))) return false;
  if (symbol.length <= 4) return true;
  let at = 0;
  for (const letter of name) if (letter === symbol.charAt(at)) at++;
  return at === symbol.length;
}
