import { describe, expect, test } from 'vitest';
import type { Company, Listing } from '../../../src/domain/registry/company.ts';
import { mergeCompanies } from '../../../src/domain/registry/merge-companies.ts';
import { company, exchange } from '../../tickers/newsroom.ts';

const exchanges = ['NYSE', 'NASDAQ'].map((id) => exchange(id, 'XXXX', '[A-Z]{1,5}'));

function listing(ticker: string, from?: string, until?: string): Listing {
  const [exchange = '', symbol = ''] = ticker.split(':');
  return { exchange, symbol, from, until };
}

function merge(own: readonly Company[], shipped: readonly Company[], broken: readonly string[] = []) {
  const ids = new Set([...own.map(({ id }) => id), ...broken]);
  return mergeCompanies(own, shipped, ids, exchanges).map(
    ({ id, name, parent, listings }) =>
      `${id} ${name}${parent === undefined ? '' : ` of ${parent}`}: ${listings.map(({ symbol }) => symbol).join(' ')}`,
  );
}

describe('a newsroom’s companies', () => {
  test('replace shipped ones of the same id, whole', () => {
    const own = company('apple', 'Apple of mine', []);
    const shipped = company('apple', 'Apple', [listing('NASDAQ:AAPL')], { industry: 'Computers' });
    expect(merge([own], [shipped])).toEqual(['apple Apple of mine: ']);
  });

  test('replace them also while they have errors', () => {
    expect(merge([], [company('apple', 'Apple', [listing('NASDAQ:AAPL')])], ['apple'])).toEqual([]);
  });

  test('have their symbols to themselves, for as long as they hold them', () => {
    const own = company('citi', 'Citi', [listing('NYSE:C', '1998-10-08')]);
    const citigroup = company('citigroup', 'Citigroup', [listing('NYSE:C', '1998-10-08'), listing('NYSE:CCI')]);
    const chrysler = company('chrysler', 'Chrysler', [listing('NYSE:C', undefined, '1998-10-08')]);
    expect(merge([own], [citigroup, chrysler])).toEqual([
      'citi Citi: C',
      'citigroup Citigroup: CCI',
      'chrysler Chrysler: C',
    ]);
  });

  test('displace a shipped company that has no other symbol, but for a parent of others', () => {
    const own = company('my-gap', 'Gap', [listing('NYSE:GAP')]);
    const gap = company('gap', 'Gap', [listing('NYSE:GAP')]);
    const unit = company('old-navy', 'Old Navy', [], { kind: 'unit', parent: 'gap' });
    expect(merge([own], [gap])).toEqual(['my-gap Gap: GAP']);
    expect(merge([own], [gap, unit])).toEqual(['my-gap Gap: GAP', 'gap Gap: ', 'old-navy Old Navy of gap: ']);
  });

  test('leave no shipped company with a parent that is not there, or on an exchange that is not', () => {
    const unit = company('old-navy', 'Old Navy', [listing('XXX:ON'), listing('NYSE:ON')], { parent: 'gap' });
    expect(merge([], [unit])).toEqual(['old-navy Old Navy: ON']);
  });

  test('leave no shipped symbol that an older pattern of the exchange does not allow', () => {
    const grifols = company('grifols', 'Grifols', [listing('NYSE:GRF'), listing('NYSE:GRF.TOO.LONG')]);
    const other = company('other', 'Other', [listing('NYSE:OTHER.TOO.LONG')]);
    expect(merge([], [grifols, other])).toEqual(['grifols Grifols: GRF', 'other Other: ']);
  });

  test('leave a shipped company that stories may name, although no text here can give its symbol', () => {
    const nestle = company('nestle', 'Nestlé', [listing('SWX:NESN')]);
    expect(merge([], [nestle])).toEqual(['nestle Nestlé: ']);
    expect(merge([company('ours', 'Nestlé', [listing('SWX:NESN')])], [nestle])).toEqual(['ours Nestlé: NESN']);
  });

  test('leave no shipped company above its own parent', () => {
    const own = company('alphabet', 'Alphabet', [listing('NASDAQ:GOOG')], { parent: 'google' });
    const google = company('google', 'Google', [], { parent: 'alphabet' });
    const youtube = company('youtube', 'YouTube', [], { parent: 'google' });
    expect(merge([own], [google, youtube])).toEqual([
      'alphabet Alphabet of google: GOOG',
      'google Google: ',
      'youtube YouTube of google: ',
    ]);
  });

  test('leave no shipped company in an index that is none here', () => {
    const shipped = company('gap', 'Gap', [listing('NYSE:GAP')], { indices: [{ index: 'dax' }, { index: 'smi' }] });
    const smi = company('smi', 'SMI', [], { kind: 'index' });
    const [, , gap] = mergeCompanies(
      [company('dax', 'Dax Ltd', []), smi],
      [shipped],
      new Set(['dax', 'smi']),
      exchanges,
    );
    expect(gap?.indices).toEqual([{ index: 'smi' }]);
  });
});
