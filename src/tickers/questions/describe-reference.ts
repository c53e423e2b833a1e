import type { ReferenceListing } from '../../domain/reference/listing-reference.ts';
import type { Registry } from '../../domain/registry/registry.ts';
import { splitTicker, toTicker, type Ticker } from '../../domain/registry/ticker.ts';
import { spellPeriod } from '../phrases.ts';

/** Rows of a symbol in the engine's lists of listings. */
export function rowsOf(ticker: Ticker, { exchanges, reference }: Registry): readonly ReferenceListing[] {
  const { exchange, symbol } = splitTicker(ticker);
  const mic = exchanges.get(exchange)?.mic;
  return mic === undefined ? [] : reference.holdersOf(mic, symbol);
}

/** Describes a symbol without a company file, if the lists have it. */
export function describeRows(ticker: Ticker, registry: Registry): string | undefined {
  const rows = rowsOf(ticker, registry);
  if (rows.length === 0) return undefined;
  return [
    `No company file has ${ticker}. Unchecked lists of listings, with days that may be some days off, give:`,
    ...rows.map(
      (row) =>
        `  ${row.name}${row.from === undefined ? ', without days' : spellPeriod({ from: row.from, until: row.to })}`,
    ),
    `To describe the company: npm run ticker -- --add ${ticker}`,
  ].join('\n');
}

/** Tickers of rows, as text must print them, without those on exchanges that the newsroom does not list. */
export function tickersOfRows(rows: readonly ReferenceListing[], { exchanges }: Registry): readonly Ticker[] {
  const ids = new Map(Array.from(exchanges.values(), ({ id, mic }) => [mic, id]));
  const tickers = rows.flatMap(({ mic, symbol }) => {
    const id = ids.get(mic);
    return id === undefined ? [] : [toTicker(id, symbol)];
  });
  return [...new Set(tickers)];
}
