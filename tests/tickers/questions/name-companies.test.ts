import { expect, test } from 'vitest';
import { readNewsroom } from '../../../src/content/newsroom/read-newsroom.ts';
import { createRegistry } from '../../../src/domain/registry/registry.ts';
import { shippedListings } from '../../../src/reference/listings.ts';
import { findNamedCompanies } from '../../../src/tickers/questions/name-companies.ts';

const { newsroom } = readNewsroom(process.cwd());
const listings = shippedListings();
const registry = createRegistry(newsroom.exchanges, newsroom.companies, listings);
const rows = listings.all();

test.each([
  ['Alibaba opens the door to an Apple Pay tie-up', '2026-11-23', ['NYSE:BABA', 'NASDAQ:AAPL']],
  ['Facebook and the Procter & Gamble Company', '2014-10-28', ['NASDAQ:FB', 'NYSE:PG']],
  ['Facebook and Meta Platforms’ new name', '2026-11-23', ['NASDAQ:META']],
  ["Apple's rival: Microsoft, “Nvidia”", '2026-11-23', ['NASDAQ:AAPL', 'NASDAQ:MSFT', 'NASDAQ:NVDA']],
  ['Berkshire Hathaway buys apples', '2026-11-23', ['NYSE:BRK.A']],
  ['Central banks hold their target', '2026-11-23', []],
  ['Noritz Corporation raises its forecast', '2026-11-23', ['TYO:5943']],
  ['', '2026-11-23', []],
])('the companies in %j on %s are %j', (headline, day, tickers) => {
  expect(findNamedCompanies(headline, registry, rows, day).map(({ ticker }) => ticker)).toEqual(tickers);
});

test('a company comes with its name and the day since which its symbol holds', () => {
  expect(findNamedCompanies('Facebook rises', registry, rows, '2026-11-23')).toEqual([
    { ticker: 'NASDAQ:META', name: 'Meta Platforms', since: '2022-06-09' },
  ]);
});
