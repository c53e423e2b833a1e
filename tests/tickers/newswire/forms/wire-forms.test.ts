import { expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2025-05-06';

it.each([
  ['Novo Nordisk (NOVOb.CO)', 'CPH:NOVO-B'],
  ['Volvo <VOLVb.ST>', 'STO:VOLV-B'],
  ['Berkshire Hathaway (BRKb.N)', 'NYSE:BRK.B'],
  ['Alibaba (BABA.K)', 'NYSE:BABA'],
  ['Siemens (SIEGn.DE)', 'ETR:SIE'],
  ['LVMH (LVMH.PA)', 'EPA:MC'],
  ['Volkswagen (VOWG_p.DE)', 'ETR:VOW3'],
  ['BMW (BMWG.DE)', 'ETR:BMW'],
  ['Nvidia NVDA.O shares', 'NASDAQ:NVDA'],
  ['Nvidia NVDA, +2.1%', 'NASDAQ:NVDA'],
  ['Nvidia(NVDA)', 'NASDAQ:NVDA'],
  ['Tesla (TSLA: -3%)', 'NASDAQ:TSLA'],
  ['Tesla (TSLA up 3%)', 'NASDAQ:TSLA'],
  ['Tesla (TSLA $240.10)', 'NASDAQ:TSLA'],
  ['Apple (NASDAQ: AAPL flat)', 'NASDAQ:AAPL'],
  ['Apple (NASDAQ: AAPL, plus 2.4%)', 'NASDAQ:AAPL'],
  ['Apple (NASDAQ: AAPL +120bps)', 'NASDAQ:AAPL'],
  ['Apple (NASDAQ: AAPL at $189.50, up 2%)', 'NASDAQ:AAPL'],
  ['Agilent trades under NYSE symbol A.', 'NYSE:A'],
  ['Tencent (HKEX stock code 700)', 'HKEX:0700'],
  ['Nvidia, Nasdaq ticker NVDA, rose', 'NASDAQ:NVDA'],
  ['Mahindra & Mahindra (NSE: M&M)', 'NSE:M&M'],
])('links %j to %s', (text, ticker) => {
  expect(readStory(text, day)).toMatchObject({ linked: [ticker], findings: [] });
});

it.each([
  ['SAP (SPA.DE)', 'ETR:SAP'],
  ['Alphabet (GOGL.O)', 'NASDAQ:GOOGL'],
  ['Bank of America (BAC_pb.N)', 'NYSE:BAC.PR.B'],
  ['Nvidia (nasdaq: nvda)', 'NASDAQ:NVDA'],
  ['Nvidia (NASDAQ; NVDA)', 'NASDAQ:NVDA'],
  ['Nvidia (NASDAQ/NVDA)', 'NASDAQ:NVDA'],
  ['Nvidia (Nasdaq, NVDA)', 'NASDAQ:NVDA'],
  ['Acme (OTCQB ACMEF)', 'OTC:ACMEF'],
  ['a set of rules (SET: TOP)', 'Thai Oil'],
])('does not read %j, and suggests %s', (text, ticker) => {
  const { linked, findings } = readStory(text, day);
  expect(linked).toEqual([]);
  expect(findings.map(({ hint = '' }) => hint).join()).toContain(ticker);
});

it.each([
  'the Nasdaq ticker AI investors like',
  'the trading symbol AI investors like',
  'stocks (NYSE, IT) fell',
  'both (NYSE/TSX) were closed',
  'the paper (nyse: it) said',
])('leaves %j alone', (text) => {
  expect(readStory(text, day)).toMatchObject({ linked: [], findings: [] });
});
