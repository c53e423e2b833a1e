import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createRegistry,
  holderAt,
  isDuring,
  lifetimesOf,
  primaryListing,
  resolveTicker,
  schemaSymbol,
} from '../../../src/domain/registry/registry.ts';
import { resolveCashtag } from '../../../src/domain/registry/resolve-cashtag.ts';
import { tickerOf, toTicker } from '../../../src/domain/registry/ticker.ts';
import { createListingReference } from '../../../src/domain/reference/listing-reference.ts';
import type { IsoDay } from '../../../src/domain/instant.ts';
import { companies, company, exchanges, registry } from '../../tickers/newsroom.ts';

const day = (text: string) => text as IsoDay;

describe('a ticker through time', () => {
  it.each([
    ['NASDAQ', 'PYPL', '2002-02-14', undefined],
    ['NASDAQ', 'PYPL', '2002-02-15', 'paypal-2002'],
    ['NASDAQ', 'PYPL', '2002-10-02', 'paypal-2002'],
    ['NASDAQ', 'PYPL', '2002-10-03', undefined],
    ['NASDAQ', 'PYPL', '2014-10-28', undefined],
    ['NASDAQ', 'PYPL', '2015-07-19', undefined],
    ['NASDAQ', 'PYPL', '2015-07-20', 'paypal'],
    ['NASDAQ', 'PYPL', '2999-12-31', 'paypal'],
    ['NASDAQ', 'FB', '2012-05-17', undefined],
    ['NASDAQ', 'FB', '2012-05-18', 'meta'],
    ['NASDAQ', 'FB', '2022-06-08', 'meta'],
    ['NASDAQ', 'FB', '2022-06-09', undefined],
    ['NASDAQ', 'META', '2022-06-08', undefined],
    ['NASDAQ', 'META', '2022-06-09', 'meta'],
    ['NYSEARCA', 'META', '2022-01-30', 'roundhill-metaverse'],
    ['NYSEARCA', 'META', '2022-01-31', undefined],
    ['NYSE', 'BRK.A', '1900-01-01', 'berkshire-hathaway'],
    ['NYSE', 'NONE', '2014-10-28', undefined],
  ])('%s:%s on %s is %s', (exchange, symbol, day, holder) => {
    expect(holderAt(registry, toTicker(exchange, symbol), day)?.company.id).toBe(holder);
  });

  it('has its holders in the order of time, whatever the order of the files', () => {
    const eras = lifetimesOf(registry, toTicker('NASDAQ', 'PYPL'));
    expect(eras.map(({ company: { id }, listing: { from } }) => [id, from])).toEqual([
      ['paypal-2002', '2002-02-15'],
      ['paypal', '2015-07-20'],
    ]);
    expect(lifetimesOf(registry, toTicker('NYSE', 'NONE'))).toEqual([]);
  });

  it('never has two holders on one day, and between holders none', () => {
    const days = fc.date({ min: new Date('2000-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.constantFrom(...registry.holdings.keys()), days, (ticker, date) => {
        const day = date.toISOString().slice(0, 10);
        const holders = lifetimesOf(registry, ticker).filter(({ listing }) => isDuring(listing, day));
        expect(holders.length).toBeLessThanOrEqual(1);
        expect(holderAt(registry, ticker, day)).toBe(holders[0]);
      }),
    );
  });
});

describe('resolveTicker', () => {
  it('tells held, not then and unregistered apart', () => {
    const ticker = toTicker('NASDAQ', 'FB');
    expect(resolveTicker(registry, ticker, '2014-10-28')).toMatchObject({ kind: 'held', company: { id: 'meta' } });
    expect(resolveTicker(registry, ticker, '2023-01-05')).toMatchObject({
      kind: 'not-then',
      lifetimes: [{ company: { id: 'meta' }, listing: { until: '2022-06-09' } }],
    });
    expect(resolveTicker(registry, toTicker('NASDAQ', 'NONE'), '2023-01-05')).toEqual({ kind: 'unregistered' });
  });
});

describe('resolveCashtag', () => {
  it.each([
    ['AAPL', '2014-10-28', 'NASDAQ:AAPL'],
    ['BRK.B', '2020-01-02', 'NYSE:BRK.B'],
    ['BRK-B', '2020-01-02', 'NYSE:BRK.B'],
    ['SHOP', '2020-01-02', 'NYSE:SHOP'],
    ['META', '2021-07-01', 'NYSEARCA:META'],
    ['META', '2023-01-05', 'NASDAQ:META'],
  ])('$%s on %s is %s', (symbol, day, ticker) => {
    const resolution = resolveCashtag(registry, symbol, day);
    expect(resolution).toMatchObject({ kind: 'held', ticker });
    expect(resolution.kind === 'held' && tickerOf(resolution.listing)).toBe(ticker);
  });

  it.each([
    ['PATH', '2014-10-28'],
    ['aapl', '2014-10-28'],
    ['FB', '2023-01-05'],
    ['META', '2022-03-01'],
    ['AAPL', '1980-12-11'],
  ])('knows no $%s on %s', (symbol, day) => {
    expect(resolveCashtag(registry, symbol, day)).toEqual({ kind: 'unknown' });
  });

  it('is American by custom, whichever company has the symbol elsewhere', () => {
    expect(resolveCashtag(registry, 'T', '2014-10-28')).toMatchObject({ kind: 'held', ticker: 'NYSE:T' });
    expect(resolveCashtag(registry, 'T', '2004-10-28')).toEqual({ kind: 'unknown' });
    expect(resolveCashtag(registry, 'VOLV.B', '2020-01-02')).toEqual({ kind: 'unknown' });
  });

  it('is ambiguous between two companies that are American, and names both', () => {
    const known = createRegistry(exchanges, [
      company('a', 'A', [{ exchange: 'NYSE', symbol: 'X' }]),
      company('b', 'B', [{ exchange: 'NASDAQ', symbol: 'X' }]),
    ]);
    expect(resolveCashtag(known, 'X', '2014-10-28')).toEqual({ kind: 'ambiguous', tickers: ['NYSE:X', 'NASDAQ:X'] });
  });

  it('is that of the reference where no company file has the symbol', () => {
    const rows = [
      { mic: 'XNYS', symbol: 'YELP', name: 'Yelp Inc.', from: day('2021-01-30') },
      { mic: 'XNYS', symbol: 'NEWCO', name: 'Newco', from: day('2023-05-01'), to: day('2024-05-01') },
      { mic: 'XLON', symbol: 'TSCO', name: 'Tesco' },
    ];
    const reference = { ...createListingReference(rows), firstDay: day('2021-01-30') };
    const known = createRegistry(exchanges, [], reference);
    const yelp = { kind: 'referenced', ticker: 'NYSE:YELP', name: 'Yelp Inc.' };
    expect(resolveCashtag(known, 'YELP', '2022-01-03')).toEqual(yelp);
    // The row is older than the reference, and so is the listing.
    expect(resolveCashtag(known, 'YELP', '2014-01-03')).toEqual(yelp);
    expect(resolveCashtag(known, 'NEWCO', '2023-06-01')).toMatchObject({ ticker: 'NYSE:NEWCO' });
    expect(resolveCashtag(known, 'NEWCO', '2014-01-03')).toEqual({ kind: 'unknown' });
    expect(resolveCashtag(known, 'NEWCO', '2025-01-03')).toEqual({ kind: 'unknown' });
    expect(resolveCashtag(known, 'TSCO', '2022-01-03')).toEqual({ kind: 'unknown' });
  });

  it('meets a company at its primary listing, even if another file order would say otherwise', () => {
    const shop = company('x', 'X', [
      { exchange: 'NYSE', symbol: 'XX', from: '2000-01-01', until: '2010-01-01' },
      { exchange: 'NASDAQ', symbol: 'XYZ' },
      { exchange: 'NYSEARCA', symbol: 'XYZ' },
    ]);
    expect(resolveCashtag(createRegistry(exchanges, [shop]), 'XYZ', '2020-01-02')).toMatchObject({
      ticker: 'NASDAQ:XYZ',
    });
    expect(resolveCashtag(createRegistry(exchanges, [shop]), 'XYZ', '2005-01-02')).toMatchObject({
      ticker: 'NASDAQ:XYZ',
    });
  });
});

describe('primaryListing', () => {
  const moved = company('moved', 'Moved', [
    { exchange: 'NYSE', symbol: 'NEW', from: '2010-01-01', until: '2020-01-01' },
    { exchange: 'LSE', symbol: 'OLD', from: '2000-01-01', until: '2012-01-01' },
  ]);
  it.each([
    ['1999-12-31', undefined],
    ['2005-01-01', 'LSE:OLD'],
    ['2011-01-01', 'NYSE:NEW'],
    ['2012-01-01', 'NYSE:NEW'],
    ['2020-01-01', 'NYSE:NEW'],
    ['2030-01-01', 'NYSE:NEW'],
  ])('on %s is %s', (day, ticker) => {
    const listing = primaryListing(moved, day);
    expect(listing && tickerOf(listing)).toBe(ticker);
  });

  it('is none for a company that was never listed', () => {
    expect(primaryListing(company('private', 'Private', []), '2020-01-01')).toBeUndefined();
  });
});

describe('schemaSymbol', () => {
  it('puts the market’s ISO 10383 code before the symbol', () => {
    expect(schemaSymbol(registry, toTicker('NASDAQ', 'AAPL'))).toBe('XNAS AAPL');
    expect(schemaSymbol(registry, toTicker('NONE', 'AAPL'))).toBeUndefined();
  });
});

describe('createRegistry', () => {
  it('holds every company and exchange by its id', () => {
    expect([...registry.companies.values()]).toEqual(companies);
    expect([...registry.exchanges.values()]).toEqual(exchanges);
  });
});
