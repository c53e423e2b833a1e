import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readExchanges } from '../../src/content/newsroom/read-newsroom.ts';
import { industries } from '../../src/domain/industries.ts';
import { compareText } from '../../src/domain/order.ts';
import { canonicalSymbol } from '../../src/domain/registry/symbol.ts';
import { compileListings } from '../../src/reference/compile-listings.ts';
import { createShippedListings, shippedListings } from '../../src/reference/listings.ts';
import { tidyName } from '../../src/reference/tidy-name.ts';

const dated = `exchange,symbol,name,from,until,country,sector,industry
NASDAQ,FB,Facebook Inc.,,2021-11-01,United States,Technology,
NASDAQ,FB,Meta Platforms Inc. Common Stock,2021-11-02,2022-06-10,United States,Technology,
NASDAQ,META,"Meta Platforms, Inc.",2022-06-10,,United States,Technology,Semiconductors
NYSE,FI,Frank's International N.V.,,2021-10-03,,,
NYSE,FI,Fiserv Inc.,2023-06-08,2025-11-12,United States,,
NASDAQ,FISV,Fiserv Inc.,2025-11-12,,United States,,
NYSE,OLD,Artefact Inc.,,2021-02-05,United States,,
NASDAQ,LIVE,Liberty Media Corporation,2023-01-01,2025-12-17,United States,,
NASDAQ,LIVE,Liberty Live Inc.,2025-12-17,,United States,,
NASDAQ,RACE,Liberty Media Corporation,2023-01-01,,United States,,
`;
const undated = `exchange,symbol,name,country,sector
SET,AMATA-R,Amata Corporation Public Company Limited,Thailand,Real Estate
STO,VOLV-B,Volvo AB Class B,Sweden,Industrials
`;

describe('a reference made from two lists', () => {
  const text = compileListings(dated, undated);
  const listings = createShippedListings(text);

  test('is the same text each time', () => {
    expect(compileListings(dated, undated)).toBe(text);
  });

  test('is read with the line ends of Windows, too', () => {
    expect(createShippedListings(text.replaceAll('\n', '\r\n')).all()).toEqual(listings.all());
  });

  test('gives the rows of a symbol on one exchange, the oldest first, and nothing for others', () => {
    expect(listings.holdersOf('XNYS', 'FI').map(({ name, from }) => `${name} ${from}`)).toEqual([
      "Frank's International N.V. 2021-01-29",
      'Fiserv Inc. 2023-06-07',
    ]);
    expect(listings.holdersOf('XNAS', 'FI')).toEqual([]);
    expect(['A', 'F', 'FIS', 'FISVX', 'ZZZZ', ''].flatMap((symbol) => listings.listingsOf(symbol))).toEqual([]);
  });

  test('follows an issuer through its names and symbols', () => {
    const [row] = listings.listingsOf('META');
    expect(row && listings.historyOf(row).map(({ symbol, name }) => `${symbol} ${name}`)).toEqual([
      'FB Facebook Inc.',
      'FB Meta Platforms Inc.',
      'META Meta Platforms, Inc.',
    ]);
  });

  test('tells a new holder from a new name by the pause before it, and issuers that parted from each other', () => {
    const [first, second] = listings.holdersOf('XNYS', 'FI');
    expect(first?.issuer).toBeUndefined();
    expect(second?.issuer).toBe('XNAS:FISV XNYS:FI');
    expect(listings.listingsOf('LIVE').map(({ issuer }) => issuer)).toEqual(['XNAS:LIVE', 'XNAS:LIVE']);
    expect(listings.listingsOf('RACE').map(({ issuer }) => issuer)).toEqual([undefined]);
  });

  test('leaves out artefacts of the archive, and the class of a share in names and symbols', () => {
    expect(listings.listingsOf('OLD')).toEqual([]);
    expect(listings.listingsOf('AMATA')).toMatchObject([{ mic: 'XBKK', country: 'TH', industry: 'Property' }]);
    expect(listings.listingsOf('VOLV.B')).toEqual([{ mic: 'XSTO', symbol: 'VOLV-B', name: 'Volvo AB', country: 'SE' }]);
  });

  test.each([
    ['Banco De Chile Banco De Chile', 'Banco De Chile'],
    ['STARWOOD PROPERTY TRUST INC. Starwood Property Trust Inc.', 'Starwood Property Trust Inc.'],
    ['Advance Auto Parts Inc Advance Auto Parts Inc W/I', 'Advance Auto Parts Inc'],
    ['RELX PLC PLC', 'RELX PLC'],
    ['L&amp;F Acquisition Corp.', 'L&F Acquisition Corp.'],
    ['Euroseas Ltd. Ex-Distribution When Issued', 'Euroseas Ltd.'],
    ['IEIT SYSTEMS Co., Ltd.Class A', 'IEIT SYSTEMS Co., Ltd.'],
    ['Eastman Kodak Company Common New', 'Eastman Kodak Company'],
    ['Companhia Brasileira de Distribuicao American Depsitary Shares;', 'Companhia Brasileira de Distribuicao'],
    ['Hon Hai Precision Industry Co., Ltd. Sponsored GDR RegS', 'Hon Hai Precision Industry Co., Ltd.'],
    ['Freedom Acquisition I Corp. Cl A', 'Freedom Acquisition I Corp.'],
    ['Acme PCL NVDR', 'Acme PCL'],
    ['Itau Unibanco Holding S.A. Sponsored ADR Pfd', 'Itau Unibanco Holding S.A.'],
    ['Want Want China Holdings Limited', 'Want Want China Holdings Limited'],
    ['ADS-TEC ENERGY PLC', 'ADS-TEC ENERGY PLC'],
    ['The Common', 'The Common'],
    ['Out Of The Ordinary', 'Out Of The Ordinary'],
    ['Acme Inc. Common', 'Acme Inc.'],
    ['Acme Mines - Ordinary', 'Acme Mines'],
    ['Acme PLC Ordinary', 'Acme PLC'],
    ['The Common Company Common Stock', 'The Common Company'],
  ])('tidies %j', (printed, name) => {
    expect(tidyName(printed)).toBe(name);
  });

  test('refuses an exchange without a market identifier code, and a row that is cut off', () => {
    expect(() => compileListings(dated, `${undated}XXX,A,A Inc.,Sweden,\n`)).toThrow('"XXX"');
    expect(() => compileListings(dated, `${undated}STO,A\n`)).toThrow('line 4');
  });
});

describe('the reference that ships', () => {
  const listings = shippedListings();
  const rows = listings.all();

  test('has its lines in the order that binary search needs', () => {
    const lines = readFileSync('src/reference/listings.txt', 'utf8').trimEnd().split('\n');
    expect(lines.toSorted(compareText)).toEqual(lines);
    expect(rows.length).toBeGreaterThan(20_000);
  });

  test('finds every row by its symbol', () => {
    const lost = rows.filter(({ mic, symbol, name, from }) =>
      listings.holdersOf(mic, symbol).every((row) => row.name !== name || row.from !== from),
    );
    expect(lost).toEqual([]);
  });

  test('writes symbols as their exchanges do, but for some preferred shares', () => {
    const exchanges = new Map(readExchanges(process.cwd()).map((exchange) => [exchange.mic, exchange]));
    const odd = rows.filter(({ mic, symbol }) => {
      const exchange = exchanges.get(mic);
      return !exchange || canonicalSymbol(exchange, symbol) !== symbol;
    });
    expect(odd.length).toBeLessThan(60);
  });

  test('has tidy names', () => {
    const names = readFileSync('src/reference/listings.txt', 'utf8').trimEnd().split('\n').map(nameIn);
    expect(names.filter((name) => tidyName(name) !== name)).toEqual([]);
  });

  test('has no day that is none, and no period that ends before it begins', () => {
    const isDay = (day: string | undefined) => day === undefined || new Date(day).toISOString().startsWith(day);
    expect(rows.filter(({ from, to }) => !isDay(from) || !isDay(to) || (from && to && to <= from))).toEqual([]);
  });

  test('uses the words for industries that company files use', () => {
    const known = new Set<string>(industries);
    expect(rows.filter(({ industry }) => industry !== undefined && !known.has(industry))).toEqual([]);
  });
});

function nameIn(line: string): string {
  return line.slice(line.lastIndexOf('\t') + 1);
}
