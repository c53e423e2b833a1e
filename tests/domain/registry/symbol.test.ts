import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalSymbol, symbolKey, symbolPattern } from '../../../src/domain/registry/symbol.ts';
import { exchange, exchanges, registry } from '../../tickers/newsroom.ts';

describe('canonicalSymbol', () => {
  it.each([
    ['NYSE', 'A', 'A'],
    ['NYSE', 'BRK.B', 'BRK.B'],
    ['NYSE', 'BRK-B', 'BRK.B'],
    ['NYSE', 'BRK/B', 'BRK.B'],
    ['NYSE', 'brk.b', undefined],
    ['NYSE', 'BRK B', undefined],
    ['NYSE', 'A\n', undefined],
    ['NYSE', 'AB,CD', undefined],
    ['NASDAQ', 'BRK.B', undefined],
    ['STO', 'VOLV-B', 'VOLV-B'],
    ['STO', 'VOLV.B', 'VOLV-B'],
    ['HKEX', '5', '0005'],
    ['HKEX', '700', '0700'],
    ['HKEX', '0700', '0700'],
    ['HKEX', '00700', '0700'],
    ['HKEX', '80700', '80700'],
    ['HKEX', 'BABA', undefined],
    ['TYO', '130A', '130A'],
    ['NSE', 'BAJAJ-AUTO', 'BAJAJ-AUTO'],
    ['NSE', 'M&M', 'M&M'],
  ])('on %s reads %j as %j', (id, written, canonical) => {
    const market = registry.exchanges.get(id);
    expect(market && canonicalSymbol(market, written)).toBe(canonical);
  });

  it('leaves a canonical symbol as it is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...exchanges),
        fc.stringMatching(/^[A-Z0-9]{1,5}([.&/-][A-Z0-9]{1,2})?$/),
        (market, written) => {
          const canonical = canonicalSymbol(market, written);
          if (canonical !== undefined) expect(canonicalSymbol(market, canonical)).toBe(canonical);
        },
      ),
    );
  });
});

describe('symbolPattern', () => {
  it('covers the whole of a symbol, whatever alternatives the newsroom wrote', () => {
    const pattern = symbolPattern(exchange('X', 'XXXX', 'A|B'));
    expect(['A', 'B', 'AB', 'XA', 'BX'].filter((symbol) => pattern?.test(symbol))).toEqual(['A', 'B']);
  });

  it.each(['[A-Z', 'A)|(B', '*', String.raw`\q`])('refuses %j', (symbols) => {
    expect(symbolPattern(exchange('X', 'XXXX', symbols))).toBeUndefined();
  });
});

describe('symbolKey', () => {
  it('is one for all spellings of a share class', () => {
    expect(new Set(['BRK.B', 'BRK-B', 'BRK/B'].map(symbolKey))).toEqual(new Set(['BRK.B']));
  });
});
