import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encode } from '../../../src/press/render/encode-utf8.ts';

test('a text is encoded as Node encodes it, whatever it holds', () => {
  const property = fc.property(fc.string({ unit: 'binary' }), (text) => {
    expect(Buffer.from(encode(text))).toEqual(Buffer.from(text));
  });
  fc.assert(property);
  expect(Buffer.from(encode('\ud800 alone'))).toEqual(Buffer.from('\ud800 alone'));
});

test('a text of any length is encoded whole, and a short one after it', () => {
  const long = '“Zürich”, 市場. '.repeat(200_000);
  expect(Buffer.from(encode(long)).equals(Buffer.from(long))).toBe(true);
  expect(Buffer.from(encode('short')).toString()).toBe('short');
});
