import { describe, expect, it } from 'vitest';
import type { Company } from '../../../../src/domain/registry/company.ts';
import {
  largestList,
  planTickerIndex,
  type TickerIndexModel,
} from '../../../../src/domain/models/companies/ticker-index.ts';
import { company } from '../../../tickers/newsroom.ts';
import type { Ticker } from '../../../../src/domain/registry/ticker.ts';
import { contextOf, newsroom, story } from '../../newsroom.ts';

/** The day of a story, and the tickers that it is about. */
type Story = readonly [day: string, ...tickers: string[]];

const few = [
  company('apple', 'Apple', [{ exchange: 'NASDAQ', symbol: 'AAPL' }]),
  company('shopify', 'Shopify', [
    { exchange: 'NYSE', symbol: 'SHOP' },
    { exchange: 'TSX', symbol: 'SHOP' },
  ]),
  company('twitter', 'Twitter', [{ exchange: 'NYSE', symbol: 'TWTR', until: '2022-11-08' }]),
  company('berkshire', 'Berkshire', [
    { exchange: 'NYSE', symbol: 'BRK.A' },
    { exchange: 'NYSE', symbol: 'BRK.B' },
  ]),
  company('visa', 'Visa', [{ exchange: 'NYSE', symbol: 'V' }]),
];
const fewStories: readonly Story[] = [
  ['2020-01-02', 'NASDAQ:AAPL', 'TSX:SHOP'],
  ['2020-02-03', 'NYSE:TWTR', 'NYSE:SHOP', 'NYSE:BRK.B'],
  ['2020-03-04', 'NYSE:ZZZZ', 'NYSE:SHOP', 'NASDAQ:AAPL'],
];

/** Companies whose names begin with all letters and some digits, most with S, and one story about each. */
function many(count: number): readonly [readonly Company[], readonly Story[]] {
  const companies = Array.from({ length: count }, (_, index) => {
    const symbol = Array.from({ length: 4 }, (_, place) => letter(Math.floor(index / 26 ** place))).join('');
    const name = index % 3 === 0 ? `S${symbol.toLowerCase()} Works` : index % 50 === 1 ? `${index}` : `${symbol} Inc.`;
    return company(`company-${index}`, name, [{ exchange: index % 2 ? 'NASDAQ' : 'NYSE', symbol }]);
  });
  return [
    companies,
    companies.map(({ listings: [listing] }) => ['2024-05-06', `${listing?.exchange}:${listing?.symbol}`]),
  ];
}

function letter(number: number): string {
  return String.fromCharCode(65 + (number % 26));
}

function plan(companies: readonly Company[], stories: readonly Story[]) {
  const entries = stories.map(([day, ...tickers], index) =>
    story(`story-${String(index)}`, {
      published: `${day}T15:00:00Z`,
      tickers: tickers.map((ticker) => ticker as Ticker),
    }),
  );
  const context = contextOf(entries, { newsroom: { ...newsroom, companies } });
  const { index, letters, exchanges } = planTickerIndex(context);
  const models = (pages: typeof letters) => new Map(pages.map(({ path, model }) => [path, model()]));
  return { index: index.model(), letters: models(letters), exchanges: models(exchanges) };
}

function namesOf({ companies }: Pick<TickerIndexModel, 'companies'>): readonly string[] {
  return companies.map(({ name, ticker, stories }) => `${name} ${ticker} ${stories}`);
}

describe('the index of few companies', () => {
  const { index, letters, exchanges } = plan(few, fewStories);

  it('has them all on one page, an unregistered symbol under the symbol alone', () => {
    expect(namesOf(index)).toEqual([
      'Apple NASDAQ:AAPL 2',
      'Berkshire NYSE:BRK.A 1',
      'ZZZZ NYSE:ZZZZ 1',
      'Shopify NYSE:SHOP 3',
      'Twitter NYSE:TWTR 1',
    ]);
    expect(index.parts).toEqual([]);
    expect(letters.size).toBe(0);
  });

  it('shows those most written about, the first in the alphabet of their addresses among equals', () => {
    expect(index.mostCovered.map(({ name }) => name)).toEqual(['Shopify', 'Apple', 'Berkshire', 'Twitter', 'ZZZZ']);
  });

  it('leads to a page of each exchange, with the symbols there', () => {
    expect(index.exchanges).toEqual([
      { name: 'Nasdaq Stock Market', path: '/tickers/exchange/nasdaq/', companies: 1 },
      { name: 'New York Stock Exchange', path: '/tickers/exchange/nyse/', companies: 4 },
      { name: 'Toronto Stock Exchange', path: '/tickers/exchange/tsx/', companies: 1 },
    ]);
    expect([...exchanges].map(([path, model]) => [path, ...namesOf(model)])).toEqual([
      ['/tickers/exchange/nasdaq/', 'Apple NASDAQ:AAPL 2'],
      [
        '/tickers/exchange/nyse/',
        'Berkshire NYSE:BRK.A 1',
        'ZZZZ NYSE:ZZZZ 1',
        'Shopify NYSE:SHOP 3',
        'Twitter NYSE:TWTR 1',
      ],
      ['/tickers/exchange/tsx/', 'Shopify TSX:SHOP 3'],
    ]);
  });
});

describe('the index of many companies', () => {
  const { index, letters, exchanges } = plan(...many(5000));
  const all = [index, ...letters.values()];

  it('has none on the first page, which leads to their initials', () => {
    expect(index.companies).toEqual([]);
    expect(index.companyCount).toBe(5000);
    expect(index.parts.map(({ name }) => name).join('')).toBe('ABCDEFGHIJKLMNOPQRSTUVWXYZ#');
    expect(index.parts.reduce((sum, { companies }) => sum + companies, 0)).toBe(5000);
    expect(index.mostCovered).toHaveLength(8);
  });

  it('has each of them on one page by letter', () => {
    const found = all.flatMap(namesOf);
    expect(found).toHaveLength(5000);
    expect(new Set(found).size).toBe(5000);
  });

  it('has no page with more than can be looked through', () => {
    const sizes = [...all, ...exchanges.values()].map(({ companies, parts }) => companies.length + parts.length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(largestList);
  });

  it('splits what begins with one letter by the next, at addresses of its own', () => {
    expect(letters.get('/tickers/letter/s/')?.parts.slice(0, 2)).toMatchObject([
      { name: 'SA', path: '/tickers/letter/sa/' },
      { name: 'SB', path: '/tickers/letter/sb/' },
    ]);
    expect(letters.get('/tickers/letter/sa/')).toMatchObject({
      prefix: 'SA',
      frame: { crumbs: [{ path: '/' }, { path: '/tickers/' }] },
    });
    expect(exchanges.get('/tickers/exchange/nyse/a/')).toMatchObject({
      prefix: 'A',
      exchange: 'New York Stock Exchange',
      frame: { crumbs: [{ path: '/' }, { path: '/tickers/' }, { path: '/tickers/exchange/nyse/' }] },
    });
  });

  it('leads to every page that there is, and to no other', () => {
    const linked = [index, ...letters.values(), ...exchanges.values()].flatMap(({ parts, exchanges: others }) =>
      [...parts, ...others].map(({ path }) => path),
    );
    expect(linked.toSorted()).toEqual([...letters.keys(), ...exchanges.keys()].toSorted());
  });
});

it('changes a page by letter and one an exchange when a story names a company', () => {
  const [companies, stories] = many(1000);
  const before = plan(companies, stories);
  const after = plan(companies, [...stories, ['2025-01-02', 'NASDAQ:BAAA']]);
  const changed = (key: 'letters' | 'exchanges') =>
    [...after[key]].flatMap(([path, model]) =>
      JSON.stringify(before[key].get(path)) === JSON.stringify(model) ? [] : [path],
    );
  expect(changed('letters')).toEqual(['/tickers/letter/other/']);
  expect(changed('exchanges')).toEqual(['/tickers/exchange/nasdaq/other/']);
});
