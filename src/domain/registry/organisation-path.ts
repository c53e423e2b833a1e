import { tickersPath } from '../site/permalinks.ts';
import type { Exchange } from './exchange.ts';
import { canonicalSymbol } from './symbol.ts';

/**
 * Path of a company or organisation without a symbol, by its id: `/tickers/bank-of-england/`. An id that could be a
 * ticker's address (`nyse-abc`), or a page of the engine, gets a suffix that no symbol has.
 */
export function organisationPath(id: string, exchanges: readonly Exchange[]): string {
  const mayBeTicker = exchanges.some((exchange) => {
    const prefix = `${exchange.id.toLowerCase()}-`;
    return id.startsWith(prefix) && canonicalSymbol(exchange, id.slice(prefix.length).toUpperCase()) !== undefined;
  });
  return `${tickersPath}${mayBeTicker || ownSegments.includes(id) ? `${id}-organisation` : id}/`;
}

/** Segments of the pages by letter and by exchange. */
const ownSegments = ['letter', 'exchange'];
