import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2025-06-03';
const linked = (text: string) => readStory(text, day).linked;

describe('one symbol and several exchanges', () => {
  it.each([
    ['Franco-Nevada (symbol FNV on the TSX and NYSE)', ['NYSE:FNV', 'TSX:FNV']],
    ['Franco-Nevada (symbol: FNV; TSX, NYSE)', ['NYSE:FNV', 'TSX:FNV']],
    ['Franco-Nevada (Symbol: FNV - TSX and NYSE)', ['NYSE:FNV', 'TSX:FNV']],
    ['Stock symbols: FNV (TSX, NYSE)', ['NYSE:FNV', 'TSX:FNV']],
    ['Franco-Nevada trades under the symbol FNV on both the TSX and the NYSE.', ['NYSE:FNV', 'TSX:FNV']],
    ['Franco-Nevada trades under the symbol “FNV” on the TSX and the NYSE.', ['NYSE:FNV', 'TSX:FNV']],
    ['Franco-Nevada is listed on the TSX and the NYSE under “FNV”.', ['NYSE:FNV', 'TSX:FNV']],
    ['Franco-Nevada, which trades as FNV on the TSX and the NYSE, rose.', ['NYSE:FNV', 'TSX:FNV']],
    ['Ticker symbols: TSX: FNV | NYSE: FNV', ['NYSE:FNV', 'TSX:FNV']],
    ['TSX: FNV, NYSE: FNV', ['NYSE:FNV', 'TSX:FNV']],
    ['TSX/NYSE: FNV', ['NYSE:FNV', 'TSX:FNV']],
    ['Wheaton trades on the TSX, the NYSE and the LSE under the ticker WPM.', ['LSE:WPM', 'NYSE:WPM', 'TSX:WPM']],
    ['Air Liquide (code AI, Euronext Paris)', ['EPA:AI']],
  ])('are read in %j', (text, tickers) => {
    expect(linked(text).toSorted()).toEqual(tickers);
  });

  it.each([
    ['Barrick (NYSE and TSX symbols: B and ABX)', ['NYSE:B', 'TSX:ABX']],
    [
      'It trades on the TSX and the NYSE under the symbols “BIPA.UN” and “BIPA”, respectively.',
      ['TSX:BIPA.UN', 'NYSE:BIPA'],
    ],
    ['It trades on the TSX under the symbols “TECK.A” and “TECK.B”.', ['TSX:TECK.A', 'TSX:TECK.B']],
  ])('have one each where there are as many: %j', (text, tickers) => {
    expect(linked(text)).toEqual(tickers);
  });
});

describe('labels', () => {
  it.each([
    [
      'The units trade on Nasdaq under the symbols “ACQAU,” “ACQA” and “ACQAW,” respectively.',
      ['NASDAQ:ACQAU', 'NASDAQ:ACQA', 'NASDAQ:ACQAW'],
    ],
    ['on the OTCQB® under the symbol "ACME"', ['OTC:ACME']],
    ['on the Nasdaq Stock Market (Nasdaq) under the symbol “ACMEQ”', ['NASDAQ:ACMEQ']],
    ['Its stock is listed on NYSE with the symbol “ACME”.', ['NYSE:ACME']],
    ['Its stock trades on the NYSE using the ticker ACME.', ['NYSE:ACME']],
    ['Vodafone (TIDM: VOD)', ['LSE:VOD']],
    ['Toyota (Securities code: 7203)', ['TYO:7203']],
    ['Toyota (Code No. 7203)', ['TYO:7203']],
    ['Toyota (TSE code: 7203)', ['TYO:7203']],
    ['on the Saudi Exchange under the symbol 2222', ['TADAWUL:2222']],
    ['on BSE (scrip code: 500325) and NSE (symbol: RELIANCE)', ['BSE:500325', 'NSE:RELIANCE']],
    ['ADNOC Drilling (ADX symbol: ADNOCDRILL)', ['ADX:ADNOCDRILL']],
    ['Roblox (stock ticker RBLX)', ['NYSE:RBLX']],
    ['Roblox (Ticker – RBLX)', ['NYSE:RBLX']],
    ['Reliance Industries (NSE Symbol - RELIANCE)', ['NSE:RELIANCE']],
    ['on Oslo Børs under the ticker code ETAX', ['OSL:ETAX']],
    ['on Nasdaq Stockholm with the ticker ETAX B', ['STO:ETAX-B']],
  ])('are read in %j', (text, tickers) => {
    expect(linked(text)).toEqual(tickers);
  });

  it.each([
    ['an der Nasdaq unter dem Kürzel ETAX', ['NASDAQ:ETAX']],
    ['unter dem Tickersymbol „ETAX“ an der Nasdaq', ['NASDAQ:ETAX']],
    ['au NYSE sous le symbole « ETAX »', ['NYSE:ETAX']],
    ['en la Bolsa Mexicana de Valores (clave: ETAX)', ['BMV:ETAX']],
    ['na B3 sob o código ETAX3', ['B3:ETAX3']],
    ['al Nasdaq con il simbolo ETAX', ['NASDAQ:ETAX']],
    ['på Nasdaq Stockholm under kortnamnet ETAX', ['STO:ETAX']],
    ['na GPW pod tickerem ETA', ['WSE:ETA']],
    ['Ericsson (kortnamn: ERIC B)', ['STO:ERIC-B']],
    ['PT Bank Central Asia Tbk (kode saham: BBCA)', ['IDX:BBCA']],
    ['在纳斯达克上市（代码：ETAX）', ['NASDAQ:ETAX']],
    ['在纽约证券交易所上市，股票代码为“BABA”', ['NYSE:BABA']],
    ['阿里巴巴集团（纽约证券交易所代码：BABA，港交所代号：9988）', ['NYSE:BABA', 'HKEX:9988']],
    ['ナスダックに上場（ティッカー：ETAX）', ['NASDAQ:ETAX']],
    ['トヨタ自動車株式会社（コード番号：7203）', ['TYO:7203']],
    ['台積電（股票代號：2330）', ['TWSE:2330']],
    ['삼성전자(종목코드 005930)', ['KRX:005930']],
  ])('in other languages are read in %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers });
  });

  it.each([
    'The symbol: FE of iron, and a status symbol: BMW.',
    'The symbol “X” and “Y” are unknowns.',
    'Discount code: SAVE20, dress code: BLACK, source code: MIT.',
    'コード：1234を入力し、商品コード：7203を選ぶ。',
    '验证码：600519，邮政代码：100000',
    'It is trading as usual on the NYSE, and quoted under US law on Nasdaq.',
    'Score: ARS: 2, CHE: 1',
    'Enter it with the symbol A, using the ticker B.',
    'El código ABC y la clave XYZW no son válidos; unter dem Kürzel SPD.',
  ])('of something else are left alone: %j', (text) => {
    expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
  });

  it('advise no exchange as a symbol', () => {
    expect(
      readStory('Trading Symbol: NYSE - FNV', day)
        .findings.map(({ hint = '' }) => hint)
        .join(),
    ).not.toContain('EXCHANGE:NYSE');
  });
});
