import type { TermLine } from './shards.ts';
import { fold } from '../tokens.ts';

/** A company as a search result. */
export interface FoundCompany {
  readonly name: string;
  /** Ticker of the primary listing, or of the searched symbol: `NASDAQ:META`. */
  readonly ticker: string;
  /** Path segment of the company's page below `/tickers/`: `nasdaq-meta`. */
  readonly segment: string;
  /** Id of the company; empty for a symbol without a company file. */
  readonly id: string;
  /** Former name or symbol that matched the search, if any: `Facebook`, `NASDAQ:FB`. */
  readonly former: string;
  /** ISO day until which `former` was valid; may be empty. */
  readonly until: string;
}

/** A company with one of its search keys. */
export interface CompanyKey extends FoundCompany {
  readonly key: string;
}

/**
 * Normalises a name or symbol to small letters and digits: `Coca-Cola` → `cocacola`, `BRK-B` and `BRK/B` → `brkb`,
 * `0700` → `700`.
 */
export function companyKey(written: string): string {
  return fold(written)
    .replace(/[^\p{L}\p{N}\p{M}&]+/gu, '')
    .replace(/^0+(?=.)/, '');
}

/** Writes lines for `cutIntoShards`: a key, and all companies that have it. */
export function writeCompanyLines(keys: readonly CompanyKey[]): readonly TermLine[] {
  const byKey = Map.groupBy(keys, ({ key }) => key);
  return [...byKey]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, companies]) => [
      key,
      companies
        .map(({ name, ticker, segment, id, former, until }) => [name, ticker, segment, id, former, until].join('\t'))
        .join('\v'),
    ]);
}

/** Whether two keys differ by at most one letter added, removed or replaced, or by two swapped letters. */
export function isOneTypo(written: string, meant: string): boolean {
  let at = 0;
  while (at < written.length && written[at] === meant[at]) at++;
  const [left, right] = [written.slice(at), meant.slice(at)];
  return (
    left.slice(1) === right.slice(1) ||
    left.slice(1) === right ||
    left === right.slice(1) ||
    left === right.charAt(1) + right.charAt(0) + right.slice(2)
  );
}

/** Shortest key in which a typo is tolerated. */
const shortestForgiven = 4;

/** Most companies for one query. */
const mostCompanies = 5;

/**
 * Reads a whole query as a company: `NASDAQ:AAPL` → `['aapl', 'NASDAQ:']`; the exchange is empty for `$AAPL`, `Apple`
 * and a code that the index does not have.
 *
 * Figures and grades are no symbols: `2.5%` is not the beginning of `002594`, nor `AA+` that of `AAPL`.
 *
 * @param exchanges by `exchangesIn`, of all companies in the index.
 */
export function readCompanyQuery(
  query: string,
  exchanges: readonly string[],
): readonly [key: string, exchange: string] {
  const [, written = '', rest = ''] = /^\s*(\w*[a-z]\w*:)?(.*)$/is.exec(query) ?? [];
  const code = written.toUpperCase();
  return [figure.test(query) || grade.test(query) ? '' : companyKey(rest), exchanges.includes(code) ? code : ''];
}

/** A point or the sign of a unit, without letters. A symbol of digits may follow a `$`. */
const figure = /^\P{L}*[.,%€£¥]\P{L}*$/u;
const grade = /^\s*[abc]{1,3}[-+\u2212\u2013]+\s*$/i;

/** Codes that newswires write after a symbol, in small letters, with their exchanges: `{ us: ['NASDAQ:', 'NYSE:'] }`. */
export type SymbolEndings = Readonly<Record<string, readonly string[]>>;

/** A symbol with the exchanges that a code after it names. */
export interface Listing {
  readonly symbol: string;
  readonly exchanges: readonly string[];
}

/** Reads a whole query as a symbol with its exchange, as newswires write it: `AAPL US Equity`, `9988.HK`, `7203-T`. */
export function readListing(query: string, endings: SymbolEndings): Listing | undefined {
  const [, symbol, ending = ''] = /^\s*\$?([^\s:]+)[\s.-]([a-z]{1,3})(?:\s+equity)?\s*$/i.exec(query) ?? [];
  const exchanges = endings[ending.toLowerCase()];
  return symbol !== undefined && exchanges ? { symbol, exchanges } : undefined;
}

/** Finds the companies that have or had a symbol on one of its exchanges. */
export function findListed({ symbol, exchanges }: Listing, lines: readonly TermLine[]): readonly FoundCompany[] {
  const key = companyKey(symbol);
  const [, written = ''] = lines.find(([line]) => line === key) ?? [];
  return written
    .split('\v')
    .map(readCompany)
    .filter(({ ticker, former }) => {
      const listed = former.includes(':') ? former : ticker;
      const exchange = exchanges.find((code) => listed.startsWith(code));
      return exchange !== undefined && companyKey(listed.slice(exchange.length)) === key;
    });
}

/** Lists the codes of the exchanges of keys in order, each as it begins a ticker: `NASDAQ:`. */
export function exchangesIn(keys: readonly CompanyKey[]): readonly string[] {
  return [...new Set(keys.map(exchangeOf))]
    .filter(Boolean)
    .sort()
    .map((code) => `${code}:`);
}

/** Exchange of a key: that of the former symbol, or else that of the ticker; empty for a company without listings. */
export function exchangeOf({ ticker, former }: CompanyKey): string {
  return (former.includes(':') ? former : ticker).split(':')[0] ?? '';
}

/**
 * Finds companies for a query, best first: by the whole key, by its beginning, or by a key that is one typo away.
 *
 * @param exchange code with a colon, `NASDAQ:`; empty for all.
 */
export function findCompanies(key: string, exchange: string, lines: readonly TermLine[]): readonly FoundCompany[] {
  const tests = [
    (line: string) => line === key,
    (line: string) => key.length > 1 && line.startsWith(key),
    (line: string) => key.length >= shortestForgiven && isOneTypo(key, line),
  ];
  for (const test of tests) {
    const found = lines
      .flatMap(([line, written]) => (test(line) ? written.split('\v').map(readCompany) : []))
      .filter(({ ticker, former }) => ticker.startsWith(exchange) || former.startsWith(exchange))
      // Current names come before former ones.
      .sort((left, right) => Number(left.former !== '') - Number(right.former !== ''));
    const isFirst = ({ segment }: FoundCompany, index: number) =>
      found.findIndex((other) => other.segment === segment) === index;
    const unique = found.filter(isFirst);
    if (unique.length > 0) return unique.slice(0, mostCompanies);
  }
  return [];
}

function readCompany(written: string): FoundCompany {
  const [name = '', ticker = '', segment = '', id = '', former = '', until = ''] = written.split('\t');
  return { name, ticker, segment, id, former, until };
}
