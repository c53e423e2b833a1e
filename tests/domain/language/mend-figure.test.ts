import fc from 'fast-check';
import { expect, it } from 'vitest';
import { mendFigure, toLatinDigits } from '../../../src/domain/language/mend-figure.ts';

it.each([
  ['1,042.50', '1042.50'],
  ['42,5', '42.5'],
  ['0,125', '0.125'],
  ['00,125', '0.125'],
  ['0.125', '0.125'],
  ['-00,5', '-0.5'],
  ['+5', '5'],
  ['1.042.500,00', '1042500.00'],
  ['1.234.567', '1234567'],
  ['1,23,456', '123456'],
  ["1'234’567.5", '1234567.5'],
  ['1\u202f234,5', '1234.5'],
  ['.5', '0.5'],
  ['5.', '5'],
  ['42 ½', '42.5'],
  ['⅝', '0.625'],
  ['1,042⅜', '1042.375'],
  ['-3 ⅛', '-3.125'],
  ['1.5e3', '1500'],
  ['٤٢٫٥', '42.5'],
  ['१,२३४,५६७', '1234567'],
  ['４２．５', '42.5'],
])('%s is %s', (written, meant) => {
  expect(mendFigure(written)).toBe(meant);
});

it.each(['', '1,042', '1.042', '01,234', '01.234,5', '42 43', '1,2,3', '1-2', '10²', '0x10', '5 %', '--5', '½½', 'e3'])(
  '%j may mean several figures, or none',
  (written) => {
    expect(mendFigure(written)).toBeUndefined();
  },
);

it('keeps the value of every plain figure with grouped thousands or a comma before decimals', () => {
  const figure = fc.tuple(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 10, max: 99 }));
  fc.assert(
    fc.property(figure, fc.constantFrom('en-US', 'de-DE', 'fr-FR', 'de-CH', 'en-IN'), ([whole, cents], locale) => {
      const value = Number(`${whole}.${cents}`);
      const written = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 }).format(value);
      expect(mendFigure(written)).toBe(`${whole}.${cents}`);
    }),
  );
});

it('reads the digits of Arabic, Persian, Devanagari and full-width texts', () => {
  expect(['٠١٢٣٤٥٦٧٨٩', '۰۱۲۳۴۵۶۷۸۹', '०१२३४५६७८९', '０１２３４５６７８９'].map(toLatinDigits)).toEqual(
    Array.from({ length: 4 }, () => '0123456789'),
  );
});
