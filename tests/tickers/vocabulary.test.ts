import { describe, expect, it } from 'vitest';
import { readExchanges } from '../../src/content/newsroom/read-newsroom.ts';
import { recognise } from '../../src/tickers/recognise.ts';
import { compileVocabulary, findExchanges } from '../../src/tickers/vocabulary.ts';
import { exchange, exchanges, vocabulary } from './newsroom.ts';
import { spell } from './spell.ts';

describe('compileVocabulary', () => {
  const idsOf = (code: string) => vocabulary.exchangesByCode.get(code)?.map(({ id }) => id);

  it('has ids and aliases as they are printed', () => {
    expect(idsOf('NASDAQ')).toEqual(['NASDAQ']);
    expect(idsOf('Nasdaq')).toEqual(['NASDAQ']);
    expect(idsOf('nasdaq')).toBeUndefined();
  });

  it('allows one alias of two exchanges', () => {
    expect(idsOf('TSE')).toEqual(['TSX', 'TYO']);
  });

  it('lets an id mean its own exchange, whatever others claim', () => {
    const { exchangesByCode } = compileVocabulary([
      ...exchanges,
      exchange('XYZ', 'XXYZ', '[A-Z]+', { aliases: ['NYSE'] }),
    ]);
    expect(exchangesByCode.get('NYSE')?.map(({ id }) => id)).toEqual(['NYSE']);
  });

  it('prefers the longer of two codes with one ending', () => {
    const nested = compileVocabulary([
      exchange('STOCKHOLM', 'XSTO', '[A-Z]+', { aliases: ['Nasdaq Stockholm'] }),
      exchange('OTHER', 'XXXX', '[A-Z]+', { aliases: ['Stockholm'] }),
    ]);
    expect(recognise('Nasdaq Stockholm:ABC and Stockholm:ABC', nested).map(spell)).toEqual([
      'STOCKHOLM:ABC ← Nasdaq Stockholm:ABC',
      'OTHER:ABC ← Stockholm:ABC',
    ]);
  });

  it('reads nothing after an exchange whose pattern is broken', () => {
    expect(
      recognise('BAD:A and NYSE:A', compileVocabulary([...exchanges, exchange('BAD', 'XBAD', '[A-Z')])),
    ).toHaveLength(1);
  });

  it('finds an exchange by its full name', () => {
    expect(idsOf('New York Stock Exchange')).toEqual(['NYSE']);
  });

  it('may be empty', () => {
    expect(recognise('NYSE:A and $A', compileVocabulary([])).map(spell)).toEqual(['$A']);
  });
});

describe('findExchanges', () => {
  it.each([
    ['NYSE-American', 'NYSEAMERICAN'],
    ['NYSEAmerican', 'NYSEAMERICAN'],
    ['NYSE - American', 'NYSEAMERICAN'],
    ['NYSEArca', 'NYSEARCA'],
    ['OTCpink', 'OTC'],
    ['OTC-PINK', 'OTC'],
    ['TORONTO STOCK EXCHANGE', 'TSX'],
    ['NASDAQGS', 'NASDAQ'],
    ['tsxv', undefined],
    ['Nyse', undefined],
    ['nasdaq', undefined],
    ['Aim', undefined],
    ['A-IM', undefined],
  ])('reads %j as %s', (printed, id) => {
    expect(findExchanges(vocabulary, printed)[0]?.id).toBe(id);
  });
});

describe('the codes that newswires print', () => {
  const all = compileVocabulary(readExchanges(process.cwd()));

  it.each([
    ['ETR', 'FSE, FRANKFURT, Frankfurt Stock Exchange, Börse Frankfurt, XETRA, FWB'],
    ['OTC', 'OTCID, OTCPINK, OTC-QB, OTC MARKETS, OTC Markets Group, USOTC, PINK, OTC Pink Limited, OTCQX Best Market'],
    ['NYSEAMERICAN', 'NYSE-A, NYSE-American, NYSEAmerican, NYSE MKT, NYSEAM, NYSE Amex, AMEX'],
    ['NYSEARCA', 'NYSEArca, NYSE ARCA, ARCA'],
    ['NASDAQ', 'NASDAQ Global Select, NASDAQ Global Select Market, NASDAQ-GS, NasdaqCM, Nasdaq Capital Market'],
    ['NEO', 'Cboe CA, CBOE CA, Cboe Canada, NEO, NEO Exchange'],
    ['CSE', 'CNX, CNSX, Canadian Securities Exchange'],
    ['OSL', 'Oslo Børs, Oslo Bors, Euronext Growth Oslo'],
    ['SWX', 'SIX Swiss Exchange, SIX, SWX'],
    ['TSXV', 'TSX VENTURE, TSX-V, TSX.V, TSX Venture Exchange, CVE'],
    ['AQSE', 'AQSE, Aquis, Aquis Stock Exchange'],
    ['ISE', 'Euronext Dublin, Irish Stock Exchange'],
    ['STU', 'Börse Stuttgart, Stuttgart Stock Exchange'],
    ['DUS', 'Börse Düsseldorf'],
    ['CXE', 'CBOE Europe, Cboe Europe'],
    ['SGX', 'SGX-ST, SGX Mainboard, Catalist'],
    ['TASE', 'TASE, TLV, Tel Aviv Stock Exchange'],
    ['JSE', 'JSE, Johannesburg Stock Exchange'],
    ['B3', 'B3, BVMF, BOVESPA, BM&FBOVESPA'],
    ['TADAWUL', 'Tadawul, TADAWUL, Saudi Exchange'],
    ['IDX', 'IDX, Indonesia Stock Exchange'],
    ['SET', 'SET, Stock Exchange of Thailand'],
    ['BMV', 'BMV, Bolsa Mexicana de Valores'],
    ['ICEX', 'Nasdaq Iceland'],
    ['HKEX', 'HKEX, HKEx, SEHK, HKSE, Hong Kong Stock Exchange'],
  ])('are read as %s: %s', (id, codes) => {
    expect(codes.split(', ').map((code) => findExchanges(all, code).map((exchange) => exchange.id))).toEqual(
      codes.split(', ').map(() => [id]),
    );
  });

  it.each(['TSE', 'Euronext', 'OMX', 'First North'])('ask which exchange is meant: %s', (code) => {
    expect(findExchanges(all, code).length).toBeGreaterThan(1);
  });
});
