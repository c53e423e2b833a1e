import { describe, expect, it } from 'vitest';
import { findMeantTicker } from '../../../src/domain/registry/near-miss.ts';
import { createRegistry } from '../../../src/domain/registry/registry.ts';
import { toTicker } from '../../../src/domain/registry/ticker.ts';
import { companies, company, exchanges } from '../../tickers/newsroom.ts';

const ibm = company('ibm', 'IBM', [{ exchange: 'NYSE', symbol: 'IBM' }], {
  aliases: ['International Business Machines'],
});
const registry = createRegistry(exchanges, [...companies, ibm]);

describe('a misspelt ticker', () => {
  const find = (symbol: string, day: string) =>
    findMeantTicker(
      { kind: 'misspelt', tickers: [toTicker('NYSE', 'XQ'), toTicker('NASDAQ', symbol)], text: '', line: 1 },
      day,
      registry,
    )?.name;

  it('was meant if a company held it on the day', () => {
    expect(find('FB', '2014-10-28')).toBe('Meta Platforms');
  });

  it('was not meant if none did', () => {
    expect(find('FB', '2023-01-05')).toBeUndefined();
    expect(find('XYZ', '2014-10-28')).toBeUndefined();
  });
});

describe('a symbol in brackets after a code that is not known', () => {
  const find = (words: string, symbol: string, tickers: readonly string[] = []) =>
    findMeantTicker(
      {
        ...{ kind: 'unknown-code', code: 'XETRE', symbol, words, text: '', line: 1, isAmongTickers: false },
        tickers: tickers.map((ticker) => toTicker(ticker.split(':')[0] ?? '', ticker.split(':')[1] ?? '')),
      },
      '2020-01-02',
      registry,
    )?.ticker;

  it('was meant where the name before it is that of the company', () => {
    expect(find('But Apple', 'AAPL')).toBe('NASDAQ:AAPL');
    expect(find('IBM', 'IBM')).toBe('NYSE:IBM');
  });

  it('was meant where the code is one slip away from the right one', () => {
    expect(find('', 'AAPL', ['NASDAQ:AAPL'])).toBe('NASDAQ:AAPL');
  });

  it('was not meant for any other company', () => {
    expect(find('Pear', 'AAPL')).toBeUndefined();
    expect(find('Amazon', 'AAPL')).toBeUndefined();
    expect(find('Meta Platforms', 'META')).toBeUndefined();
  });
});
