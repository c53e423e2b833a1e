import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findEntry } from '../../../src/domain/edition/directory.ts';
import { toTicker, type Ticker } from '../../../src/domain/registry/ticker.ts';
import { company } from '../../tickers/newsroom.ts';
import { at, bodyOf, editionOf, newsroom, story, type Setting } from '../newsroom.ts';

const facebook = toTicker('NASDAQ', 'FB');
const meta = toTicker('NASDAQ', 'META');
const payPal = toTicker('NASDAQ', 'PYPL');
const unknown = toTicker('NYSE', 'XYZ');

const naming = (ticker: Ticker, published: string) =>
  story(`s${published.slice(0, 4)}`, { published: `${published}T15:00:00Z`, body: bodyOf([ticker]) });

function directoryOf(entries: readonly ReturnType<typeof story>[], setting?: Setting) {
  return editionOf(entries, setting).directory;
}

/** Shape: `/tickers/nasdaq-meta/ Meta Platforms: 2`. */
function pagesOf(entries: readonly ReturnType<typeof story>[], setting?: Setting): readonly string[] {
  return directoryOf(entries, setting).entries.map(
    ({ path, company: held, ticker, stories }) => `${path} ${held?.name ?? ticker}: ${String(stories.length)}`,
  );
}

describe('a company that changed its symbol', () => {
  const entries = [naming(facebook, '2014-10-28'), naming(meta, '2023-01-05')];

  test('has one page, at its present symbol, with the stories of both', () => {
    expect(pagesOf(entries)).toEqual(['/tickers/nasdaq-meta/ Meta Platforms: 2']);
  });

  test('has a short page at its former symbol that says whose it was', () => {
    const { symbols } = directoryOf(entries.slice(0, 1));
    expect(
      symbols.map(({ path, eras }) => [path, eras.map(({ company: held, listing }) => [held.id, listing.until])]),
    ).toEqual([['/tickers/nasdaq-fb/', [['meta', '2022-06-09']]]]);
  });

  test('stood at its former symbol while that was its present one', () => {
    const setting = { now: at('2014-10-29T12:00:00Z') };
    expect(pagesOf(entries.slice(0, 1), setting)).toEqual(['/tickers/nasdaq-fb/ Meta Platforms: 1']);
  });
});

describe('two companies that held one symbol in turn', () => {
  const first = naming(payPal, '2002-05-01');
  const second = naming(payPal, '2016-05-02');

  test("each have a page: the later holder the symbol's, the earlier one its own below it", () => {
    expect(pagesOf([first, second])).toEqual([
      '/tickers/nasdaq-pypl/ PayPal Holdings: 1',
      '/tickers/nasdaq-pypl-paypal-2002/ PayPal, Inc.: 1',
    ]);
  });

  test('keep their addresses whichever of them is written about', () => {
    expect(pagesOf([first])).toEqual(['/tickers/nasdaq-pypl-paypal-2002/ PayPal, Inc.: 1']);
    expect(pagesOf([second])).toEqual(['/tickers/nasdaq-pypl/ PayPal Holdings: 1']);
  });

  test('leave the symbol itself to a page that names both, while the present holder has none', () => {
    const { symbols } = directoryOf([first]);
    expect(symbols.map(({ path, eras }) => [path, eras.map(({ company: held }) => held.id)])).toEqual([
      ['/tickers/nasdaq-pypl/', ['paypal-2002', 'paypal']],
    ]);
    expect(directoryOf([first, second]).symbols).toEqual([]);
  });
});

describe('a symbol that no company file holds', () => {
  test('has a page under itself', () => {
    expect(pagesOf([naming(unknown, '2014-10-28')])).toEqual(['/tickers/nyse-xyz/ NYSE:XYZ: 1']);
  });

  test('keeps its address when a company is registered for it', () => {
    const registered = company('xyz', 'XYZ Corporation', [
      { exchange: 'NASDAQ', symbol: 'XYZ', from: '2020-01-01' },
      { exchange: 'NYSE', symbol: 'XYZ', until: '2020-01-01' },
    ]);
    const directory = directoryOf([naming(unknown, '2014-10-28')], {
      newsroom: { companies: [...newsroom.companies, registered] },
    });
    expect(directory.entries.map(({ path }) => path)).toEqual(['/tickers/nasdaq-xyz/']);
    expect(directory.symbols.map(({ path }) => path)).toEqual(['/tickers/nyse-xyz/']);
  });
});

describe('the directory', () => {
  const named = [
    naming(unknown, '2011-01-03'),
    naming(toTicker('NASDAQ', 'AAPL'), '2012-01-03'),
    naming(toTicker('NYSE', 'BRK.B'), '2013-01-03'),
    naming(facebook, '2014-10-28'),
    naming(payPal, '2002-05-01'),
    naming(payPal, '2016-05-02'),
    naming(toTicker('HKEX', '9988'), '2020-05-02'),
  ];

  test('is in the order of names', () => {
    const names = directoryOf(named).entries.map(({ company: held, ticker }) => held?.name ?? ticker);
    expect(names).toEqual([
      'Alibaba',
      'Apple',
      'Berkshire Hathaway',
      'Meta Platforms',
      'NYSE:XYZ',
      'PayPal Holdings',
      'PayPal, Inc.',
    ]);
  });

  test('gives every page an address of its own, which no other story takes away', () => {
    fc.assert(
      fc.property(fc.subarray(named), (some) => {
        const all = new Map(
          directoryOf(named).entries.map((entry) => [`${entry.ticker}${entry.company?.id ?? ''}`, entry.path]),
        );
        const { entries, symbols } = directoryOf(some);
        for (const entry of entries) expect(all.get(`${entry.ticker}${entry.company?.id ?? ''}`)).toBe(entry.path);
        const paths = [...entries, ...symbols].map(({ path }) => path);
        expect(new Set(paths).size).toBe(paths.length);
      }),
    );
  });

  test('finds the page of every mention', () => {
    const { articles, directory } = editionOf(named);
    for (const { companies } of articles) {
      for (const mention of companies) expect(findEntry(directory, mention)?.stories.length).toBeGreaterThan(0);
    }
    expect(findEntry(directory, { tickers: [toTicker('NYSE', 'T')] })).toBeUndefined();
    expect(findEntry(directory, { tickers: [] })).toBeUndefined();
  });
});
