import type { Exchange } from './exchange.ts';
import { memoise, memoiseByObject } from '../memoise.ts';
import { toTicker, type Ticker } from './ticker.ts';

/**
 * Returns the canonical form of a symbol on `exchange`: the exchange's own class separator
 * (`BRK-B` and `BRK/B` are `BRK.B` in New York, `VOLV.B` is `VOLV-B` in Stockholm) and, where the exchange pads
 * numbers, its number of digits (`700` and `00700` are `0700` in Hong Kong).
 * `undefined` if no form of it fits the exchange's pattern. Case is never changed.
 */
export function canonicalSymbol(exchange: Exchange, written: string): string | undefined {
  return canonicalSymbolsOn(exchange)(written).symbol;
}

/** The ticker of a symbol on `exchange`, in canonical form; `undefined` if the exchange cannot have the symbol. */
export function canonicalTicker(exchange: Exchange, written: string): Ticker | undefined {
  const symbol = canonicalSymbol(exchange, written);
  return symbol === undefined ? undefined : toTicker(exchange.id, symbol);
}

// A symbol without a canonical form is in an object, too, so that it is remembered.
const canonicalSymbolsOn = memoiseByObject((exchange: Exchange) =>
  memoise((written: string) => ({ symbol: canonicalise(exchange, written) })),
);

function canonicalise(exchange: Exchange, written: string): string | undefined {
  const pattern = symbolPattern(exchange);
  if (pattern === undefined) return undefined;
  const padded = padNumber(exchange, written);
  return formsOf(exchange, padded).find((form) => pattern.test(form));
}

/** The exchange's pattern, anchored at both ends; `undefined` if it is not a regular expression. */
export function symbolPattern(exchange: Exchange): RegExp | undefined {
  return compiledFor(exchange).pattern;
}

/** Key of a symbol for cashtags, independent of its exchange's class separator. */
export function symbolKey(symbol: string): string {
  return symbol.replaceAll(/[-/]/g, '.');
}

/** The first symbol of a class of shares that was written without its class: `BRK.A` for `BRK`. */
export function findClass(written: string, symbols: Iterable<string>): string | undefined {
  const beginning = `${symbolKey(written)}.`;
  for (const symbol of symbols) if (symbolKey(symbol).startsWith(beginning)) return symbol;
  return undefined;
}

const compiledFor = memoiseByObject(({ symbols }: Exchange) => ({ pattern: compile(symbols) }));

function compile(source: string): RegExp | undefined {
  try {
    // Compiled alone first, since the group around it would make `A)|(B` valid.
    new RegExp(source, 'u');
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return undefined;
  }
}

/** Notations of preferred shares: `BAC.PR.B` is also printed `BAC PR B`, `BAC.PRB` and `BAC-PB`. */
const preferred = /\.(?:PR|P(?!R$))([A-Z])$/;

/** Possible forms of a symbol; the written one first, since symbols without classes may have hyphens (`BAJAJ-AUTO`). */
function formsOf(exchange: Exchange, written: string): readonly string[] {
  const separated = written.replaceAll(/[-./]/g, exchange.classSeparator ?? '.');
  if (exchange.classSeparator === undefined) return [written, separated];
  return preferred.test(separated)
    ? [separated.replace(preferred, '.PR.$1'), separated, written]
    : [separated, written];
}

function padNumber(exchange: Exchange, written: string): string {
  if (exchange.padDigits === undefined || !/^\d+$/.test(written)) return written;
  return written.replace(/^0+/, '').padStart(exchange.padDigits, '0');
}
