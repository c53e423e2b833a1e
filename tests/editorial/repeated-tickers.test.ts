import { describe, expect, it } from 'vitest';
import type { BracketedTickers } from '../../src/domain/edition/article.ts';
import { toTicker } from '../../src/domain/registry/ticker.ts';
import { findRepeatedTickers } from '../../src/editorial/repeated-tickers.ts';

const apple = toTicker('NASDAQ', 'AAPL');
const amazon = toTicker('NASDAQ', 'AMZN');

function linesOf(namings: readonly BracketedTickers[]): readonly (number | undefined)[] {
  const body = { digest: '', words: 9, headings: [], mentions: [], internalLinks: [], pictures: [], namings };
  return findRepeatedTickers({ file: 'articles/2026/a.md', body }).map(({ line }) => line);
}

describe('findRepeatedTickers', () => {
  it('reports the second bracket of a ticker, with the line of the first one', () => {
    const namings = [
      { tickers: [apple], line: 9 },
      { tickers: [amazon, apple], line: 14 },
    ];
    const body = { digest: '', words: 9, headings: [], mentions: [], internalLinks: [], pictures: [], namings };
    expect(findRepeatedTickers({ file: 'articles/2026/a.md', body })).toEqual([
      {
        severity: 'hint',
        rule: 'ticker-repeated',
        file: 'articles/2026/a.md',
        line: 14,
        message: 'NASDAQ:AAPL was already given on line 9.',
        hint: 'Name the company alone: its symbol belongs after its first mention.',
      },
    ]);
  });

  it('tells it once, however often the ticker comes back', () => {
    expect(linesOf([9, 11, 13, 15].map((line) => ({ tickers: [apple], line })))).toEqual([11]);
  });

  it('lets headings and tables say it again, and does not take them for the first mention', () => {
    const heading = { tickers: [apple], line: 7, isOutsideProse: true } as const;
    const table = { tickers: [apple], line: 20, isOutsideProse: true } as const;
    expect(linesOf([heading, { tickers: [apple], line: 9 }, table])).toEqual([]);
  });

  it('finds nothing in an article without brackets', () => {
    expect(linesOf([])).toEqual([]);
  });
});
