import { parse } from 'yaml';

/** `NASDAQ:AAPL` → `XNAS AAPL`. */
export function schemaFormOf(ticker: string, markets: ReadonlyMap<string, string>): string {
  const [exchange = '', symbol = ''] = ticker.split(':');
  return `${markets.get(exchange) ?? '?'} ${symbol}`;
}

/** Exchange, as tickers print it → its market's ISO 10383 code. */
export function readMarkets(yaml: string): ReadonlyMap<string, string> {
  const exchanges = parse(yaml) as Readonly<Record<string, { readonly mic: string }>>;
  return new Map(Object.entries(exchanges).map(([id, { mic }]) => [id, mic]));
}
