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
    )?.company.name;

  it('was meant if a company held it on the day', () => {
    expect(find('FB', '2014-10-28')).toBe('Meta Platforms');
  });

  it('was not meant if none did', () => {
    expect(find('FB', '2023-01-05')).toBeUndefined();
    expect(find('XYZ', '2014-10-28')).toBeUndefined();
  });
});

describe('a symbol in brackets without an exchange', () => {
  const find = (words: string, symbols: readonly string[], day = '2020-01-02') =>
    findMeantTicker({ kind: 'bare', words, symbols, text: '', line: 1 }, day, registry)?.ticker;

  it('was meant behind a name of the company that had it on the day', () => {
    expect(find('But Apple', ['AAPL'])).toBe('NASDAQ:AAPL');
    expect(find('Meta Platforms', ['FB'], '2014-10-28')).toBe('NASDAQ:FB');
    expect(find('Berkshire Hathaway', ['BRK-B'])).toBe('NYSE:BRK.B');
    expect(find('Apple', ['US', 'AAPL'])).toBe('NASDAQ:AAPL');
  });

  it('was not meant behind any other name, nor on another day', () => {
    expect(find('Pear', ['AAPL'])).toBeUndefined();
    expect(find('Amazon', ['AAPL'])).toBeUndefined();
    expect(find('Meta Platforms', ['META'], '2014-10-28')).toBeUndefined();
  });

  it('was not meant if it is a name of the company itself', () => {
    expect(find('International Business Machines', ['IBM'])).toBeUndefined();
  });
});
