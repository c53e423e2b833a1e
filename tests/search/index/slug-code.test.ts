import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readSlug, writeSlug } from '../../../src/search/index/slug-code.ts';

test.each([
  ['fed-cuts-rates', 'Fed cuts rates', 'AAA'],
  ['europe-becomes-largest-market', 'Europe becomes the largest market of Zijin', 'AABA'],
  ['telefonica-raises-q3-outlook', 'Telefónica raises its Q3 outlook', 'AABA'],
  ['alibaba-apple-pay', 'Jack Ma would like to marry Apple Pay', 'alibabaGA'],
  ['a-b-fed', 'Fed', 'a-bA'],
  ['rates-fed', 'Fed rates', 'Bfed'],
  ['2014-results', 'Results for 2014', 'Cresults'],
  ['fed', '', 'fed'],
  ['a--b', 'A B', '=a--b'],
  ['-fed', 'Fed', '=-fed'],
  ['Fed', 'Fed', '=Fed'],
  ['東京', '東京', '=東京'],
  ['', 'Fed', ''],
])('the slug %j under %j is %j', (slug, title, code) => {
  expect(writeSlug(slug, title)).toBe(code);
  expect(readSlug(code, title)).toBe(slug);
});

test('a slug is read as it was written, whatever it and the headline are', () => {
  const words = fc
    .array(fc.constantFrom('fed', 'Cut', 'rates', 'a', 'B', '25', 'é', '東京', '', '='))
    .map((all) => all.join('-'));
  fc.assert(
    fc.property(fc.oneof(words, fc.string()), fc.oneof(words, fc.string({ unit: 'binary' })), (slug, title) => {
      expect(readSlug(writeSlug(slug, title), title)).toBe(slug);
    }),
  );
});
