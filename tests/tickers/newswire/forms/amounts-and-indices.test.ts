import { describe, expect, it } from 'vitest';
import { readStory } from '../read-story.ts';

const day = '2024-05-06';

describe('units of amounts, futures and variables that resemble cashtags', () => {
  it.each([
    'Revenue ($M)',
    'Net income, $K',
    'EBITDA ($B)',
    '$M',
    '$T',
    'All figures in $M unless stated.',
    'Sales rose in $B, to 5, and in $K and $MM.',
    'The cost is $M 5.',
    'The $ES and $NQ futures fell.',
    'The $NQ, $ES and $RTY index futures fell.',
    'Use $HOME, $PATH and $USER.',
    'A $M and $B figure, the $B and $M deals, and a $M or $B sum.',
    'We sold $M of goods, and sold $M, $B or more of it.',
    'Set $PRICE = $COST + $TAX in the sheet.',
    'In the formula, $P = NPV$ and $E[R]$ mean that.',
  ])('links nothing in %j', (text) => {
    expect(readStory(text, day).linked).toEqual([]);
  });

  it.each([
    'Revenue ($M)',
    'Crypto (BTC: $63,000; ETH: $3,100).',
    'All figures in $M unless stated.',
    'The $ES and $NQ futures fell.',
  ])('says nothing of %j', (text) => {
    expect(readStory(text, day).findings).toEqual([]);
  });

  it.each([
    ['Macy’s, Inc. ($M) beats', ['NYSE:M']],
    ['AT&T ($T) beats', ['NYSE:T']],
    ['$T fell 2% after results', ['NYSE:T']],
    ['A $T and $M rally', ['NYSE:T', 'NYSE:M']],
    ['$T/$M calls', ['NYSE:T', 'NYSE:M']],
    ['Buy $T, sell $M.', ['NYSE:T', 'NYSE:M']],
    ['$M: Macy’s falls', ['NYSE:M']],
    ['Figures are in $M, $B or $T: units of $NVDA sold', ['NASDAQ:NVDA']],
    ['$M, $B or $T: units of $NVDA', ['NASDAQ:NVDA']],
    ['Amounts in $M, $B or $T; $NVDA is worth more', ['NASDAQ:NVDA']],
    ['$T and $M rose as $NVDA fell', ['NYSE:T', 'NYSE:M', 'NASDAQ:NVDA']],
    ['She went all in $T, $B and $AAPL', ['NYSE:T', 'NYSE:B', 'NASDAQ:AAPL']],
    ['$AAPL, $T and $M', ['NASDAQ:AAPL', 'NYSE:T', 'NYSE:M']],
    ['Ford (NYSE: F, $T)', ['NYSE:F', 'NYSE:T']],
    ['$TSLA futures do not exist, says $GM', ['NYSE:GM']],
  ])('reads %j', (text, tickers) => {
    expect(readStory(text, day).linked).toEqual(tickers);
  });
});

describe('indices and missing symbols after the code of an exchange', () => {
  it.each([
    'Cboe Volatility Index (CBOE: VIX) fell to 13.',
    'The benchmark (ASX: XJO) rose.',
    'Shares on the exchange (JSE: ALSI) fell.',
    'The exchange (BME: IBEX) fell.',
    'Der DAX (XETRA: DAX) stieg.',
    'Le CAC 40 (Euronext: PX1) a reculé.',
    'The index (OMX: OMXS30) fell.',
    'The SMI (SIX: SMI) fell.',
    'Australian shares (ASX: 200) fell.',
    'London shares (LSE: 250) fell.',
    'The Straits Times Index (SGX: STI) fell.',
    'The IPO (NASDAQ: TBD) is due.',
    'The IPO (NASDAQ:TBA) is due.',
    'The listing (NYSE: N/A) is due.',
    'Private company (NYSE: NONE).',
    'The listing (NYSE: IPO) is due.',
    'The listing (NYSE: NEW) is due.',
    'Halted (NASDAQ: LULD) at 10:15.',
  ])('links nothing in %j', (text) => {
    const { linked, findings } = readStory(text, day);
    expect(linked).toEqual([]);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it.each([
    ['Opendoor (NASDAQ: OPEN)', 'NASDAQ:OPEN', '2024-05-06'],
    ['Semiconductor Manufacturing (NYSE: SMI)', 'NYSE:SMI', '2015-05-06'],
    ['CME (NASDAQ: CME)', 'NASDAQ:CME', '2024-05-06'],
  ])('reads %j', (text, ticker, then) => {
    expect(readStory(text, then).linked).toEqual([ticker]);
  });
});
