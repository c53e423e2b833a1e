import { describe, expect, it } from 'vitest';
import { readNewsroom } from '../../../../src/content/newsroom/read-newsroom.ts';
import type { BracketedTickers } from '../../../../src/domain/edition/article.ts';
import { findMisnaming } from '../../../../src/domain/registry/names/misnamed.ts';
import { createRegistry, isDuring, type Registry } from '../../../../src/domain/registry/registry.ts';
import { tickerOf, toTicker } from '../../../../src/domain/registry/ticker.ts';
import { readBracketedTickers } from '../../../../src/tickers/bracketed-tickers.ts';
import { recognise } from '../../../../src/tickers/recognise.ts';
import { companies, company, exchanges, vocabulary } from '../../../tickers/newsroom.ts';

const registry = createRegistry(exchanges, [
  ...companies,
  company('target', 'Target', [{ exchange: 'NYSE', symbol: 'TGT' }], { legalName: 'Target Corporation' }),
  company('walmart', 'Walmart', [{ exchange: 'NYSE', symbol: 'WMT' }], {
    formerNames: [{ name: 'Wal-Mart Stores', until: '2018-02-01' }],
  }),
  company('ford', 'Ford', [{ exchange: 'NYSE', symbol: 'F' }], { legalName: 'Ford Motor Company' }),
  company('general-motors', 'General Motors', [{ exchange: 'NYSE', symbol: 'GM' }], { aliases: ['GM'] }),
  company('dow', 'Dow', [{ exchange: 'NYSE', symbol: 'DOW', from: '2019-04-02' }], { legalName: 'Dow Inc.' }),
  company('dow-etf', 'SPDR Dow Jones ETF', [{ exchange: 'NYSEARCA', symbol: 'DIA' }], { kind: 'fund' }),
  company('youtube', 'YouTube', [], { kind: 'unit', parent: 'alphabet' }),
  company('waymo', 'Waymo', [{ exchange: 'NASDAQ', symbol: 'WMO' }], { kind: 'unit', parent: 'alphabet' }),
  company('alipay', 'Alipay', [], { kind: 'private' }),
  company('porsche', 'Porsche', [{ exchange: 'ETR', symbol: 'P911' }], { legalName: 'Dr. Ing. h.c. F. Porsche AG' }),
  company('porsche-se', 'Porsche SE', [{ exchange: 'ETR', symbol: 'PAH3' }]),
  company('siemens', 'Siemens', [{ exchange: 'ETR', symbol: 'SIE' }]),
  company('siemens-energy', 'Siemens Energy', [{ exchange: 'ETR', symbol: 'ENR' }]),
  company('sprint', 'Sprint', [{ exchange: 'NYSE', symbol: 'S', until: '2020-04-01' }]),
  company('procter', 'Procter & Gamble', [{ exchange: 'NYSE', symbol: 'PG' }], {
    legalName: 'The Procter & Gamble Company',
  }),
  company('loreal', 'L’Oréal', [{ exchange: 'EPA', symbol: 'OR' }], { legalName: "L'Oréal SA" }),
]);

/** As `misnamed in the first bracket of the text: the company named, and the holder of the ticker`. */
function find(text: string, day = '2020-06-01', known: Registry = registry): string | undefined {
  const [naming] = readBracketedTickers(text, recognise(text, vocabulary));
  const tickers = naming?.occurrences.flatMap((occurrence) =>
    occurrence.kind === 'ticker' ? [toTicker(occurrence.exchange, occurrence.symbol)] : [],
  );
  const found = naming && findMisnaming({ words: naming.words, tickers: tickers ?? [], line: 1 }, day, known);
  return found && `${found.written} = ${found.named.name} ${found.namedTicker}; ${found.ticker} = ${found.holder.name}`;
}

describe('findMisnaming', () => {
  it('takes neither holder of a symbol that two files have at once for misnamed', () => {
    const twice = createRegistry(exchanges, [
      company('alpha', 'Alpha', [{ exchange: 'NYSE', symbol: 'ASPG' }]),
      company('beta', 'Beta', [{ exchange: 'NYSE', symbol: 'ASPG' }]),
    ]);
    const both = ['Alpha (NYSE:ASPG)', 'Beta (NYSE:ASPG)'].map((text) => find(text, '2020-06-01', twice));
    expect(both).toEqual([undefined, undefined]);
  });

  it.each([
    ['Apple Inc. (NASDAQ:AMZN) fell', 'Apple Inc. = Apple NASDAQ:AAPL; NASDAQ:AMZN = Amazon'],
    ['a rival of Apple (NASDAQ:AMZN)', 'Apple = Apple NASDAQ:AAPL; NASDAQ:AMZN = Amazon'],
    ['But Apple (NASDAQ:AMZN)', 'Apple = Apple NASDAQ:AAPL; NASDAQ:AMZN = Amazon'],
    ['It fell on Monday. Apple (NASDAQ:AMZN)', 'Apple = Apple NASDAQ:AAPL; NASDAQ:AMZN = Amazon'],
    ['On Monday, Apple’s (NASDAQ:AMZN)', 'Apple’s = Apple NASDAQ:AAPL; NASDAQ:AMZN = Amazon'],
    ['Telus’s Apple (NASDAQ:AMZN)', 'Apple = Apple NASDAQ:AAPL; NASDAQ:AMZN = Amazon'],
    ['The Procter and Gamble Co. (NYSE:T)', 'The Procter and Gamble Co. = Procter & Gamble NYSE:PG; NYSE:T = AT&T'],
    ['Wal-Mart Stores Inc. (NYSE:TGT)', 'Wal-Mart Stores Inc. = Walmart NYSE:WMT; NYSE:TGT = Target'],
    ["L'Oreal (EPA:MC)", "L'Oreal = L’Oréal EPA:OR; EPA:MC = LVMH"],
    ['Amazon (NYSE: BRK.A, BRK.B)', 'Amazon = Amazon NASDAQ:AMZN; NYSE:BRK.A = Berkshire Hathaway'],
    ['in eBay (NASDAQ:AAPL)', 'eBay = eBay NASDAQ:EBAY; NASDAQ:AAPL = Apple'],
  ])('names both companies of %j', (text, expected) => {
    expect(find(text)).toBe(expected);
  });

  it.each([
    ['the company itself', 'Apple (NASDAQ:AAPL)'],
    ['its legal name', 'Target Corporation (NYSE:TGT)'],
    ['a former name', 'Wal-Mart Stores (NYSE:WMT)'],
    ['an alias', 'GM (NYSE:GM)'],
    ['another legal form', 'Apple Incorporated (NASDAQ:AAPL)'],
    ['a possessive', 'Apple’s (NASDAQ:AAPL)'],
    ['no name', 'the group (NYSE:T)'],
    ['a name that nobody registered', 'Banana Inc. (NASDAQ:AAPL)'],
    ['a list', 'Walmart and Target (NYSE:WMT, NYSE:TGT)'],
    ['a list in another order', 'Target and Walmart (NYSE:WMT, NYSE:TGT)'],
    ['the company, before another one', 'Amazon, a rival of Apple (NASDAQ:AMZN)'],
    ['a unit, with its parent’s ticker', 'YouTube (NASDAQ:GOOGL)'],
    ['a parent, with its unit’s ticker', 'Alphabet (NASDAQ:WMO)'],
    ['a sister', 'Waymo, and YouTube (NASDAQ:WMO)'],
    ['a private company, with its owner’s ticker', 'Alipay (NYSE:BABA)'],
    ['a company that was not listed yet', 'Dow (NYSE:GM)', '2018-06-01'],
    ['a company that was not listed any more', 'Sprint (NYSE:GM)', '2020-06-01'],
    ['an index, with its fund', 'the Dow (NYSEARCA:DIA)'],
    ['a person', 'Henry Ford (NYSE:GM)'],
    ['a person with a title', 'Mr. Ford (NYSE:GM)'],
    ['words in title case', 'Analysts Cut Their Target (NYSE:GM)'],
    ['a longer name', 'Old Apple (NASDAQ:AMZN)'],
    ['a word that is also a name', 'a price target (NYSE:GM)'],
    ['a company of the same name', 'Porsche (ETR:PAH3)'],
    ['a company with the same beginning', 'Siemens (ETR:ENR)'],
    ['a ticker that nobody holds', 'Apple (NASDAQ:ZZZZ)'],
    ['a ticker that nobody held then', 'Apple (NASDAQ:META)', '2014-10-28'],
    ['no brackets', 'Apple NASDAQ:AMZN'],
  ])('is silent about %s: %j', (_, text, day?: string) => {
    expect(find(text, day)).toBeUndefined();
  });

  it('finds a name by the day, too', () => {
    expect(find('the Dow (NYSE:GM)', '2020-06-01')).toBe('Dow = Dow NYSE:DOW; NYSE:GM = General Motors');
    expect(find('Meta Platforms (NASDAQ:GOOGL)', '2014-10-28')).toBe(
      'Meta Platforms = Meta Platforms NASDAQ:FB; NASDAQ:GOOGL = Alphabet',
    );
  });

  it('is silent about every name of every company of our own newsroom', () => {
    const { newsroom } = readNewsroom(process.cwd());
    const own = createRegistry(newsroom.exchanges, newsroom.companies);
    const alarms = newsroom.companies.flatMap(({ name, legalName, aliases, formerNames, listings }) => {
      const names = [name, legalName ?? name, ...aliases, ...formerNames.map((former) => former.name)];
      return listings.flatMap((listing) => {
        const day = listing.from ?? (listing.until ? '2001-01-01' : '2026-10-01');
        if (!isDuring(listing, day)) return [];
        return names.flatMap((written) => {
          const naming: BracketedTickers = { words: written, tickers: [tickerOf(listing)], line: 1 };
          return findMisnaming(naming, day, own) ?? [];
        });
      });
    });
    expect(alarms).toEqual([]);
  });
});
