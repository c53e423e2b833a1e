import { expect, it } from 'vitest';
import { readStory } from './read-story.ts';

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
])('reads %j', (text, tickers) => {
  expect(readStory(text, day).linked).toEqual(tickers);
});

it.each(['The NYSE (NYSE: A (which fell)) said', 'A paper (NYSE: A y mucho más)'])('links nothing in %j', (text) => {
  expect(readStory(text, day).linked).toEqual([]);
});
