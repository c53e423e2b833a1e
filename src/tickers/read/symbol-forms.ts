import type { Exchange } from '../../domain/registry/exchange.ts';
import { canonicalSymbol } from '../../domain/registry/symbol.ts';

/**
 * The canonical form of a symbol that was written after its exchange's code: also with what a vendor puts after it
 * (`HKEX: 0700.HK`), if that means the same exchange. `undefined` if the exchange has no such symbol.
 */
export function symbolOn(exchange: Exchange, written: string): string | undefined {
  if (isCount(exchange, written)) return undefined;
  const suffix = exchange.suffixes?.find((each) => written.endsWith(each));
  const bare = suffix && canonicalSymbol(exchange, written.slice(0, -suffix.length));
  // After a class (`SMR-H.V`), or with two letters (`.TO`), it can be nothing else.
  const isCertain = suffix !== undefined && (suffix.length > 2 || /[.-][A-Z]+[.-]/.test(written));
  return isCertain && bare ? bare : (canonicalSymbol(exchange, written) ?? bare);
}

/** One or two digits are an hour or a number, except where symbols are padded: `(HKEX: 5)` is HSBC, `SIX:30` a time. */
function isCount({ padDigits }: Exchange, written: string): boolean {
  return padDigits === undefined && /^\d{1,2}$/.test(written);
}

/** What examples print in place of a symbol. */
const placeholders = new Set('ABC ABCD ABCDE SYM SYMB SYMBOL TICK TICKR TICKER XX XXX XXXX XXXXX XYZ XYZW'.split(' '));

export function isPlaceholder(symbol: string): boolean {
  return placeholders.has(symbol);
}

/** Abbreviations that are printed next to symbols. */
const abbreviations = new Set(
  (
    'ADR ADS AG CEO CFO CET CORP ET ETF EU EUR EST FAQ GDR GMT IATA ICAO INC IPO ISIN ISO LLC LTD NA NV PLC REIT SA SE SEC SEDOL ' +
    'SPAC TBA TBD UK US USA USD UTC VS WKN'
  ).split(' '),
);

export function isAbbreviation(symbol: string): boolean {
  return abbreviations.has(symbol);
}
