import { describe, expect, test } from 'vitest';
import { findWrongCheckDigits, mayIdentify } from '../../../../src/markdown/slips/figures/check-digits.ts';

describe('a wrong check digit', () => {
  test.each([
    [
      'The bank (ISIN US0378331006) fell.',
      'The check digit of the ISIN "US0378331006" does not match the rest, so that it names nothing.',
    ],
    [
      'Shares of Apple (US0378331006) fell.',
      'The check digit of the ISIN "US0378331006" does not match the rest, so that it names nothing.',
    ],
    [
      'Anleihe (ISIN: DE0007164601) fiel.',
      'The check digit of the ISIN "DE0007164601" does not match the rest, so that it names nothing.',
    ],
    [
      'Anleihe DE0007164601 fiel.',
      'The check digit of the ISIN "DE0007164601" does not match the rest, so that it names nothing.',
    ],
    [
      'The LEI is HWUPKR0MPOU8FGXBT395 there.',
      'The check digit of the LEI "HWUPKR0MPOU8FGXBT395" does not match the rest, so that it names nothing.',
    ],
  ])('is found in %j', (text, message) => {
    expect(mayIdentify(text)).toBe(true);
    expect(findWrongCheckDigits(text)).toMatchObject([{ message, position: expect.any(Number) }]);
  });

  test.each([
    'ISIN US0378331005, DE0007164600, GB0002634946, AU0000XVGZA3; LEI HWUPKR0MPOU8FGXBT394; CUSIP 037833100; SEDOL 0263494',
    'VAT BE0123456789, PL1234567890; patent US10123456B2; parcel US1234567890 and GB123456789012, file DE000_x; ',
  ])('is not found in %j', (text) => {
    expect(findWrongCheckDigits(text)).toEqual([]);
  });
});
