import { canonicalTicker } from '../domain/registry/symbol.ts';
import type { Ticker } from '../domain/registry/ticker.ts';
import { isNoSymbol, isPlaceholder } from './read/symbols/symbol-forms.ts';
import { parseVendorSymbol } from './read/symbols/vendor-codes.ts';
import { findExchanges, type Vocabulary } from './vocabulary.ts';

/** A cell of a column of symbols, with what its row says of it. */
export interface CellSymbol {
  readonly symbol: string;
  /** Tickers by the code of an exchange in the same row; none if there is no such code. */
  readonly tickers: readonly Ticker[];
  /** Texts of the other cells, one of which may be the name of the company. */
  readonly names: readonly string[];
  /** Whether the table has a column of exchanges, so that no other meaning is possible. */
  readonly isCertain?: true | undefined;
  readonly row: number;
  readonly column: number;
}

/**
 * Finds symbols in a column of their own, which are not read as tickers: `AAPL` below "Symbol", with or without
 * `NASDAQ` in another column. Cells with an exchange's code before the symbol are tickers, and left out.
 *
 * @param rows texts of cells; the first row names the columns.
 */
export function findTableSymbols(
  [header = [], ...rows]: readonly (readonly string[])[],
  vocabulary: Vocabulary,
): readonly CellSymbol[] {
  const column = header.findIndex((name) => symbolColumn.test(name));
  if (column < 0) return [];
  const places = header.findIndex((name) => exchangeColumn.test(name));
  const hasExchange = (cell = '') => findExchanges(vocabulary, cell.trim()).length > 0;
  return rows.slice(0, MAX_ROWS).flatMap((cells, row): readonly CellSymbol[] => {
    const written = cells[column]?.trim() ?? '';
    if (!cellSymbol.test(written) || isPlaceholder(written)) return [];
    const others = cells.filter((_, index) => index !== column).map((cell) => cell.trim());
    const named = others.map((cell) => findExchanges(vocabulary, cell)).find(({ length }) => length > 0);
    const vendor = named ? undefined : parseVendorSymbol(written, vocabulary);
    const symbol = vendor?.symbol ?? written;
    const exchanges = named ?? vendor?.exchanges.flatMap((id) => vocabulary.exchangesByCode.get(id) ?? []) ?? [];
    const tickers = exchanges.flatMap((exchange) => canonicalTicker(exchange, symbol) ?? []);
    // A code that cannot have the symbol shows that the column has something else.
    if (exchanges.length > 0 && tickers.length === 0) return [];
    const isCertain =
      places >= 0 && places !== column && tickers.length > 0 && hasExchange(cells[places]) && !isNoSymbol(symbol);
    const names = others.filter((cell) => /\p{L}{2}/u.test(cell));
    return [{ symbol, tickers, names, ...(isCertain && { isCertain }), row, column }];
  });
}

/** Most rows that are read, since one finding is enough for all. */
const MAX_ROWS = 12;

const symbolColumn =
  /^\s*(?:(?:stock|share|trading|ticker)[ -])?(?:symbols?|tickers?|RIC|(?:Börsen|Ticker|Aktien)?[Kk]ürzel|(?:code )?mnémo(?:nique)?|symboles?|s[íi]mbolos?|simbol[oi]|الرمز|رمز التداول|代[码碼]|コード)\s*$/i;
const exchangeColumn =
  /^\s*(?:(?:stock )?(?:exchanges?|markets?|listing|listed on|venue|bourse|place(?: de cotation)?|marché|börse(?:nplatz)?|handelsplatz|bolsa|mercado|borsa|mercato|البورصة|السوق))\s*$/i;
const cellSymbol = /^[A-Z0-9]{1,10}(?:[./-][A-Z]{1,3})?$/;
