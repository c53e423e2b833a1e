import { describe, expect, it } from 'vitest';
import { readStory } from './read-story.ts';

const day = '2024-05-06';

it.each([
  ['DSV A/S (CSE: DSV) said', 'CPH:DSV'],
  ['Novo Nordisk (CSE: NOVO B) said', 'CPH:NOVO-B'],
  ['Vestas (CSE:VWS) said', 'CPH:VWS'],
  ['Brown\u2011Forman (NYSE: BFB)', 'NYSE:BF.B'],
])('asks whether %j means %s', (text, ticker) => {
  const hints = readStory(text, day).findings.map(({ hint = '' }) => hint);
  expect(hints.join()).toContain(`Did you mean ${ticker}`);
});

it('does not ask where a Canadian company is not in any list', () => {
  expect(readStory('Acme Mining Corp. (CSE: ACME)', day).findings).toEqual([]);
});

describe('several brackets after one name', () => {
  it.each([
    ['HSBC (HSBA.L)(0005.HK) rose', ['LSE:HSBA', 'HKEX:0005']],
    ['HSBC (HSBA.L), (0005.HK) rose', ['LSE:HSBA', 'HKEX:0005']],
    ['Alibaba (NYSE: BABA) (9988.HK) fell', ['NYSE:BABA', 'HKEX:9988']],
    ['Toyota (7203.T) (TM.N) fell', ['TYO:7203', 'NYSE:TM']],
    ['Walmart (WMT.N) (see Target) (TGT.N) fell', ['NYSE:WMT']],
  ])('reads %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });
});

describe('codes of vendors in Chinese, Japanese and Korean texts', () => {
  it.each([
    ['贵州茅台（600519.SH）公布业绩。', ['SSE:600519']],
    ['腾讯控股(00700.HK)公布业绩。', ['HKEX:0700']],
    ['宁德时代（300750.SZ）公布业绩。', ['SZSE:300750']],
    ['トヨタ自動車（7203.T）は決算を発表した。', ['TYO:7203']],
    ['삼성전자(005930.KS)는 실적을 발표했다.', ['KRX:005930']],
    ['阿里巴巴（NYSE: BABA；HKEX:9988）公布业绩。', ['NYSE:BABA', 'HKEX:9988']],
    ['委员会（2024.05）公布，会议（18.30）。', []],
  ])('reads %j', (text, tickers) => {
    expect(readStory(text, day)).toMatchObject({ linked: tickers, findings: [] });
  });
});

it.each([
  ['MTN Nigeria (MTNN.LG)', 'NGX:MTNN'],
  ['Safaricom (SCOM.NR)', 'XNAI:SCOM'],
  ['Attijariwafa Bank (ATW.CS)', 'CAS:ATW'],
])('suggests the ticker of %j', (text, ticker) => {
  expect(
    readStory(text, day)
      .findings.map(({ hint = '' }) => hint)
      .join(),
  ).toContain(ticker);
});
