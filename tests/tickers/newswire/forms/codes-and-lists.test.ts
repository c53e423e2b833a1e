import { expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2025-06-03';

it.each([
  ['Acme Inc. (OTCQB®: ACME)', ['OTC:ACME']],
  ['Acme Inc. (Nasdaq™: ACMEQ)', ['NASDAQ:ACMEQ']],
  ['Royal Bank (TSX et NYSE : RY)', ['TSX:RY', 'NYSE:RY']],
  ['Royal Bank (TSX und NYSE: RY)', ['TSX:RY', 'NYSE:RY']],
  ['Royal Bank (TSX y NYSE: RY)', ['TSX:RY', 'NYSE:RY']],
  ['Apple et Microsoft (NASDAQ: AAPL et MSFT)', ['NASDAQ:AAPL', 'NASDAQ:MSFT']],
  ['Apple och Microsoft (NASDAQ: AAPL och MSFT)', ['NASDAQ:AAPL', 'NASDAQ:MSFT']],
  ['Berkshire Hathaway (NYSE: “BRK A”)', ['NYSE:BRK.A']],
  ['Ares Acquisition (NYSE: “AAC.U,” “AAC” and “AAC WS”)', ['NYSE:AAC.U', 'NYSE:AAC', 'NYSE:AAC.WS']],
  ['Acme Inc. (NYSE: ACME Pr A)', ['NYSE:ACME.PR.A']],
  ['Roblox (NYSE: RBLX†)', ['NYSE:RBLX']],
  ['Acme Inc. (NASDAQ: ACMEQ (common stock); NYSE: ACME (warrants))', ['NASDAQ:ACMEQ', 'NYSE:ACME']],
  ['Acme Inc. (NYSE – ACME)', ['NYSE:ACME']],
  ['Acme Inc. (TSXV-ACM; OTCQB-ACMEF)', ['TSXV:ACM', 'OTC:ACMEF']],
  ['Nvidia (Nasdaq – NVDA)', ['NASDAQ:NVDA']],
  ['Emerita Resources Corp. (TSX – V: EMO)', ['TSXV:EMO']],
  ['Avino (ASM: TSX/NYSE American, GV6: FSE)', ['TSX:ASM', 'NYSEAMERICAN:ASM', 'ETR:GV6']],
  ['Covestro AG (Bloomberg: 1COV GY, Reuters: 1COV.DE)', ['ETR:1COV']],
  ['阿里巴巴集团（NYSE: BABA及HKEX: 9988）', ['NYSE:BABA', 'HKEX:9988']],
  ['百度（NASDAQ：BIDU和HKEX：9888）', ['NASDAQ:BIDU', 'HKEX:9888']],
  ['NIO (NYSE：NIO；HKEX：9866)', ['NYSE:NIO', 'HKEX:9866']],
  ['Apple (AAPL-US)', ['NASDAQ:AAPL']],
  ['Toyota (7203-JP)', ['TYO:7203']],
  ['Tencent (HK0700)', ['HKEX:0700']],
  ['China Merchants Bank (SH600036)', ['SSE:600036']],
  ['五粮液（SZ000858）', ['SZSE:000858']],
  ['贵州茅台（600519）', ['SSE:600519']],
  ['삼성전자(005930)', ['KRX:005930']],
  ['苹果(AAPL.US)、台積電(TSM-US)', ['NASDAQ:AAPL', 'NYSE:TSM']],
  ['John Keells Holdings PLC (JKH.N0000)', ['COSE:JKH.N0000']],
  ['Mahindra & Mahindra (M&M.NS)', ['NSE:M&M']],
  ['Alphabet (GOOGL/GOOG)', ['NASDAQ:GOOGL', 'NASDAQ:GOOG']],
  ['Petrobras (PETR3/PETR4)', ['B3:PETR3', 'B3:PETR4']],
  ['Roblox (RBLX stock)', ['NYSE:RBLX']],
  ['Toyota (TSE Prime Market: 7203)', ['TYO:7203']],
  ['Krka (LJSE: KRKG)', ['LJSE:KRKG']],
  ['Median (FR0011049824 – ALMDT)', ['EPA:ALMDT']],
  ['Median (ISIN: FR0011049824 – ALMDT)', ['EPA:ALMDT']],
  ['BNP Paribas (FR0000131104, BNP)', ['EPA:BNP']],
])('reads %j', (text, tickers) => {
  expect(readStory(text, day).linked).toEqual(tickers);
});

it.each([
  'The NYSE (NYSE: A (which fell)) said',
  'A paper (NYSE: A y mucho más)',
  'The index (Nasdaq-100, ASX-200, TSX-60) rose.',
  'The day (NYSE – CLOSED, NYSE - IPO, Nasdaq-AI) ended.',
  'The tier (OTC-PINK, SGX-ST, NYSE-ARCA, LSE-MSC) is known.',
  'The bond (FR0010070060 - OAT) and Eta (FR0011049825 - ETAX) fell; Danone (FR0000120644 - EUR) rose.',
  'The deal (EU-US) and a pact (AUKUS-US) hold.',
  'A rifle (HK416), a hotel (HK0700) and a room (SH600).',
  '우편번호(005930)와 북경（100000）',
  '邮编（600036）和电话（600519）',
  'The Nasdaq Composite (NASDAQ: COMP) and the index (BMV: IPC) fell.',
])('links nothing in %j', (text) => {
  expect(readStory(text, day).linked).toEqual([]);
});
