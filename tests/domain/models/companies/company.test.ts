import { describe, expect, test } from 'vitest';
import { toTicker } from '../../../../src/domain/registry/ticker.ts';
import { bodyOf, modelsOf, story, type Changes } from '../../newsroom.ts';

const apple = toTicker('NASDAQ', 'AAPL');
const amazon = toTicker('NASDAQ', 'AMZN');
const ebay = toTicker('NASDAQ', 'EBAY');
const alibaba = toTicker('NYSE', 'BABA');

describe("a company's page", () => {
  const entries = [
    inYear(2012, 'a', { body: bodyOf([apple]) }),
    inYear(2014, 'b', { body: bodyOf([apple, amazon]) }),
    inYear(2014, 'c', { tickers: [apple], body: bodyOf([alibaba, amazon]) }),
    inYear(2015, 'd', { body: bodyOf([amazon, ebay]) }),
  ];

  test('counts its stories by year, with the years between that have none', () => {
    expect(pageOf(entries)?.coverage).toEqual([
      { year: 2012, stories: 1 },
      { year: 2013, stories: 0 },
      { year: 2014, stories: 2 },
    ]);
  });

  test('lists its stories newest first, and says which are about it', () => {
    const page = pageOf(entries);
    expect(page?.stories.map(({ title, isSubject }) => [title, isSubject])).toEqual([
      ['c', true],
      ['b', false],
      ['a', false],
    ]);
    expect(page?.storyCount).toBe(3);
  });

  test('names the companies beside it, most often first, and never itself', () => {
    expect(pageOf(entries)?.companions.map(({ name, stories }) => [name, stories])).toEqual([
      ['Amazon', 2],
      ['Alibaba', 1],
    ]);
  });

  test('names companies before symbols alone, and by their names, where all are beside it equally often', () => {
    const others = ['LSE:ABC', 'NYSE:T', 'NASDAQ:EBAY', 'TSX:SHOP'].map((written) => toTicker(...split(written)));
    const page = pageOf([inYear(2016, 'a', { body: bodyOf([apple, ...others]) })]);
    expect(page?.companions.map(({ name }) => name)).toEqual(['AT&T', 'Shopify', 'eBay', 'LSE:ABC']);
  });

  test('numbers its older pages as lists do, without what changes on them', () => {
    const many = Array.from({ length: 7 }, (_, index) =>
      inYear(2001 + index, `s${String(index)}`, { body: bodyOf([apple]) }),
    );
    const pages = modelsOf('company', many);
    expect([...pages].map(([path, { pager, stories }]) => [path, pager, stories.length])).toEqual([
      ['/tickers/nasdaq-aapl/', { older: '/tickers/nasdaq-aapl/page/1/' }, 4],
      ['/tickers/nasdaq-aapl/page/1/', { number: 1, newer: '/tickers/nasdaq-aapl/' }, 3],
    ]);
    expect(pages.get('/tickers/nasdaq-aapl/page/1/')).toMatchObject({
      coverage: [],
      companions: [],
      storyCount: 3,
      frame: { title: 'Apple (NASDAQ:AAPL), page 1' },
    });
  });

  test('of a symbol without a company file has the symbol alone', () => {
    const unknown = toTicker('NYSE', 'XYZ');
    const page = modelsOf('company', [story('a', { body: bodyOf([unknown]) })]).get('/tickers/nyse-xyz/');
    expect(page).toMatchObject({ name: 'NYSE:XYZ', ticker: 'NYSE:XYZ', frame: { title: 'NYSE:XYZ' } });
    expect(page?.company).toBeUndefined();
  });

  test('tells all its listings, past ones too, with the names of their exchanges', () => {
    const facebook = story('a', { body: bodyOf([toTicker('NASDAQ', 'FB')]) });
    const page = modelsOf('company', [facebook]).get('/tickers/nasdaq-meta/');
    expect(page?.company?.listings).toEqual([
      {
        exchange: 'NASDAQ',
        symbol: 'FB',
        from: '2012-05-18',
        until: '2022-06-09',
        exchangeName: 'Nasdaq Stock Market',
      },
      { exchange: 'NASDAQ', symbol: 'META', from: '2022-06-09', exchangeName: 'Nasdaq Stock Market' },
    ]);
  });
});

function split(ticker: string): [string, string] {
  const [exchange = '', symbol = ''] = ticker.split(':');
  return [exchange, symbol];
}

function inYear(year: number, slug: string, changes: Changes): ReturnType<typeof story> {
  // The alphabet keeps the order within a year.
  const day = String(slug.charCodeAt(0) - 96)
    .padStart(2, '0')
    .slice(-2);
  return story(slug, { published: `${String(year)}-11-${day}T15:00:00Z`, ...changes });
}

function pageOf(entries: readonly ReturnType<typeof story>[]) {
  return modelsOf('company', entries).get('/tickers/nasdaq-aapl/');
}
