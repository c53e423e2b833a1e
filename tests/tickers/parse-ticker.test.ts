import { describe, expect, it } from 'vitest';
import { parseTicker } from '../../src/tickers/parse-ticker.ts';
import { vocabulary } from './newsroom.ts';

describe('parseTicker', () => {
  it.each([
    ['NASDAQ:AAPL', 'NASDAQ:AAPL'],
    [' NASDAQ: AAPL ', 'NASDAQ:AAPL'],
    ['Nasdaq:AAPL', 'NASDAQ:AAPL'],
    ['NYSE American:UEC', 'NYSEAMERICAN:UEC'],
    ['NYSE:BRK-B', 'NYSE:BRK.B'],
    ['HKG:700', 'HKEX:0700'],
    ['STO:VOLV.B', 'STO:VOLV-B'],
  ])('reads %j as %s', (written, ticker) => {
    expect(parseTicker(written, vocabulary)).toEqual({ ok: true, ticker });
  });

  it.each([
    ['', { problem: 'malformed' }],
    ['AAPL', { problem: 'malformed' }],
    ['$AAPL', { problem: 'malformed' }],
    [':AAPL', { problem: 'malformed' }],
    ['NASDAQ:', { problem: 'malformed' }],
    ['NASDAQ:AAPL:US', { problem: 'malformed' }],
    ['NASDAQ:AAPL, NYSE:T', { problem: 'malformed' }],
    ['NASDAQ AAPL', { problem: 'malformed', nearest: 'NASDAQ:AAPL' }],
    ['0700.HK', { problem: 'malformed', nearest: 'HKEX:0700' }],
    ['LSE:BP.', { problem: 'bad-symbol', nearest: 'LSE:BP' }],
    ['Apple Inc', { problem: 'malformed' }],
    ['NASDAQ：AAPL', { problem: 'malformed', nearest: 'NASDAQ:AAPL' }],
    ['(NASDAQ:AAPL)', { problem: 'unknown-exchange', nearest: 'NASDAQ:AAPL' }],
    ['(TSE:7203)', { problem: 'unknown-exchange', nearest: 'TYO:7203' }],
    ['MARS:JPL', { problem: 'unknown-exchange' }],
    ['NASDAK:9988', { problem: 'unknown-exchange' }],
    ['NASDQ:AAPL', { problem: 'unknown-exchange', nearest: 'NASDAQ:AAPL' }],
    ['nasdaq:aapl', { problem: 'unknown-exchange', nearest: 'NASDAQ:AAPL' }],
    ['NYES:BRK-B', { problem: 'unknown-exchange', nearest: 'NYSE:BRK.B' }],
    ['NASDAQ:aapl', { problem: 'bad-symbol', nearest: 'NASDAQ:AAPL' }],
    ['NASDAQ:APPLES', { problem: 'bad-symbol' }],
    ['NYSE:9988', { problem: 'bad-symbol' }],
    ['TSE:7203', { problem: 'ambiguous-exchange', exchanges: ['TSX', 'TYO'], nearest: 'TYO:7203' }],
    ['TSE:!', { problem: 'ambiguous-exchange', exchanges: ['TSX', 'TYO'] }],
  ])('refuses %j', (written, problem) => {
    expect(parseTicker(written, vocabulary)).toEqual({ ok: false, ...problem });
  });

  it('suggests only what it would read itself', () => {
    for (const written of ['NASDQ:AAPL', 'nasdaq:aapl', 'NYES:BRK-B', 'NASDAQ:aapl', 'TSE:7203', 'hkg:700']) {
      const parsed = parseTicker(written, vocabulary);
      const suggestion = parsed.ok ? undefined : parsed.nearest;
      expect(suggestion && parseTicker(suggestion, vocabulary)).toEqual({ ok: true, ticker: suggestion });
    }
  });
});
