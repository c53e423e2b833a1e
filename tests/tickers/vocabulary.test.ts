import { describe, expect, it } from 'vitest';
import { recognise } from '../../src/tickers/recognise.ts';
import { compileVocabulary } from '../../src/tickers/vocabulary.ts';
import { exchange, exchanges, vocabulary } from './newsroom.ts';
import { spell } from './spell.ts';

describe('compileVocabulary', () => {
  const idsOf = (code: string) => vocabulary.exchangesByCode.get(code)?.map(({ id }) => id);

  it('knows ids and aliases as they are printed', () => {
    expect(idsOf('NASDAQ')).toEqual(['NASDAQ']);
    expect(idsOf('Nasdaq')).toEqual(['NASDAQ']);
    expect(idsOf('nasdaq')).toBeUndefined();
  });

  it('knows that one alias may mean two exchanges', () => {
    expect(idsOf('TSE')).toEqual(['TSX', 'TYO']);
  });

  it('lets an id mean its own exchange, whatever others claim', () => {
    const { exchangesByCode } = compileVocabulary([
      ...exchanges,
      exchange('XYZ', 'XXYZ', '[A-Z]+', { aliases: ['NYSE'] }),
    ]);
    expect(exchangesByCode.get('NYSE')?.map(({ id }) => id)).toEqual(['NYSE']);
  });

  it('prefers the longer of two codes with one ending', () => {
    const nested = compileVocabulary([
      exchange('STOCKHOLM', 'XSTO', '[A-Z]+', { aliases: ['Nasdaq Stockholm'] }),
      exchange('OTHER', 'XXXX', '[A-Z]+', { aliases: ['Stockholm'] }),
    ]);
    expect(recognise('Nasdaq Stockholm:ABC and Stockholm:ABC', nested).map(spell)).toEqual([
      'STOCKHOLM:ABC ← Nasdaq Stockholm:ABC',
      'OTHER:ABC ← Stockholm:ABC',
    ]);
  });

  it('reads nothing after an exchange whose pattern is broken', () => {
    expect(
      recognise('BAD:A and NYSE:A', compileVocabulary([...exchanges, exchange('BAD', 'XBAD', '[A-Z')])),
    ).toHaveLength(1);
  });

  it('may be empty', () => {
    expect(recognise('NYSE:A and $A', compileVocabulary([])).map(spell)).toEqual(['$A']);
  });
});
