import type { Company, CompanyKind, FormerName, Listing } from '../../src/domain/registry/company.ts';
import type { Exchange } from '../../src/domain/registry/exchange.ts';
import { createRegistry } from '../../src/domain/registry/registry.ts';
import { compileVocabulary } from '../../src/tickers/vocabulary.ts';

/** A small newsroom of real exchanges and companies, enough for every rule of tickers and their eras. */
export const exchanges: readonly Exchange[] = [
  exchange('NASDAQ', 'XNAS', '[A-Z]{1,5}', {
    name: 'Nasdaq Stock Market',
    aliases: ['Nasdaq', 'NasdaqGS'],
    suffixes: ['.O'],
    countryCodes: ['US'],
  }),
  exchange('NYSE', 'XNYS', String.raw`[A-Z]{1,5}(\.[A-Z]{1,2})?`, {
    name: 'New York Stock Exchange',
    classSeparator: '.',
  }),
  exchange('NYSEARCA', 'ARCX', '[A-Z]{1,5}', { name: 'NYSE Arca', aliases: ['ARCA', 'NYSE Arca'] }),
  exchange('NYSEAMERICAN', 'XASE', '[A-Z]{1,5}', { name: 'NYSE American', aliases: ['NYSE American', 'AMEX'] }),
  exchange('TSX', 'XTSE', String.raw`[A-Z]{1,5}(\.[A-Z]{1,2})?`, {
    name: 'Toronto Stock Exchange',
    aliases: ['TSE'],
    country: 'CA',
    classSeparator: '.',
    suffixes: ['.TO', '-T'],
  }),
  exchange('TSXV', 'XTSX', '[A-Z]{1,5}', { name: 'TSX Venture Exchange', aliases: ['TSX-V'], country: 'CA' }),
  exchange('LSE', 'XLON', String.raw`[A-Z0-9]{2,4}(\.[A-Z])?`, {
    name: 'London Stock Exchange',
    aliases: ['LON'],
    suffixes: ['.L'],
    countryCodes: ['LN'],
    country: 'GB',
    classSeparator: '.',
  }),
  exchange('EPA', 'XPAR', '(?=.*[A-Z])[A-Z0-9]{1,5}', {
    name: 'Euronext Paris',
    aliases: ['Euronext Paris'],
    country: 'FR',
  }),
  exchange('AMS', 'XAMS', '(?=.*[A-Z])[A-Z0-9]{1,5}', { name: 'Euronext Amsterdam', country: 'NL' }),
  exchange('SWX', 'XSWX', '[A-Z0-9]{2,6}', { name: 'SIX Swiss Exchange', aliases: ['SIX'], country: 'CH' }),
  exchange('STO', 'XSTO', '[A-Z]{1,8}(-[A-Z])?', {
    name: 'Nasdaq Stockholm',
    aliases: ['Nasdaq Stockholm'],
    country: 'SE',
    classSeparator: '-',
  }),
  exchange('HKEX', 'XHKG', '[0-9]{4,5}', {
    name: 'Stock Exchange of Hong Kong',
    aliases: ['HKG', 'SEHK'],
    suffixes: ['.HK'],
    countryCodes: ['HK'],
    country: 'HK',
    padDigits: 4,
  }),
  exchange('TYO', 'XTKS', '[0-9][0-9A-Z][0-9][0-9A-Z]', {
    name: 'Tokyo Stock Exchange',
    aliases: ['TSE', 'JPX'],
    suffixes: ['.T'],
    country: 'JP',
  }),
  // Exchanges whose codes are words of other trades: an agency, a verb, a goal, a bet, a time zone, a pronoun.
  exchange('AIM', 'AIMX', '[A-Z0-9]{2,4}', { name: 'London Stock Exchange, AIM', country: 'GB' }),
  exchange('ASX', 'XASX', '[A-Z0-9]{3,6}', { name: 'Australian Securities Exchange', country: 'AU' }),
  exchange('BIT', 'MTAA', '(?=.*[A-Z])[A-Z0-9]{1,6}', { name: 'Borsa Italiana', country: 'IT' }),
  exchange('BIST', 'XIST', '(?=.*[A-Z])[A-Z0-9]{3,6}', { name: 'Borsa Istanbul', aliases: ['IST'], country: 'TR' }),
  exchange('ETR', 'XETR', '(?=.*[A-Z])[A-Z0-9]{2,5}', {
    name: 'Xetra',
    aliases: ['FRA', 'Frankfurt'],
    homonyms: ['Frankfurt'],
    suffixes: ['.DE'],
    country: 'DE',
  }),
  exchange('OTC', 'OTCM', '[A-Z]{4,5}', { name: 'OTC Markets', aliases: ['OTCMKTS', 'OTC Pink'] }),
  exchange('SET', 'XBKK', '(?=.*[A-Z])[A-Z0-9&-]{1,8}', { name: 'Stock Exchange of Thailand', country: 'TH' }),
  exchange('SZSE', 'XSHE', '[0-9]{6}', { name: 'Shenzhen Stock Exchange', aliases: ['SHE'], country: 'CN' }),
  exchange('NSE', 'XNSE', '[A-Z0-9][A-Z0-9&-]{0,14}', { name: 'National Stock Exchange of India', country: 'IN' }),
];

export const companies: readonly Company[] = [
  company('agilent', 'Agilent', [{ exchange: 'NYSE', symbol: 'A', from: '1999-11-18' }]),
  company('alibaba', 'Alibaba', [
    { exchange: 'NYSE', symbol: 'BABA', from: '2014-09-19' },
    { exchange: 'HKEX', symbol: '9988', from: '2019-11-26' },
  ]),
  company('alphabet', 'Alphabet', [
    { exchange: 'NASDAQ', symbol: 'GOOGL', from: '2014-04-03' },
    { exchange: 'NASDAQ', symbol: 'GOOG', from: '2004-08-19' },
  ]),
  company('amazon', 'Amazon', [{ exchange: 'NASDAQ', symbol: 'AMZN', from: '1997-05-15' }]),
  company('apple', 'Apple', [{ exchange: 'NASDAQ', symbol: 'AAPL', from: '1980-12-12' }]),
  company('att', 'AT&T', [{ exchange: 'NYSE', symbol: 'T', from: '2005-12-01' }]),
  company('berkshire-hathaway', 'Berkshire Hathaway', [
    { exchange: 'NYSE', symbol: 'BRK.A' },
    { exchange: 'NYSE', symbol: 'BRK.B', from: '1996-05-09' },
  ]),
  company('ebay', 'eBay', [{ exchange: 'NASDAQ', symbol: 'EBAY', from: '1998-09-24' }]),
  company('lvmh', 'LVMH', [{ exchange: 'EPA', symbol: 'MC' }]),
  company('meta', 'Meta Platforms', [
    { exchange: 'NASDAQ', symbol: 'FB', from: '2012-05-18', until: '2022-06-09' },
    { exchange: 'NASDAQ', symbol: 'META', from: '2022-06-09' },
  ]),
  company('paypal', 'PayPal Holdings', [{ exchange: 'NASDAQ', symbol: 'PYPL', from: '2015-07-20' }]),
  company('paypal-2002', 'PayPal, Inc.', [
    { exchange: 'NASDAQ', symbol: 'PYPL', from: '2002-02-15', until: '2002-10-03' },
  ]),
  company(
    'roundhill-metaverse',
    'Roundhill Ball Metaverse ETF',
    [
      { exchange: 'NYSEARCA', symbol: 'METV', from: '2022-01-31' },
      { exchange: 'NYSEARCA', symbol: 'META', from: '2021-06-30', until: '2022-01-31' },
    ],
    { kind: 'fund' },
  ),
  company('shopify', 'Shopify', [
    { exchange: 'NYSE', symbol: 'SHOP', from: '2015-05-21' },
    { exchange: 'TSX', symbol: 'SHOP', from: '2015-05-21' },
  ]),
  company('telus', 'Telus', [{ exchange: 'TSX', symbol: 'T' }]),
  company('tencent', 'Tencent', [{ exchange: 'HKEX', symbol: '0700', from: '2004-06-16' }]),
  company('toyota', 'Toyota', [{ exchange: 'TYO', symbol: '7203' }]),
  company('volvo', 'Volvo', [{ exchange: 'STO', symbol: 'VOLV-B' }]),
];

export const vocabulary = compileVocabulary(exchanges);
export const registry = createRegistry(exchanges, companies);

/** An exchange with what a test needs; the rest is plausible. */
export function exchange(id: string, mic: string, symbols: string, rest: Partial<Exchange> = {}): Exchange {
  const name = rest.name ?? id;
  return { id, mic, symbols, name, shortName: name, aliases: [], country: 'US', timeZone: 'America/New_York', ...rest };
}

/** A company with what a test needs. */
export function company(
  id: string,
  name: string,
  listings: readonly Listing[],
  rest: Partial<Omit<Company, 'kind'>> & { readonly kind?: CompanyKind } = {},
): Company {
  const formerNames: readonly FormerName[] = [];
  return { id, name, kind: 'company', formerNames, aliases: [], listings, ...rest };
}
