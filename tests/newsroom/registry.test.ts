import { describe, expect, it } from 'vitest';
import { readNewsroom } from '../../src/content/newsroom/read-newsroom.ts';
import { checkRegistry } from '../../src/domain/registry/checks/check-registry.ts';
import { createRegistry, holderAt, isDuring } from '../../src/domain/registry/registry.ts';
import { compileVocabulary } from '../../src/tickers/vocabulary.ts';
import { parseTicker } from '../../src/tickers/parse-ticker.ts';

const {
  newsroom: { exchanges, companies },
  findings,
} = readNewsroom(process.cwd());
const registry = createRegistry(exchanges, companies);
const vocabulary = compileVocabulary(exchanges);

/** What printed symbols meant through time: the company's file, or nothing. All of it is on public record. */
const eras: readonly (readonly [ticker: string, day: string, company: string | undefined])[] = [
  ['NASDAQ:PYPL', '2002-05-01', 'paypal-inc'],
  ['NASDAQ:PYPL', '2014-10-28', undefined],
  ['NASDAQ:PYPL', '2015-07-20', 'paypal'],
  ['NASDAQ:FB', '2012-05-17', undefined],
  ['NASDAQ:FB', '2022-06-08', 'meta'],
  ['NASDAQ:FB', '2022-06-09', undefined],
  ['NASDAQ:META', '2022-06-09', 'meta'],
  ['NYSEARCA:META', '2022-01-10', 'roundhill-ball-metaverse-etf'],
  ['NASDAQ:GOOG', '2004-08-19', 'alphabet'],
  ['NASDAQ:GOOGL', '2014-04-02', undefined],
  ['NASDAQ:GOOGL', '2014-04-03', 'alphabet'],
  ['NYSE:BRK.A', '2026-01-02', 'berkshire-hathaway'],
  ['NYSE:BRK.B', '1996-05-09', 'berkshire-hathaway'],
  ['HKEX:9988', '2019-11-25', undefined],
  ['HKEX:9988', '2019-11-26', 'alibaba'],
  ['NYSE:TWTR', '2022-10-27', 'twitter'],
  ['NYSE:TWTR', '2022-11-08', undefined],
  ['NYSE:T', '2003-01-02', 'att-corp'],
  ['NYSE:T', '2005-11-25', undefined],
  ['NYSE:T', '2005-12-01', 'att'],
  ['NYSE:SBC', '2005-11-25', 'att'],
  ['NYSE:C', '2026-01-02', 'citigroup'],
  ['NYSE:HPQ', '2015-10-30', 'hp'],
  ['NYSE:HPE', '2015-10-30', undefined],
  ['NYSE:HPE', '2015-11-02', 'hewlett-packard-enterprise'],
  ['NYSE:SHOP', '2025-03-28', 'shopify'],
  ['NASDAQ:SHOP', '2025-03-31', 'shopify'],
  ['TSX:SHOP', '2025-03-31', 'shopify'],
  ['NYSE:RDS.A', '2022-01-28', 'shell'],
  ['NYSE:SHEL', '2022-01-31', 'shell'],
  ['NYSE:S', '2019-01-02', 'sprint'],
  ['NYSE:S', '2021-06-30', 'sentinelone'],
  ['NYSE:SE', '2014-10-28', 'spectra-energy'],
  ['NYSE:SE', '2017-10-20', 'sea'],
  ['NYSE:NU', '2014-10-28', 'eversource'],
  ['NYSE:NU', '2021-12-09', 'nubank'],
  ['NYSE:SNOW', '2016-01-04', 'intrawest'],
  ['NYSE:SNOW', '2020-09-16', 'snowflake'],
  ['NYSE:AOL', '2002-01-02', 'time-warner'],
  ['NYSE:AOL', '2014-10-28', 'aol'],
  ['NYSE:B', '2018-01-02', 'barnes'],
  ['NYSE:B', '2025-05-09', 'barrick'],
  ['NYSE:GOLD', '2025-05-08', 'barrick'],
  ['NYSE:GOLD', '2025-12-02', 'gold-com'],
  ['NYSE:DD', '2017-08-31', 'ei-du-pont'],
  ['NYSE:DD', '2019-06-03', 'dupont'],
  ['NYSE:DOW', '2017-08-31', 'dow-chemical'],
  ['NYSE:DOW', '2019-04-02', 'dow'],
];

/** Companies that went from one exchange to another under one symbol, and the first day on the new one. */
const moves: readonly (readonly [symbol: string, from: string, to: string, day: string])[] = [
  ['TXN', 'NYSE', 'NASDAQ', '2012-01-03'],
  ['TEVA', 'NASDAQ', 'NYSE', '2012-05-30'],
  ['INFY', 'NASDAQ', 'NYSE', '2012-12-12'],
  ['ORCL', 'NASDAQ', 'NYSE', '2013-07-15'],
  ['AMD', 'NYSE', 'NASDAQ', '2015-01-02'],
  ['TMUS', 'NYSE', 'NASDAQ', '2015-10-27'],
  ['PEP', 'NYSE', 'NASDAQ', '2017-12-20'],
  ['SNY', 'NYSE', 'NASDAQ', '2018-12-31'],
  ['DASH', 'NYSE', 'NASDAQ', '2023-09-27'],
  ['PLTR', 'NYSE', 'NASDAQ', '2024-11-26'],
  ['SHOP', 'NYSE', 'NASDAQ', '2025-03-31'],
  ['WMT', 'NYSE', 'NASDAQ', '2025-12-09'],
  ['AZN', 'NASDAQ', 'NYSE', '2026-02-02'],
];

describe('the registry of the demonstration', () => {
  it('is sound, and of some size', () => {
    expect(findings).toEqual([]);
    expect(checkRegistry(exchanges, companies)).toEqual([]);
    expect(exchanges.length).toBeGreaterThanOrEqual(30);
    expect(companies.filter(({ listings }) => listings.length > 0).length).toBeGreaterThanOrEqual(120);
    const markets = new Set(companies.flatMap(({ listings }) => listings.map(({ exchange }) => exchange)));
    expect(markets.size).toBeGreaterThanOrEqual(10);
  });

  it.each(eras)('finds the holder of %s on %s: %s', (ticker, day, company) => {
    expect(holderOn(ticker, day)).toBe(company);
  });

  it.each(moves)('has the move of %s from %s to %s on %s', (symbol, from, to, day) => {
    const company = holderOn(`${to}:${symbol}`, day);
    expect(company).toBeDefined();
    expect(holderOn(`${from}:${symbol}`, dayBefore(day))).toBe(company);
    expect(holderOn(`${from}:${symbol}`, day)).toBeUndefined();
    expect(holderOn(`${to}:${symbol}`, dayBefore(day))).toBeUndefined();
  });

  it('has no current listing of what is private, or a unit of another company', () => {
    const listed = companies.filter(({ listings }) => listings.some((listing) => isDuring(listing, '2026-11-23')));
    expect(listed.filter(({ kind }) => kind === 'private' || kind === 'unit').map(({ id }) => id)).toEqual([]);
  });
});

function holderOn(written: string, day: string): string | undefined {
  const parsed = parseTicker(written, vocabulary);
  if (!parsed.ok) throw new Error(`${written} is no ticker: ${parsed.problem}`);
  return holderAt(registry, parsed.ticker, day)?.company.id;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
