import { describe, expect, test } from 'vitest';
import type { Era } from '../../../../src/domain/models/companies/symbol.ts';
import { toTicker, type Ticker } from '../../../../src/domain/registry/ticker.ts';
import { company } from '../../../tickers/newsroom.ts';
import { modelsOf, newsroom, story } from '../../newsroom.ts';

const companies = [
  ...newsroom.companies.filter(({ id }) => id !== 'paypal-2002'),
  company(
    'paypal-2002',
    'PayPal, Inc.',
    [{ exchange: 'NASDAQ', symbol: 'PYPL', from: '2002-02-15', until: '2002-10-03' }],
    {
      kind: 'unit',
      parent: 'paypal',
    },
  ),
  company('twitter', 'Twitter', [{ exchange: 'NYSE', symbol: 'TWTR', from: '2013-11-07', until: '2022-11-08' }]),
];

const naming = (ticker: Ticker, published: string) =>
  story(`s${published.slice(0, 4)}`, { published: `${published}T15:00:00Z`, tickers: [ticker] });
const entries = [
  naming(toTicker('NASDAQ', 'PYPL'), '2002-05-01'),
  naming(toTicker('NASDAQ', 'FB'), '2014-10-28'),
  naming(toTicker('NASDAQ', 'PYPL'), '2015-08-03'),
  naming(toTicker('NYSE', 'T'), '2019-05-01'),
  naming(toTicker('NYSE', 'TWTR'), '2020-05-01'),
  naming(toTicker('NYSEARCA', 'META'), '2022-01-10'),
  naming(toTicker('NASDAQ', 'META'), '2023-01-05'),
];
const pages = modelsOf('company', entries, { newsroom: { companies } });
const symbols = modelsOf('symbol', entries, { newsroom: { companies } });

/** Shape: `PayPal, Inc. NASDAQ:PYPL 2002-02-15–2002-10-03 /tickers/…/`. */
function erasOf(eras: readonly Era[] = []): readonly string[] {
  return eras.map(({ name, ticker, from = '', until = '', path = '' }) => `${name} ${ticker} ${from}–${until} ${path}`);
}

describe("a company's page", () => {
  test('tells to whom its symbol belonged before', () => {
    expect(erasOf(pages.get('/tickers/nasdaq-pypl/')?.namesakes)).toEqual([
      'PayPal, Inc. NASDAQ:PYPL 2002-02-15–2002-10-03 /tickers/nasdaq-pypl-paypal-2002/',
    ]);
    expect(erasOf(pages.get('/tickers/nasdaq-pypl-paypal-2002/')?.namesakes)).toEqual([
      'PayPal Holdings NASDAQ:PYPL 2015-07-20– /tickers/nasdaq-pypl/',
    ]);
  });

  test('tells who had its symbol on another exchange', () => {
    expect(erasOf(pages.get('/tickers/nasdaq-meta/')?.namesakes)).toEqual([
      'Roundhill Ball Metaverse ETF NYSEARCA:META 2021-06-30–2022-01-31 /tickers/nysearca-metv/',
    ]);
  });

  test('names a company without a page, but does not lead to it', () => {
    expect(erasOf(pages.get('/tickers/nyse-t/')?.namesakes)).toEqual(['Telus TSX:T – ']);
  });

  test('leads from a part to the whole, and back', () => {
    expect(pages.get('/tickers/nasdaq-pypl-paypal-2002/')?.parent).toEqual({
      name: 'PayPal Holdings',
      path: '/tickers/nasdaq-pypl/',
    });
    expect(pages.get('/tickers/nasdaq-pypl/')).toMatchObject({
      units: [{ name: 'PayPal, Inc.', path: '/tickers/nasdaq-pypl-paypal-2002/' }],
    });
    expect(pages.get('/tickers/nasdaq-pypl/')?.parent).toBeUndefined();
  });

  test('has the symbol under which it trades today, if it does', () => {
    expect(pages.get('/tickers/nasdaq-meta/')).toMatchObject({ symbols: ['NASDAQ:META'], company: { isListed: true } });
    expect(pages.get('/tickers/nyse-twtr/')).toMatchObject({ symbols: [], company: { isListed: false } });
  });

  test('has nothing on numbered pages that another company could change', () => {
    const many = Array.from({ length: 7 }, (_, index) => naming(toTicker('NASDAQ', 'PYPL'), `20${16 + index}-01-05`));
    const numbered = modelsOf('company', [...entries, ...many], { newsroom: { companies } });
    const page = numbered.get('/tickers/nasdaq-pypl/page/1/');
    expect(page).toMatchObject({ units: [], namesakes: [], coverage: [], companions: [] });
    expect(page).not.toHaveProperty('parent');
  });
});

describe("a symbol's page", () => {
  test('tells what its holder trades as now', () => {
    expect(symbols.get('/tickers/nasdaq-fb/')?.eras).toEqual([
      {
        ticker: 'NASDAQ:FB',
        exchangeName: 'Nasdaq Stock Market',
        name: 'Meta Platforms',
        from: '2012-05-18',
        until: '2022-06-09',
        path: '/tickers/nasdaq-meta/',
        currentTicker: 'NASDAQ:META',
      },
    ]);
  });

  test('lists the stories that name it, newest first, and not those that name its holder by another symbol', () => {
    const more = [...entries, naming(toTicker('NASDAQ', 'FB'), '2018-07-26')];
    const page = modelsOf('symbol', more, { newsroom: { companies } }).get('/tickers/nasdaq-fb/');
    expect(page?.stories.map(({ path }) => path)).toEqual(['/2018/07/s2018/', '/2014/10/s2014/']);
  });

  test('lists the stories of all its holders by time', () => {
    const holders = [
      company('one', 'One', [
        { exchange: 'NYSE', symbol: 'OLD', until: '2005-01-03' },
        { exchange: 'NYSE', symbol: 'NEWA', from: '2005-01-03' },
      ]),
      company('two', 'Two', [
        { exchange: 'NYSE', symbol: 'OLD', from: '2006-01-03', until: '2010-01-04' },
        { exchange: 'NYSE', symbol: 'NEWB', from: '2010-01-04' },
      ]),
    ];
    const stories = ['2004-05-05', '2008-05-05'].map((day) => naming(toTicker('NYSE', 'OLD'), day));
    const page = modelsOf('symbol', stories, { newsroom: { companies: holders } }).get('/tickers/nyse-old/');
    expect(page?.stories.map(({ path }) => path)).toEqual(['/2008/05/s2008/', '/2004/05/s2004/']);
  });

  test('tells who has the same symbol elsewhere', () => {
    const page = symbols.get('/tickers/nysearca-meta/');
    expect(erasOf(page?.eras)).toEqual([
      'Roundhill Ball Metaverse ETF NYSEARCA:META 2021-06-30–2022-01-31 /tickers/nysearca-metv/',
    ]);
    expect(erasOf(page?.namesakes)).toEqual(['Meta Platforms NASDAQ:META 2022-06-09– /tickers/nasdaq-meta/']);
  });

  test('tells each of several eras, the oldest first', () => {
    const alone = modelsOf('symbol', entries.slice(0, 1), { newsroom: { companies } });
    expect(erasOf(alone.get('/tickers/nasdaq-pypl/')?.eras)).toEqual([
      'PayPal, Inc. NASDAQ:PYPL 2002-02-15–2002-10-03 /tickers/nasdaq-pypl-paypal-2002/',
      'PayPal Holdings NASDAQ:PYPL 2015-07-20– ',
    ]);
  });

  test('names no present symbol of a company that is traded no more', () => {
    const old = company('old', 'Old', [
      { exchange: 'NYSE', symbol: 'NEWER', from: '2005-01-03', until: '2010-01-04' },
      { exchange: 'NYSE', symbol: 'OLDER', until: '2005-01-03' },
    ]);
    const setting = { newsroom: { companies: [old] } };
    const page = modelsOf('symbol', [naming(toTicker('NYSE', 'OLDER'), '2004-05-05')], setting).get(
      '/tickers/nyse-older/',
    );
    expect(page?.eras[0]).toMatchObject({ name: 'Old', path: '/tickers/nyse-newer/', currentTicker: undefined });
  });
});
