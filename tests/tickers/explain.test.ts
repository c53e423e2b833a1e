import { describe, expect, it } from 'vitest';
import { findMisnaming } from '../../src/domain/registry/names/misnamed.ts';
import { resolveTicker } from '../../src/domain/registry/registry.ts';
import { toTicker } from '../../src/domain/registry/ticker.ts';
import {
  explainAmbiguousExchange,
  explainMisnaming,
  explainNotThen,
  explainUnknownCashtag,
  explainUnregistered,
} from '../../src/tickers/explain.ts';
import { readStory } from './newswire/read-story.ts';
import { registry } from './newsroom.ts';

describe('explainNotThen', () => {
  const explain = (exchange: string, symbol: string, day: string) => {
    const ticker = toTicker(exchange, symbol);
    const resolution = resolveTicker(registry, ticker, day);
    return resolution.kind === 'not-then' ? explainNotThen(resolution, ticker, day) : resolution.kind;
  };

  it('tells the symbol of the day, after the company changed it', () => {
    expect(explain('NASDAQ', 'FB', '2023-01-05')).toEqual({
      message: 'NASDAQ:FB meant nothing on 5 January 2023.',
      hint:
        'It was Meta Platforms from 18 May 2012 until 9 June 2022. ' +
        'Write the symbol of the day (today NASDAQ:META), or set asOf. ' +
        'If another company had it then, add that one to src/newsroom/companies.',
    });
  });

  it('tells the symbol of the day, before the company changed it', () => {
    expect(explain('NASDAQ', 'META', '2014-10-28')).toEqual({
      message: 'NASDAQ:META meant nothing on 28 October 2014.',
      hint:
        'It was Meta Platforms since 9 June 2022. Write the symbol of the day (then NASDAQ:FB), or set asOf. ' +
        'If another company had it then, add that one to src/newsroom/companies.',
    });
  });

  it('lists every lifetime, between two holders', () => {
    expect(explain('NASDAQ', 'PYPL', '2014-10-28')).toEqual({
      message: 'NASDAQ:PYPL meant nothing on 28 October 2014.',
      hint:
        'It was PayPal, Inc. from 15 February 2002 until 3 October 2002 and PayPal Holdings since 20 July 2015. ' +
        'Name the company without a symbol, or set asOf. ' +
        'If another company had it then, add that one to src/newsroom/companies.',
    });
  });

  it('names another exchange on which the company was listed already', () => {
    expect(explain('HKEX', '9988', '2014-10-28')).toHaveProperty(
      'hint',
      'It was Alibaba since 26 November 2019. Write the symbol of the day (today NYSE:BABA), or set asOf. ' +
        'If another company had it then, add that one to src/newsroom/companies.',
    );
  });
});

describe('explainUnregistered', () => {
  const explain = (exchange: string, symbol: string, day = '2020-01-02') =>
    explainUnregistered(registry, toTicker(exchange, symbol), day);

  it('suggests a similar symbol on the same exchange', () => {
    expect(explain('NASDAQ', 'APPL')).toEqual({
      message: 'No company is known to have been NASDAQ:APPL.',
      hint: 'Did you mean NASDAQ:AAPL, Apple?',
    });
  });

  it('suggests the same symbol on another exchange first', () => {
    expect(explain('NYSE', 'AAPL').hint).toBe('Did you mean NASDAQ:AAPL, Apple?');
  });

  it('suggests a class of the shares that were written without one, before a similar symbol', () => {
    expect(explain('NYSE', 'BRK').hint).toBe('Did you mean NYSE:BRK.A, Berkshire Hathaway?');
    expect(explainUnknownCashtag(registry, 'BRK', '2020-01-02').hint).toBe(
      'If you mean Berkshire Hathaway, write NYSE:BRK.A.',
    );
  });

  it('suggests the symbol without the ending that data vendors give it', () => {
    expect(explain('NYSE', 'T.N').hint).toBe('Did you mean NYSE:T, AT&T?');
  });

  it('suggests the company that held the symbol on the day', () => {
    expect(explain('NASDAQ', 'PYPA', '2020-01-02').hint).toBe('Did you mean NASDAQ:PYPL, PayPal Holdings?');
    expect(explain('NASDAQ', 'PYPA', '2002-03-01').hint).toBe('Did you mean NASDAQ:PYPL, PayPal, Inc.?');
  });

  it('suggests the symbol of a company whose name is written as one', () => {
    expect(explain('NYSE', 'ATT').hint).toBe('Did you mean NYSE:T, AT&T?');
    expect(explain('NASDAQ', 'APPLE').hint).toBe('Did you mean NASDAQ:AAPL, Apple?');
    expect(explainUnknownCashtag(registry, 'ATT', '2020-01-02').hint).toBe('If you mean AT&T, write NYSE:T.');
  });

  it('names the company that has the symbol on the day, of two of one name', () => {
    const { findings } = readStory('AT&T (NYSE: ATT) rose.', '2025-06-03');
    expect(findings).toMatchObject([{ hint: 'Did you mean NYSE:T, AT&T?' }]);
  });

  it('asks for a company file if nothing is near', () => {
    expect(explain('NYSE', 'XQZW').hint).toBe(
      'Check the symbol; if it is right, add the company to src/newsroom/companies.',
    );
  });
});

describe('explainUnknownCashtag', () => {
  it('tells whose symbol it was, and what to write on the day', () => {
    expect(explainUnknownCashtag(registry, 'FB', '2023-01-05')).toEqual({
      message: 'No company had the symbol $FB on 5 January 2023, so it stays plain text.',
      hint:
        'It was Meta Platforms from 18 May 2012 until 9 June 2022. ' +
        'Write the symbol of the day (today NASDAQ:META), or set asOf.',
    });
  });

  it.each([
    ['AAPK', 'If you mean Apple, write NASDAQ:AAPL.'],
    ['APL', 'If a company is meant, write its ticker: NASDAQ:AAPL.'],
    ['PATH', 'If a company is meant, write its ticker: NASDAQ:AAPL.'],
    ['PYPK', 'If a company is meant, write its ticker: NASDAQ:AAPL.'],
  ])('suggests a similar symbol of the day for $%s, if there is one', (symbol, hint) => {
    expect(explainUnknownCashtag(registry, symbol, '2014-10-28').hint).toBe(hint);
  });
});

describe('explainAmbiguousExchange', () => {
  it('names the exchanges and what to write instead', () => {
    expect(explainAmbiguousExchange(registry, 'TSE', ['TSX', 'TYO'], '7203')).toEqual({
      message: '"TSE" may mean Toronto Stock Exchange or Tokyo Stock Exchange.',
      hint: 'Write TYO:7203.',
    });
    expect(explainAmbiguousExchange(registry, 'XYZ', ['NYSE', 'TSX'], 'SHOP')).toEqual({
      message: '"XYZ" may mean New York Stock Exchange or Toronto Stock Exchange.',
      hint: 'Write NYSE:SHOP or TSX:SHOP.',
    });
  });
});

describe('explainMisnaming', () => {
  const explain = (words: string, day = '2020-01-02') => {
    const misnaming = findMisnaming({ words, tickers: [toTicker('NASDAQ', 'AMZN')], line: 1 }, day, registry);
    return misnaming && explainMisnaming(misnaming);
  };

  it('names both companies, and both ways out', () => {
    expect(explain('Apple Inc.')).toEqual({
      message: 'The text names Apple, but NASDAQ:AMZN is Amazon.',
      hint: 'Write NASDAQ:AAPL, or name Amazon.',
    });
  });

  it('tells the company whose other name the text has, and its symbol on the day', () => {
    expect(explain('Meta Platforms', '2014-10-28')?.hint).toBe('Write NASDAQ:FB, or name Amazon.');
  });
});
