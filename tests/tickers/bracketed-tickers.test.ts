import { describe, expect, it } from 'vitest';
import { readBracketedTickers } from '../../src/tickers/bracketed-tickers.ts';
import { recognise } from '../../src/tickers/recognise.ts';
import { vocabulary } from './newsroom.ts';

function read(text: string): readonly (readonly [string, ...string[]])[] {
  return readBracketedTickers(text, recognise(text, vocabulary)).map(({ words, occurrences }) => [
    words,
    ...occurrences.map(({ text: written }) => written),
  ]);
}

describe('readBracketedTickers', () => {
  it.each([
    ['Apple Inc. (NASDAQ:AAPL) fell.', [['Apple Inc.', 'NASDAQ:AAPL']]],
    ['shares of eBay (NASDAQ: EBAY) fell', [['eBay', 'NASDAQ: EBAY']]],
    ['Walmart and Target (NYSE:WMT, NYSE:TGT)', [['Walmart and Target', 'NYSE:WMT', 'NYSE:TGT']]],
    ['Berkshire Hathaway (NYSE: BRK.A, BRK.B)', [['Berkshire Hathaway', 'NYSE: BRK.A', 'BRK.B']]],
    ['Shopify (NYSE/TSX: SHOP)', [['Shopify', 'NYSE', 'TSX: SHOP']]],
    ['Alibaba\u00a0(NYSE:BABA; HKEX:9988)', [['Alibaba', 'NYSE:BABA', 'HKEX:9988']]],
    ['Agilent ( NYSE: A )', [['Agilent', 'NYSE: A']]],
    ['Apple ($AAPL)', [['Apple', '$AAPL']]],
  ])('finds the words before the bracket in %j', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['the group (NYSE:BABA)', ''],
    ['(NASDAQ:AAPL) fell', ''],
    ['said: “Apple” (NASDAQ:AAPL)', ''],
    ['Alibaba(NYSE:BABA)', ''],
    ['The terms are those that Eni (NYSE:T)', 'Eni'],
    ['Jack Ma, the co-founder of Alibaba (NYSE:BABA)', 'Jack Ma, the co-founder of Alibaba'],
    ['Telus (TSX:T) and AT&T (NYSE:T)', 'Telus'],
    ['a report — Apple (NASDAQ:AAPL)', 'Apple'],
    [`${'X'.repeat(60)} Banco (NYSE:T)`, 'Banco'],
  ])('leaves out of %j what is no name', (text, words) => {
    expect(read(text)[0]?.[0]).toBe(words);
  });

  it.each(['NASDAQ:AAPL fell', 'Block (formerly Square, NYSE:SQ)', 'it (see NYSE:T and others)'])(
    'finds no bracket of symbols in %j',
    (text) => {
      expect(read(text)).toEqual([]);
    },
  );

  it('reads a symbol after the bracket as no part of it', () => {
    expect(read('Apple (NASDAQ:AAPL) beat NASDAQ:AMZN (again)')).toEqual([['Apple', 'NASDAQ:AAPL']]);
  });

  it('takes the bracket of a second company for its own', () => {
    expect(read('Apple (NASDAQ:AAPL) and Amazon (NASDAQ:AMZN)')).toEqual([
      ['Apple', 'NASDAQ:AAPL'],
      ['Amazon', 'NASDAQ:AMZN'],
    ]);
  });
});
