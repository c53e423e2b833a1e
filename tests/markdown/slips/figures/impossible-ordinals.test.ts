import { describe, expect, test } from 'vitest';
import { findImpossibleOrdinals, mayMisnumber } from '../../../../src/markdown/slips/figures/impossible-ordinals.ts';

describe('an ordinal that cannot be', () => {
  test.each([
    ['The 2th quarter was better.', '"2th" is no ordinal.'],
    ['Its 1th deal.', '"1th" is no ordinal.'],
    ['In the 3st quarter it fell.', '"3st" is no ordinal.'],
    ['The 11st of them.', '"11st" is no ordinal.'],
    ['On May 2st it fell.', '"2st" is no ordinal.'],
    ['The 1,011st time.', '"1,011st" is no ordinal.'],
  ])('is found in %j', (text, message) => {
    expect(mayMisnumber(text)).toBe(true);
    expect(findImpossibleOrdinals(text)).toMatchObject([{ message, position: expect.any(Number) }]);
  });

  test.each([
    'He weighs 11st 4lb, lost 3st and runs 6rd; 1st, 2nd, 3rd, 4th, 11th, 12th, 13th, 21st, 22nd, 101st, 111th, 1,001st.',
    '1/32th n+1th 10^2th',
  ])('is not found in %j', (text) => {
    expect(findImpossibleOrdinals(text)).toEqual([]);
  });
});
