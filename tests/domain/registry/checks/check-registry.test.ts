import { describe, expect, it } from 'vitest';
import { checkRegistry } from '../../../../src/domain/registry/checks/check-registry.ts';
import type { Company, Listing } from '../../../../src/domain/registry/company.ts';
import { companies, company, exchange, exchanges } from '../../../tickers/newsroom.ts';

const listed = (...listings: readonly Listing[]): readonly Company[] => [company('x', 'X', listings)];
const rulesOf = (problems: ReturnType<typeof checkRegistry>) => problems.map(({ rule }) => rule);

describe('checkRegistry', () => {
  it('finds nothing wrong with a sound registry', () => {
    expect(checkRegistry(exchanges, companies)).toEqual([]);
  });

  it('finds every problem, not only the first', () => {
    const broken = listed({ exchange: 'NYSY', symbol: 'A' }, { exchange: 'NYSE', symbol: 'a', from: '2', until: '1' });
    expect(rulesOf(checkRegistry(exchanges, broken))).toEqual(['listing-exchange', 'listing-symbol', 'listing-period']);
  });
});

describe('two listings of one symbol', () => {
  const overlaps = (first: Partial<Listing>, second: Partial<Listing>) => {
    const place = { exchange: 'NYSE', symbol: 'XX' };
    const pair = [company('one', 'One', [{ ...place, ...first }]), company('two', 'Two', [{ ...place, ...second }])];
    return checkRegistry(exchanges, pair);
  };

  it('may follow each other on the same day', () => {
    expect(overlaps({ until: '2010-01-01' }, { from: '2010-01-01' })).toEqual([]);
    expect(overlaps({ from: '2010-01-01' }, { until: '2010-01-01' })).toEqual([]);
    expect(overlaps({ exchange: 'TSX' }, {})).toEqual([]);
    expect(overlaps({ symbol: 'YY' }, {})).toEqual([]);
  });

  it('may not both hold on a day', () => {
    expect(overlaps({ from: '2000-01-01', until: '2010-01-02' }, { from: '2010-01-01' })).toEqual([
      {
        rule: 'listing-overlap',
        companyId: 'two',
        path: ['listings', 0],
        message:
          'NYSE:XX has two holders at once: One (one) from 2000-01-01 until 2010-01-02, ' +
          'and Two (two) from 2010-01-01 without an end.',
        hint: 'End the earlier listing with `until` (the first day that it no longer held), or correct the dates.',
      },
    ]);
  });

  it.each([
    [{}, {}],
    [{ from: '2000-01-01' }, { from: '2010-01-01' }],
    [{ until: '2010-01-01' }, { until: '2000-01-01' }],
    [
      { from: '2000-01-01', until: '2020-01-01' },
      { from: '2005-01-01', until: '2006-01-01' },
    ],
    [
      { from: '2005-01-01', until: '2006-01-01' },
      { from: '2000-01-01', until: '2020-01-01' },
    ],
  ])('overlap: %j and %j', (first, second) => {
    expect(rulesOf(overlaps(first, second))).toEqual(['listing-overlap']);
  });

  it('are compared with the one that lasts longest, not only with the neighbour', () => {
    const place = { exchange: 'NYSE', symbol: 'XX' };
    const three = listed(
      { ...place, from: '2000-01-01', until: '2020-01-01' },
      { ...place, from: '2001-01-01', until: '2002-01-01' },
      { ...place, from: '2010-01-01', until: '2011-01-01' },
    );
    expect(checkRegistry(exchanges, three).map(({ path }) => path)).toEqual([
      ['listings', 1],
      ['listings', 2],
    ]);
  });
});

describe('a listing', () => {
  it.each([
    [{ exchange: 'NASDQ', symbol: 'A' }, 'listing-exchange', 'exchange', /Did you mean "NASDAQ"\?/],
    [{ exchange: 'HKG', symbol: '0700' }, 'listing-exchange', 'exchange', /Did you mean "HKEX"\?/],
    [{ exchange: 'MARS', symbol: 'A' }, 'listing-exchange', 'exchange', /^Exchanges are listed/],
    [{ exchange: 'NYSE', symbol: 'BRK-B' }, 'listing-symbol', 'symbol', /Write "BRK.B"/],
    [{ exchange: 'HKEX', symbol: '700' }, 'listing-symbol', 'symbol', /Write "0700"/],
    [{ exchange: 'NYSE', symbol: '0700' }, 'listing-symbol', 'symbol', /Correct the symbol/],
    [
      { exchange: 'NYSE', symbol: 'A', from: '2010-01-01', until: '2010-01-01' },
      'listing-period',
      'until',
      /after `from`/,
    ],
    [
      { exchange: 'NYSE', symbol: 'A', from: '2010-01-02', until: '2010-01-01' },
      'listing-period',
      'until',
      /after `from`/,
    ],
  ])('%j breaks the rule %s', (listing, rule, field, hint) => {
    const sound = { exchange: 'LSE', symbol: 'XYZ' };
    expect(checkRegistry(exchanges, listed(sound, listing))).toEqual([
      expect.objectContaining({
        rule,
        companyId: 'x',
        path: ['listings', 1, field],
        hint: expect.stringMatching(hint),
      }),
    ]);
  });
});

describe('a company', () => {
  it.each([
    [{ isin: 'US0378331006' }, 'company-isin', /check digits/],
    [{ isin: 'US03783310' }, 'company-isin', /is not an ISIN/],
    [{ lei: 'HWUPKR0MPOU8FGXBT395' }, 'company-lei', /check digits/],
    [{ lei: 'HWUPKR0MPOU8FGX' }, 'company-lei', /is not an LEI/],
    [{ cik: 'CIK320193' }, 'company-cik', /is not a CIK/],
  ])('%j breaks the rule %s', (identifiers, rule, message) => {
    expect(checkRegistry(exchanges, [company('x', 'X', [], identifiers)])).toEqual([
      expect.objectContaining({
        rule,
        companyId: 'x',
        path: Object.keys(identifiers),
        message: expect.stringMatching(message),
      }),
    ]);
  });

  it('has a parent that exists, in a tree', () => {
    const family = (...pairs: readonly (readonly [id: string, parent: string])[]) =>
      checkRegistry(
        exchanges,
        pairs.map(([id, parent]) => company(id, id, [], { parent })),
      ).map(({ rule, companyId, hint }) => [rule, companyId, hint.startsWith('Did you mean "alphabet"?')]);
    expect(family(['youtube', 'alphabe'], ['alphabet', 'none'])).toEqual([
      ['company-parent', 'youtube', true],
      ['company-parent', 'alphabet', false],
    ]);
    expect(family(['a', 'a'])).toEqual([['company-parent-cycle', 'a', false]]);
    expect(family(['a', 'b'], ['b', 'c'], ['c', 'b'])).toEqual([
      ['company-parent-cycle', 'b', false],
      ['company-parent-cycle', 'c', false],
    ]);
  });

  it('has an id of its own', () => {
    expect(rulesOf(checkRegistry(exchanges, [company('x', 'X', []), company('x', 'Y', [])]))).toEqual([
      'company-repeated',
    ]);
  });
});

describe('an exchange', () => {
  it.each([
    [{ symbols: '[A-Z' }, 'exchange-pattern', ['XYZ', 'symbols']],
    [{ aliases: ['A', 'B', 'A'] }, 'exchange-code-repeated', ['XYZ', 'aliases', 2]],
    [{ aliases: ['XYZ'] }, 'exchange-code-repeated', ['XYZ', 'aliases', 0]],
    [{ aliases: ['ABC', 'NYSE'] }, 'exchange-alias-is-id', ['XYZ', 'aliases', 1]],
  ])('%j breaks the rule %s', (fields, rule, path) => {
    const market = exchange('XYZ', 'XXYZ', '[A-Z]+', fields);
    expect(checkRegistry([...exchanges, market], [])).toEqual([
      expect.objectContaining({ rule, exchangeId: 'XYZ', path }),
    ]);
  });

  it('has an id of its own', () => {
    expect(rulesOf(checkRegistry([...exchanges, exchange('NYSE', 'XXXX', 'A')], []))).toEqual([
      'exchange-code-repeated',
    ]);
  });

  it('may share an alias, which is then ambiguous', () => {
    const shared = { aliases: ['TSE'] };
    expect(checkRegistry([...exchanges, exchange('TPE', 'XTAI', '[0-9]{4}', shared)], [])).toEqual([]);
  });
});

describe('indices', () => {
  it('have files of their own', () => {
    const dax = company('dax', 'DAX', [], { kind: 'index' });
    const sap = company('sap', 'SAP', [], { indices: [{ index: 'dax' }, { index: 'dx' }, { index: 'sap' }] });
    expect(checkRegistry(exchanges, [dax, sap]).map(({ path, message }) => `${path.join('.')} ${message}`)).toEqual([
      'indices.1.index Unknown index "dx".',
      'indices.2.index Unknown index "sap".',
    ]);
  });
});
